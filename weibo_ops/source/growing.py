"""Keys and items that come into a text or go from it."""

from __future__ import annotations

import re
from typing import Any

from yaml.events import AliasEvent, ScalarEvent

from weibo_ops.source.paper import Paper, Refused, Spot
from weibo_ops.source.place import Route
from weibo_ops.source.replacing import STRICT, Change, replaced
from weibo_ops.source.spelling import WIDE, Manner, inline, lines_of_item, lines_of_pair, pair
from weibo_ops.source.tree import Branch, Node


def added(paper: Paper, route: Route, value: Any, level: int) -> list[Change]:
    """Return the changes that add a key with a value, and the mappings above it that there are not."""
    above, name, value = _rooted(paper, route, value)
    manner = paper.manner._replace(strict=level == STRICT)
    if above is None:
        return _begun(paper, {name: value}, manner)
    node = above.node
    if node.__class__ is Branch and node.mapping:
        return _key_added(paper, node, name, value, manner)
    if node.__class__ is ScalarEvent and not node.value and not node.style:
        if above.parent is None:
            return _begun(paper, {name: value}, manner)
        return _first_key(paper, above, name, value, manner)
    raise Refused("elsewhere" if node.__class__ is AliasEvent else "absent")


def _rooted(paper: Paper, route: Route, value: Any) -> tuple[Spot | None, str, Any]:
    """Return the deepest mapping of a route that there is, the key to add to it, and what its value then is."""
    if not route:
        raise Refused("absent")
    for length in range(len(route) - 1, -1, -1):
        spot = paper.spot(route[:length])
        if spot is None and length:
            continue
        for step in reversed(route[length + 1 :]):
            if not isinstance(step, str):
                raise Refused("absent")
            value = {step: value}
        name = route[length]
        if not isinstance(name, str):
            raise Refused("absent")
        return spot, name, value
    raise AssertionError("the root is the last to be looked at")


def _begun(paper: Paper, value: dict[str, Any], manner: Manner) -> list[Change]:
    """A text that holds nothing yet but remarks and marks of a document."""
    (name, inner), *_ = value.items()
    lines = lines_of_pair(name, inner, 0, manner, listed=True)
    text, line_break = paper.text, manner.line_break
    closing = re.search(r"(?m)^\.\.\.[ \t]*(?:#.*)?$", text)
    at = closing.start() if closing else len(text)
    before = line_break if at and text[at - 1] not in "\r\n" else ""
    return [Change(at, at, before + "".join(line + line_break for line in lines))]


def _key_added(paper: Paper, node: Branch, name: str, value: Any, manner: Manner) -> list[Change]:
    if node.flow:
        return _into_brackets(paper, node, len(node.children), pair(name, value, manner))
    if not node.children:
        raise Refused("odd")
    owner = node.children[0]
    start = paper.start(owner)
    before = paper.text[paper.line(start)[0] : start]
    if before.strip(" \t-"):
        raise Refused("odd")
    root = node is paper.tree.root
    lines = lines_of_pair(name, value, len(before), manner, listed=root)
    stop = paper.line(paper.end(node))[1]
    line_break = paper.break_near(stop)
    apart = root and len(node.children) > 2 and _blank_between(paper, node.children[-3], node.children[-2])
    text = (line_break if apart else "") + "".join(line_break + line for line in lines)
    return [Change(stop, stop, text, node)]


def _first_key(paper: Paper, above: Spot, name: str, value: Any, manner: Manner) -> list[Change]:
    """Return the changes that give a key without a value a mapping of one key."""
    owner = above.key
    if above.flow or owner is None:
        return replaced(paper, above, {name: value}, STRICT if manner.strict else 0)
    column = paper.column(paper.start(owner)) + manner.indent
    stop = paper.line(paper.end(above.node))[1]
    line_break = paper.break_near(stop)
    lines = lines_of_pair(name, value, column, manner)
    return [Change(stop, stop, "".join(line_break + line for line in lines))]


def _blank_between(paper: Paper, first: Node, second: Node) -> bool:
    """Whether a line without anything on it stands between two nodes."""
    between = paper.text[paper.end(first) : paper.start(second)]
    return re.search(r"(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)", between) is not None


# Brackets.


