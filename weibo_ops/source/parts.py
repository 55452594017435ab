"""Where each character of a text stands in the file, however the text is written."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

_BREAK = "\r\n|\r|\n"
_FOLD = re.compile(rf"[ \t]*(?:{_BREAK})(?:[ \t]*(?:{_BREAK}))*[ \t]*")
_ESCAPED = re.compile(rf"\\(?:(?:{_BREAK})(?:[ \t]*(?:{_BREAK}))*[ \t]*|x(..)|u(....)|U(.{{8}})|(.))", re.DOTALL)
_MARK = re.compile(r"[|>][-+0-9]*[ \t]*(?:#[^\r\n]*)?")
_ESCAPES = dict(zip("0abt\tnvfre \"/\\N_LP'", "\0\a\b\t\t\n\v\f\r\x1b \"/\\\x85\u00a0\u2028\u2029'", strict=True))


class Piece(NamedTuple):
    """One character of a text, and from where to where it is written."""

    character: str
    start: int
    end: int


def pieces(text: str, scalar: Any) -> list[Piece]:
    """Return a piece for each character of a scalar's value; none at all where it is written in no known way."""
    start, end = body(text, scalar), int(scalar.end_mark.index)
    if scalar.style in ("|", ">"):
        return _block(text, start, end, scalar.style, scalar.value)
    if scalar.style == '"':
        found = _double(text, start + 1, end - 1)
    elif scalar.style == "'":
        found = _flow(text, start + 1, end - 1, "''")
    else:
        found = _flow(text, start, start + len(text[start:end].rstrip()), None)
    return found if "".join(piece.character for piece in found) == scalar.value else []


def body(text: str, scalar: Any) -> int:
    """Return where a scalar itself starts, behind its anchor and tag."""
    at, end = int(scalar.start_mark.index), int(scalar.end_mark.index)
    while at < end and text[at] in "&!":
        while at < end and text[at] not in " \t\r\n":
            at += 1
        at = min(blank_end(text, at), end)
    return at


def blank_end(text: str, at: int) -> int:
    """Return where the next thing stands that is neither blank, nor a break, nor a remark."""
    length = len(text)
    while at < length:
        if text[at] in " \t\r\n":
            at += 1
        elif text[at] == "#":
            while at < length and text[at] not in "\r\n":
                at += 1
        else:
            break
    return at


def _folded(fold: str, start: int) -> list[Piece]:
    """One break is a blank, each further one a break."""
    breaks = [match.span() for match in re.finditer(_BREAK, fold)]
    if len(breaks) == 1:
        return [Piece(" ", start, start + len(fold))]
    ends = [*(begin for begin, _ in breaks[2:]), len(fold)]
    starts = [0, *(begin for begin, _ in breaks[2:])]
    return [Piece("\n", start + begin, start + stop) for begin, stop in zip(starts, ends, strict=True)]


def _flow(text: str, start: int, end: int, doubled: str | None) -> list[Piece]:
    found: list[Piece] = []
    at = start
    while at < end:
        fold = _FOLD.match(text, at, end) if text[at] in " \t\r\n" else None
        if fold:
            found += _folded(fold[0], at)
            at = fold.end()
        elif doubled and text.startswith(doubled, at, end):
            found.append(Piece(doubled[0], at, at + 2))
            at += 2
        else:
            found.append(Piece(text[at], at, at + 1))
            at += 1
    return found


def _double(text: str, start: int, end: int) -> list[Piece]:
    found: list[Piece] = []
    at = start
    while at < end:
        fold = _FOLD.match(text, at, end) if text[at] in " \t\r\n" else None
        escape = _ESCAPED.match(text, at, end) if text[at] == "\\" else None
        if fold:
            found += _folded(fold[0], at)
            at = fold.end()
        elif escape:
            code = escape[1] or escape[2] or escape[3]
            if code:
                found.append(Piece(_character(code), at, escape.end()))
            elif escape[4]:
                found.append(Piece(_ESCAPES.get(escape[4], ""), at, escape.end()))
            else:  # a line continued: only further breaks count
                found += [Piece("\n", at, escape.end()) for _ in re.findall(_BREAK, escape[0])[1:]]
            at = escape.end()
        else:
            found.append(Piece(text[at], at, at + 1))
            at += 1
    return found


def _character(code: str) -> str:
    try:
        return chr(int(code, 16))
    except (ValueError, OverflowError):
        return ""


class Line(NamedTuple):
    """A line of a block text: where it starts, where its break does, and where the next one starts."""

    start: int
    stop: int
    end: int


def block_lines(text: str, start: int, end: int) -> list[Line]:
    """Return the lines of a block text below its mark."""
    mark = _MARK.match(text, start, end)
    at = mark.end() if mark else start
    below = re.compile(_BREAK).match(text, at)
    at = below.end() if below else end
    lines = []
    while at < end:
        found = re.compile(_BREAK).search(text, at, end)
        stop, after = found.span() if found else (end, end)
        lines.append(Line(at, stop, after))
        at = after
    return lines


def block_indent(text: str, start: int, end: int, style: str, value: str) -> int | None:
    """Return how far the lines of a block text are set in; None where it has none."""
    lines = block_lines(text, start, end)
    filled = [text[line.start : line.stop] for line in lines if text[line.start : line.stop].strip(" ")]
    widths = [len(line) - len(line.lstrip(" ")) for line in filled or [text[line.start : line.stop] for line in lines]]
    for indent in range(min(widths, default=0), -1, -1):
        made = _literal(text, lines, indent) if style == "|" else _folded_block(text, lines, indent)
        if _fits(made, value):
            return indent
    return None


def _block(text: str, start: int, end: int, style: str, value: str) -> list[Piece]:
    lines = block_lines(text, start, end)
    indent = block_indent(text, start, end, style, value)
    if indent is None:
        return []
    made = _literal(text, lines, indent) if style == "|" else _folded_block(text, lines, indent)
    return made[: len(value)]


def _fits(made: list[Piece], value: str) -> bool:
    """Whether a text is what stands there, up to the breaks at its end, which its mark may drop."""
    text = "".join(piece.character for piece in made)
    return text.startswith(value) and not text[len(value) :].strip("\n")


def _said(text: str, line: Line, indent: int) -> list[Piece]:
    first = min(line.start + indent, line.stop)
    return [Piece(text[at], at, at + 1) for at in range(first, line.stop)]


def _broken(line: Line) -> list[Piece]:
    return [Piece("\n", line.stop, line.end)] if line.end > line.stop else []


def _literal(text: str, lines: list[Line], indent: int) -> list[Piece]:
    found: list[Piece] = []
    for line in lines:
        found += _said(text, line, indent) + _broken(line)
    return found


def _folded_block(text: str, lines: list[Line], indent: int) -> list[Piece]:
    found: list[Piece] = []
    waiting: list[Piece] = []  # the breaks since the last line that says something
    blank_before: bool | None = None
    for line in lines:
        said = _said(text, line, indent)
        if not said:
            waiting += _broken(line)
            continue
        blank = said[0].character in " \t"
        if blank_before is None or blank_before or blank:
            found += waiting
        elif len(waiting) == 1:
            found.append(Piece(" ", waiting[0].start, said[0].start))
        else:
            found += waiting[1:]
        found += said
        waiting = _broken(line)
        blank_before = blank
    return found + waiting
