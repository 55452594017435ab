from __future__ import annotations

import re
from dataclasses import dataclass

from weibo_ops.weibo.topics import SUPER_TOPIC


@dataclass(frozen=True, slots=True)
class Shortcode:
    """An emoji by its name in brackets, `[doge]`; the name is what is inside."""

    name: str
    start: int
    end: int


def shortcodes(text: str) -> tuple[Shortcode, ...]:
    """Return what may be emoji by name, in order: one to eight letters or digits in brackets.

    Weibo publishes no list; whether there is an emoji of that name cannot be known here. The longest in the CED rumour
    set (2010-2014) has eight letters. `[超话]` marks a super-topic and is none.
    """
    if "[" not in text:
        return ()
    return tuple(
        Shortcode(match[1], match.start(), match.end())
        for match in re.finditer(r"\[(\w{1,8})\]", text)
        if match[0] != SUPER_TOPIC
    )


def loose_brackets(text: str) -> tuple[int, ...]:
    """Return where a square bracket stands that has no other half on its line."""
    if "[" not in text and "]" not in text:
        return ()
    loose: list[int] = []
    opened: list[int] = []
    for at, letter in enumerate(text):
        if letter == "[":
            opened.append(at)
        elif letter == "]":
            if opened:
                opened.pop()
            else:
                loose.append(at)
        elif letter in "\r\n":
            loose += opened
            opened.clear()
    return tuple(loose + opened)
