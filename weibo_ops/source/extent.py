"""How far a text reaches that was written on one line, by eye rather than by YAML."""

from __future__ import annotations

import re
from typing import NamedTuple

from weibo_ops.source.lines import line_bounds

# Closed on its line, no blank inside its hashes' edges, and nothing in it that a field put out of use would hold.
HASHTAG = r"#[^\s#\"'{}\[\]=<>`](?:[^#\r\n\"'{}\[\]=<>`]{0,60}[^\s#\"'{}\[\]=<>`])?#"
WORD = r"[A-Za-z_][A-Za-z0-9_-]*"
ODD_SPACES = (
    "\u00a0\u3000\ufeff\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u202f\u205f"
)


class Extent(NamedTuple):
    """Where a value starts and ends on its line; `keyed` with a `key:` or `-` before it, `flow` inside of brackets."""

    start: int
    end: int
    keyed: bool
    flow: bool


def hashtag_at(text: str, index: int) -> str | None:
    """Return the hashtag that starts at a position."""
    match = re.compile(HASHTAG).match(text, index)
    return match[0] if match and any(map(str.isalnum, match[0])) else None


def before_remark(text: str, start: int, stop: int) -> int:
    """Return where a text ends on its line, an ordinary remark and blanks left out."""
    at = start
    while True:
        at = min(
            (found for found in (text.find(" #", at, stop), text.find("\t#", at, stop)) if found >= 0), default=stop
        )
        hashtag = hashtag_at(text, at + 1) if at < stop else None
        if hashtag is None:
            return start + len(text[start:at].rstrip())
        at += 1 + len(hashtag)


def extent(text: str, index: int, flow: bool = False) -> Extent:
    """Return the value that a position lies in; `flow` says that brackets opened on an earlier line are still open."""
    first, stop = line_bounds(text, index)
    at = first
    while at < index and text[at] in " \t":
        at += 1
    keyed = False
    while at < index and text[at] in "-?" and text[at + 1 : at + 2] in (" ", "\t") and not flow:
        keyed = True
        at += 1
        while at < index and text[at] in " \t":
            at += 1
    start, keyed, opened = _walked(text, at, index, keyed, flow)
    flow = flow or bool(opened)
    listed = bool(opened) and text[opened[-1]] == "["
    end = _flow_end(text, start, stop, listed) if flow else before_remark(text, start, stop)
    return Extent(start, max(end, start), keyed, flow)


def _walked(text: str, at: int, index: int, keyed: bool, flow: bool) -> tuple[int, bool, list[int]]:
    start = at
    named = False
    opened: list[tuple[int, int, bool, bool]] = []  # bracket, start before it, named before it, part of a text
    while at < index:
        character = text[at]
        if at == start and character in "\"'":
            close = _closed(text, at, index)
            if close < 0:
                break
            at = close
        elif character in "[{" and (at == start or opened or flow):
            opened.append((at, start, named, at != start))
            if at == start:
                start, named = _blank_end(text, at + 1, index), False
                keyed = keyed or character == "["
                at = start
                continue
        elif character in "]}" and opened:
            bracket, before, named, inner = opened.pop()
            start = before if inner else bracket
        elif character == "," and (opened or flow) and not (opened and opened[-1][3]):
            start, named = _blank_end(text, at + 1, index), False
            keyed = bool(opened) and text[opened[-1][0]] == "["
            at = start
            continue
        elif character == ":" and not named and text[at + 1 : at + 2] in (" ", "\t", "\r", "\n", ""):
            start, named, keyed = _blank_end(text, at + 1, index), True, True
            at = start
            continue
        at += 1
    return start, keyed, [bracket for bracket, _, _, inner in opened if not inner]


def _closed(text: str, at: int, index: int) -> int:
    quote = text[at]
    at += 1
    while at < index:
        if text[at] == "\\" and quote == '"':
            at += 1
        elif text[at] == quote:
            if quote == '"' or text[at + 1 : at + 2] != quote:
                return at
            at += 1
        at += 1
    return -1


def _blank_end(text: str, at: int, index: int) -> int:
    while at < index and text[at] in " \t":
        at += 1
    return at


def _flow_end(text: str, start: int, stop: int, listed: bool) -> int:
    """In brackets a text ends at a comma before a key, or at a bracket before nothing but brackets and a comma."""
    key = re.compile(rf",\s*[\"']?{WORD}[\"']?\s*[:：]")
    over = re.compile(r"[\]}\s]*(?:,.*|#.*)?$")
    depth = 0
    at = start
    while at < stop:
        character = text[at]
        if character in "[{":
            depth += 1
        elif character in "]}":
            if not depth and over.match(text, at + 1, stop):
                break
            depth = max(0, depth - 1)
        elif (
            character == ","
            and not depth
            and (
                key.match(text, at, stop)
                or (listed and text[at + 1 : at + 2] == " ")
                or not text[at + 1 : stop].strip()
            )
        ):
            break
        at += 1
    return before_remark(text, start, at)


def used_as_key(text: str, word: str) -> bool:
    """Whether a file has a word for a key somewhere: what tells `by bing`, which lacks its colon, from a text."""
    if not re.fullmatch("[a-z_]+", word):
        return False
    return bool(re.search(rf"(?:(?:^|(?<=[\r\n]))[ ]*(?:-[ ]+)*|[{{,][ ]*){word}:(?=\s)", text))
