"""The words that a desk has banned itself, by account."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from weibo_ops.workspace.workspace import Workspace


def banned(workspace: Workspace, account: str) -> Iterator[tuple[re.Pattern[str], Any]]:
    """Yield what finds the words that an account may not use, with the style that bans them, None for the settings."""
    settings = workspace.settings.lint.banned
    if settings:
        yield _either(settings), None
    for style in workspace.styles:
        if style.banned and (not style.accounts or account in style.accounts):
            yield _either(style.banned), style


@lru_cache(64)
def _either(words: tuple[str, ...]) -> re.Pattern[str]:
    """Return what finds any of them, the longest first; Latin words in any case and only whole."""
    there = sorted({word.strip() for word in words} - {""}, key=lambda word: (-len(word), word))
    return re.compile("|".join(map(_one, there)) or r"(?!)")


def _one(word: str) -> str:
    return f"(?<![A-Za-z0-9])(?i:{re.escape(word)})(?![A-Za-z0-9])" if word.isascii() else re.escape(word)


def first(text: str, pattern: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Yield where each of the words stands first in a text, its links and mentions left out."""
    if not pattern.search(text):
        return
    from weibo_ops.weibo.links import links
    from weibo_ops.weibo.mentions import mentions

    left_out = [(part.start, part.end) for found in (links(text), mentions(text)) for part in found]
    seen: set[str] = set()
    for match in pattern.finditer(text):
        if match[0] not in seen and not any(start < match.end() and match.start() < end for start, end in left_out):
            seen.add(match[0])
            yield match.span()
