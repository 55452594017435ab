"""What somebody saw when approving a post or closing a week, as eight hex digits that another text does not have.

What is seen of a post is the JSON list `[text, images, accounts]`: its text, the paths of its images in order, and its
accounts, the post's own first and then those of its copies in order; a copy with a text of its own is
`[account, text]`. A week is the list of these lists, its posts in order of id. JSON is compact and in UTF-8, nothing
in it escaped that need not be; the digest is the first eight digits of its SHA-256.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from typing import TypeAlias

Sight: TypeAlias = tuple[str | None, tuple[str, ...], tuple[str | tuple[str, str], ...]]
"""A post's text (None where it is unwritten), images and accounts, as they stand in the JSON."""


def sight(text: str | None, images: Sequence[str], account: str, copies: Sequence[tuple[str, str | None]]) -> Sight:
    """Return what is seen of a post; a copy is its account and its own text, None where it has none."""
    there = tuple(other if own is None else (other, own) for other, own in copies)
    return text, tuple(images), (account, *there)


def approval_digest(text: str, images: Sequence[str], account: str, copies: Sequence[tuple[str, str | None]]) -> str:
    """Return the digest of one post, which `approved.of` holds."""
    return _digest(sight(text, images, account, copies))


def week_digest(posts: Mapping[str, Sight]) -> str:
    """Return the digest of a week's posts by id, which `closed.of` holds; ids are put in order of code points."""
    return _digest([posts[post] for post in sorted(posts)])


def _digest(seen: Sight | list[Sight]) -> str:
    written = json.dumps(seen, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(written.encode("utf-8", "surrogatepass")).hexdigest()[:8]
