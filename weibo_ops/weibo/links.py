from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

_LINK: Final = (
    r"https?://(?:"
    r"t\.cn/[a-z0-9]+"  # of a short link nothing but its code, whatever is written straight after it
    r"|[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+[-a-z0-9_$.+!*()/,:;@&=?~#%]*"
    r")"
)


@dataclass(frozen=True, slots=True)
class Link:
    """A web address that stands in a text."""

    url: str
    start: int
    end: int


def links(text: str) -> tuple[Link, ...]:
    """Return the web addresses of a text, in order; a Chinese character ends one, punctuation of ASCII does not.

    A hash or an at-sign right at its end is none of it: there a topic or a mention begins. Hosts may have hyphens,
    which Weibo's counter of length does not know.
    """
    if "://" not in text:
        return ()
    found = []
    for match in re.finditer(_LINK, text, re.ASCII | re.IGNORECASE):
        url = match[0].rstrip("#@")
        found.append(Link(url, match.start(), match.start() + len(url)))
    return tuple(found)


def without_links(text: str) -> str:
    """Return the text with blanks for its links, so that what else is found in it stands where it stood."""
    pieces = []
    end = 0
    for link in links(text):
        pieces += [text[end : link.start], " " * len(link.url)]
        end = link.end
    return "".join([*pieces, text[end:]])