def _into_brackets(paper: Paper, node: Branch, number: int, said: str) -> list[Change]:
    """Return the changes that put words into brackets before the child of a number, or behind the last."""
    children, text = node.children, paper.text
    if text[node.bracket] not in "[{":
        raise Refused("odd")
    if not children:
        at = node.bracket + 1
        return [Change(at, at, said)]
    if number < len(children):
        start = paper.start(children[number])
        if paper.leads(start) and number:
            return [Change(start, start, said + "," + paper.break_near(start) + " " * paper.column(start))]
        return [Change(start, start, said + ", ", node)]
    end = paper.end(children[-1])
    first = paper.start(children[-2] if node.mapping else children[-1])
    behind = re.compile(r"[ \t]*(,)?[ \t]*(?:#[^\r\n]*)?(?=\r|\n)").match(text, end)
    if behind and paper.leads(first):  # one to a line
        line_break = paper.break_near(end)
        below = line_break + " " * paper.column(first) + said
        if behind[1]:
            return [Change(behind.end(), behind.end(), below + ",")]
        if behind.end() > end and text[end : behind.end()].strip():
            return [Change(end, end, ","), Change(behind.end(), behind.end(), below)]
        return [Change(end, end, "," + below, node)]
    if node.mapping and paper.column(end) + len(said) + 3 > WIDE:
        return [Change(end, end, "," + paper.break_near(end) + " " * (paper.column(node.bracket) + 1) + said, node)]
    return [Change(end, end, ", " + said, node)]


def _from_brackets(paper: Paper, node: Branch, first: Node, last: Node, number: int, size: int) -> list[Change]:
    """Take what stands from one node to another, the child of a number, with its comma."""
    text = paper.text
    start, end = paper.start(first), paper.end(last)
    comma = re.compile(r"\s*,").match(text, end)
    after = comma.end() if comma else end
    ending = re.compile(r"[ \t]*(?:#[^\r\n]*)?(?=\r|\n)").match(text, after)
    if paper.leads(start) and ending:  # alone on its lines
        return [Change(paper.line(start)[0], paper.next_line(ending.end()), "")]
    if number + size < len(node.children):
        if ending:  # the next one stands on a line of its own
            blank = start - len(text[:start].rstrip(" \t")) if text[:start].rstrip(" \t")[-1:] == "," else 0
            return [Change(start - blank, after, "")]
        return [Change(start, paper.start(node.children[number + size]), "")]
    before = paper.end(node.children[number - 1]) if number else start
    if number and "#" not in text[before:start]:
        return [Change(before, end, "")]
    return [Change(start, after, "")]


# Taking.


def taken(paper: Paper, spot: Spot, level: int) -> list[Change]:
    """Return the changes that take a key with its value, or an item of a list."""
    node = spot.parent
    if node is None:
        raise Refused("absent")
    size = 2 if node.mapping else 1
    number = spot.number - (size - 1)
    first = node.children[number]
    if node.flow:
        return _from_brackets(paper, node, first, spot.node, number, size)
    if len(node.children) == size and node is not paper.tree.root:
        empty: Any = {} if node.mapping else []
        whole = _spot_of(paper, node)
        return replaced(paper, whole, empty, level)
    dashes = [] if node.mapping else paper.dashes(node)
    start = paper.start(first) if node.mapping else dashes[number]
    if not paper.leads(start):
        if number:
            raise Refused("odd")
        if paper.text[paper.line(start)[0] : start].strip(" \t-"):
            raise Refused("odd")
        if len(node.children) == size:
            raise Refused("odd")
        following = paper.start(node.children[2]) if node.mapping else dashes[1]
        between = paper.text[paper.end(spot.node) : following]
        if between.strip():  # a remark of the next one stays
            following = paper.next_line(paper.end(spot.node))
            following += len(paper.text[following:]) - len(paper.text[following:].lstrip(" "))
        return [Change(start, following, "")]
    return [Change(paper.line(start)[0], paper.next_line(paper.end(spot.node)), "")]


