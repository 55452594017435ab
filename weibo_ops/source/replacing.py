"""A value in place of another, in the text."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from yaml.events import AliasEvent, ScalarEvent

from weibo_ops.source.paper import Paper, Refused, Spot
from weibo_ops.source.parts import block_indent, block_lines, body
from weibo_ops.source.spelling import (
    Manner,
    block,
    blockable,
    escaped,
    inline,
    key,
    lines_of_item,
    lines_of_mapping,
    mark,
    plain,
    printable,
    scalar,
)
from weibo_ops.source.tree import Branch

FINE, WHOLE, STRICT = range(3)
"""How closely an edit keeps to what is written: only the characters it names; the value as a whole; that in double
quotes. The later are for what the earlier cannot write."""


class Change(NamedTuple):
    """A stretch of the text and what stands there instead; ``joint``: others of the same may go in at the same
    point."""

    start: int
    end: int
    text: str
    joint: object = None


def replaced(paper: Paper, spot: Spot, value: Any, level: int) -> list[Change]:
    """Return the changes that put a value in place of another."""
    node = spot.node
    manner = paper.manner._replace(strict=level == STRICT)
    if node.__class__ is Branch and not node.flow:
        return _over_block(paper, spot, value, manner)
    if node.__class__ is ScalarEvent and node.style in ("|", ">"):
        return _over_block_text(paper, spot, value, manner)
    lines = _over_line(paper, spot, value, manner)
    if lines:
        return lines
    start = paper.body(node) if node.__class__ is not AliasEvent else paper.start(node)
    end = max(start, paper.end(node))
    style = node.style if node.__class__ is ScalarEvent and node.style in ("'", '"') else ""
    said = (
        scalar(value, manner, spot.flow, style)
        if value is None or isinstance(value, str)
        else inline(value, manner, spot.flow)
    )
    if start == end:
        said = _apart(paper, spot, start, said)
    return [Change(start, end, said)]


def _apart(paper: Paper, spot: Spot, at: int, said: str) -> str:
    """Return a text that comes to stand where nothing stood, with the blanks and the colon that it needs."""
    before, after = paper.text[at - 1 : at], paper.text[at : at + 1]
    if spot.key is not None and ":" not in paper.text[paper.end(spot.key) : at]:
        if not spot.flow:
            raise Refused("odd")
        said = ": " + said
    elif before not in " \t" or not before:
        said = " " + said if before and before not in "\r\n" else said
    return said + " " if after and after not in " \t\r\n,]}" else said


def _over_line(paper: Paper, spot: Spot, value: Any, manner: Manner) -> list[Change]:
    """Return the changes that put what has several lines in place of a value on the line of its key; none where it
    goes on one line."""
    node, owner = spot.node, spot.key
    many = isinstance(value, str) and "\n" in value and manner.blocks and blockable(value)
    items = isinstance(value, list) and value and all(isinstance(item, dict) and item for item in value)
    if spot.flow or owner is None or not (many or items) or manner.strict or node.__class__ is AliasEvent:
        return []
    if items and len(inline(value, manner)) + paper.column(paper.start(owner)) < 80 and not _root(paper, spot):
        return []
    column = paper.column(paper.start(owner))
    start, end = paper.body(node), max(paper.body(node), paper.end(node))
    stop = paper.line(end)[1]
    if many:
        head, lines = mark(value), block(value, column + manner.indent)
    else:
        head = ""
        dash = column + manner.list_indent
        lines = [line for item in value for line in lines_of_item(item, dash, manner)]
    line_break = paper.break_near(start)
    below = Change(stop, stop, "".join(line_break + line for line in lines))
    if head:
        return [Change(start, end, head if start < end else _apart(paper, spot, start, head)), below]
    blank = start - len(paper.text[:start].rstrip(" \t")) if start < end else 0
    return [Change(start - blank, end, ""), below]


def _root(paper: Paper, spot: Spot) -> bool:
    return spot.parent is paper.tree.root


def _over_block(paper: Paper, spot: Spot, value: Any, manner: Manner) -> list[Change]:
    """Put a value in place of a list or mapping of several lines."""
    node = spot.node
    start, end = paper.body(node), paper.end(node)
    stop = paper.line(end)[1]
    if spot.key is None or not paper.leads(start):
        if spot.parent is None:
            raise Refused("odd")
        if isinstance(value, dict) and value and not manner.strict:
            lines = lines_of_mapping(value, paper.column(start), manner)
            lines[0] = lines[0][paper.column(start) :]
            return [Change(start, end, paper.break_near(start).join(lines))]
        return [Change(start, end, inline(value, manner, False))]
    if value and isinstance(value, list | dict) and not manner.strict:
        column = paper.column(start)
        lines = (
            lines_of_mapping(value, column, manner)
            if isinstance(value, dict)
            else [line for item in value for line in lines_of_item(item, column, manner)]
        )
        return [Change(start - column, end, paper.break_near(start).join(lines))]
    colon = _colon(paper, spot)
    return [
        Change(colon, colon, " " + inline(value, manner, False)),
        Change(_break_before(paper, start), stop, ""),
    ]


def _colon(paper: Paper, spot: Spot) -> int:
    """Return where a value would stand on the line of its key: behind the colon, its anchor and its tag."""
    written = re.compile(r"[ \t]*:(?:[ \t]+[&!][^\s]*)*").match(paper.text, paper.end(spot.key))
    if not written:
        raise Refused("odd")
    return written.end()


def _break_before(paper: Paper, index: int) -> int:
    """Return where the line above that of a position ends."""
    first = paper.line(index)[0]
    return first - len("\r\n" if paper.text[max(0, first - 2) : first] == "\r\n" else paper.text[first - 1 : first])


def _over_block_text(paper: Paper, spot: Spot, value: Any, manner: Manner) -> list[Change]:
    """Put a value in place of a text below its mark; a remark behind the mark stays there."""
    node, text = spot.node, paper.text
    start, end = body(text, node), int(node.end_mark.index)
    marked = re.compile(r"[|>][-+0-9]*").match(text, start)
    if not marked:
        raise Refused("odd")
    heading = paper.line(start)[1]
    last = max(heading, paper.block_end(node))
    if isinstance(value, str) and blockable(value) and not manner.strict:
        indent = block_indent(text, start, end, node.style, node.value)
        lines_there = block_lines(text, start, end)
        if indent is None or not lines_there or not node.value.strip():
            owner = spot.key if spot.key is not None else node
            indent = paper.column(paper.start(owner)) + manner.indent
        lines = block(value, indent, node.style)
        line_break = paper.break_near(start)
        below = "".join(line_break + line for line in lines)
        return [Change(*marked.span(), mark(value, node.style)), Change(heading, last, below)]
    return [Change(*marked.span(), inline(value, manner, spot.flow)), Change(heading, last, "")]


def spliced(paper: Paper, spot: Spot, start: int, end: int, said: str, level: int) -> list[Change]:
    """Return the changes that put other words in place of a stretch of a text."""
    node = spot.node
    if node.__class__ is not ScalarEvent:
        raise Refused("elsewhere" if node.__class__ is AliasEvent else "absent")
    value = node.value
    if not 0 <= start <= end <= len(value):
        raise Refused("absent")
    whole = value[:start] + said + value[end:]
    if level == FINE:
        written = _fragment(paper, spot, said, whole)
        there = paper.pieces(node) if written is not None else []
        if written is not None and (there or not value):
            first, last = _stretch(paper, node, there, start, end)
            return [Change(first, last, written)]
    return replaced(paper, spot, whole, level)


def _stretch(paper: Paper, node: Any, there: list[Any], start: int, end: int) -> tuple[int, int]:
    if start < end:
        return there[start].start, there[end - 1].end
    if start < len(there):
        return there[start].start, there[start].start
    if there:
        return there[-1].end, there[-1].end
    at = body(paper.text, node) + (node.style in ("'", '"'))
    return at, at


def _fragment(paper: Paper, spot: Spot, said: str, whole: str) -> str | None:
    """Return words as they stand inside of a text written as this one is; None where they cannot."""
    node = spot.node
    style = node.style
    if style == '"':
        return escaped(said)
    if not printable(said) or "\t" in said:
        return None
    if "\n" in said:
        return _below(paper, node, said) if style == "|" and node.value else None
    if style == "'":
        return said.replace("'", "''")
    if style in ("|", ">"):
        return said
    return said if _stays_plain(node.value, whole, spot.flow) else None


def _stays_plain(before: str, whole: str, flow: bool) -> bool:
    """Whether a plain text stays one; what was odd about it before does not count."""
    lines = whole.replace("\n", " ")
    return plain(lines, flow) or (not plain(before.replace("\n", " "), flow) and _close(whole))


def _close(whole: str) -> bool:
    return bool(whole) and whole == whole.strip() and not re.search(r"[:#\[\]{},]|[ \t]{2}", whole)


def _below(paper: Paper, node: Any, said: str) -> str | None:
    start, end = body(paper.text, node), int(node.end_mark.index)
    indent = block_indent(paper.text, start, end, node.style, node.value)
    if indent is None:
        return None
    first, *further = said.split("\n")
    line_break = paper.break_near(start)
    return first + "".join(line_break + (" " * indent + line) for line in further)


def renamed(paper: Paper, spot: Spot, name: str) -> list[Change]:
    """Return the changes that give a key another name."""
    owner = spot.key
    if owner.__class__ is not ScalarEvent or owner.style in ("|", ">"):
        raise Refused("elsewhere")
    start, end = body(paper.text, owner), paper.end(owner)
    quote = owner.style if owner.style in ("'", '"') else ""
    said = scalar(name, paper.manner, spot.flow, quote) if quote else key(name, paper.manner, spot.flow)
    return [Change(start, end, said)]