def _spot_of(paper: Paper, node: Branch) -> Spot:
    """Return where a branch itself is written."""
    waiting: list[Spot] = [Spot(paper.tree.root)]
    while waiting:
        spot = waiting.pop()
        if spot.node is node:
            return spot
        if spot.node.__class__ is Branch:
            step = 2 if spot.node.mapping else 1
            waiting += [
                Spot(spot.node.children[number], spot.node, number)
                for number in range(step - 1, len(spot.node.children), step)
            ]
    raise Refused("odd")


# Inserting.


def inserted(paper: Paper, route: Route, value: Any, index: int | None, level: int) -> list[Change]:
    """Return the changes that put an item into a list."""
    spot = paper.spot(route)
    manner = paper.manner._replace(strict=level == STRICT)
    if spot is None or (spot.parent is None and spot.node.__class__ is ScalarEvent):
        if index:
            raise Refused("absent")
        return added(paper, route, [value], level)
    node = spot.node
    if node.__class__ is ScalarEvent and not node.value and not node.style:
        if index:
            raise Refused("absent")
        return _first_item(paper, spot, value, manner)
    if node.__class__ is not Branch or node.mapping:
        raise Refused("elsewhere" if node.__class__ is AliasEvent else "absent")
    number = len(node.children) if index is None else index
    if not 0 <= number <= len(node.children):
        raise Refused("absent")
    if node.flow:
        if not node.children and isinstance(value, dict) and spot.key is not None and not spot.flow:
            return _first_item(paper, spot, value, manner)
        return _into_brackets(paper, node, number, inline(value, manner))
    return _into_lines(paper, node, number, value, manner)


def _first_item(paper: Paper, spot: Spot, value: Any, manner: Manner) -> list[Change]:
    """Return the changes that give an empty list its first item: in lines where it is a mapping of a section."""
    owner = spot.key
    if owner is None or spot.flow or not isinstance(value, dict):
        return replaced(paper, spot, [value], STRICT if manner.strict else 0)
    start, end = paper.body(spot.node), max(paper.body(spot.node), paper.end(spot.node))
    if start < end and paper.text[start:end].strip("[] \t"):
        raise Refused("odd")  # a remark in the brackets
    column = paper.column(paper.start(owner)) + manner.list_indent
    lines = lines_of_item(value, column, manner)
    stop = paper.line(end)[1]
    line_break = paper.break_near(stop)
    below = Change(stop, stop, "".join(line_break + line for line in lines))
    if start == end:
        return [below]
    blank = start - len(paper.text[:start].rstrip(" \t"))
    return [Change(start - blank, end, ""), below]


def _into_lines(paper: Paper, node: Branch, number: int, value: Any, manner: Manner) -> list[Change]:
    dashes = paper.dashes(node)
    near = node.children[max(0, number - 1)]
    dash = dashes[max(0, number - 1)]
    column = paper.column(dash)
    gap = paper.text[dash + 1 : paper.start(near)]
    if gap.strip(" ") or not gap:
        gap = " "
    flow = near.flow if near.__class__ is Branch and near.mapping else None
    lines = lines_of_item(value, column, manner, gap, flow)
    line_break = paper.break_near(dash)
    apart = len(node.children) > 1 and _blank_between(paper, *_neighbours(node, number))
    if number:
        stop = paper.line(paper.end(near))[1]
        text = (line_break if apart else "") + "".join(line_break + line for line in lines)
        return [Change(stop, stop, text, node)]
    text = "".join(line + line_break for line in lines) + (line_break if apart else "")
    if not paper.leads(dash):
        if paper.text[paper.line(dash)[0] : dash].strip(" \t-"):
            raise Refused("odd")
        return [Change(dash, dash, text.lstrip(" ") + " " * column)]
    at = _above_remarks(paper, dash)
    return [Change(at, at, text, node)]


def _neighbours(node: Branch, number: int) -> tuple[Node, Node]:
    first = min(max(0, number - 1), len(node.children) - 2)
    return node.children[first], node.children[first + 1]


def _above_remarks(paper: Paper, dash: int) -> int:
    """Return where the remarks begin that stand on the lines right above a dash, as far in as it does."""
    column = paper.column(dash)
    at = paper.line(dash)[0]
    while at:
        first, stop = paper.line(at - (2 if paper.text[max(0, at - 2) : at] == "\r\n" else 1))
        if not re.compile(rf" {{{column}}}#").match(paper.text, first, stop):
            break
        at = first
    return at
