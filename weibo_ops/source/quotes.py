"""Quotes of which one half is missing: by what lines and values look like, since YAML reads on to the next quote."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice
from typing import Any

from yaml.error import YAMLError
from yaml.events import ScalarEvent

from weibo_ops.source.extent import WORD, before_remark, extent
from weibo_ops.source.flaw import Edit, Flaw
from weibo_ops.source.leaves import leaves_near, leaves_of
from weibo_ops.source.lines import line_bounds
from weibo_ops.source.tree import Tree, Unbounded, Wreck, grown

_LOOKED_AT = 2_000
_OPEN = re.compile(r': "[^"\n]*\n')
_PAIRS = {"”": "“”", "“": "“”", "’": "‘’", "‘": "‘’"}
_THING = re.compile(rf"([ ]*)(?:-[ \t]+\S|(?:-[ \t]+)?{WORD}[ \t]*[:：](?:\s|[\"'\[{{]|$))")


def suspicious(text: str, raw: bytes) -> bool:
    """Whether a half quote may be in a text that parses: a quote opens on a line that has no other, or one is over."""
    return bool(raw.count(b'"') & 1 or (b"'" in raw and raw.count(b"'") & 1) or _OPEN.search(text))


def runaway(text: str, scalars: Iterable[Any], opened: int | None = None) -> Flaw | None:
    """Return the flaw of the first quoted text that holds lines which cannot be its own, with the other half put where
    the text ends by eye; ``opened`` is a quote that no other follows."""
    for scalar in scalars:
        if scalar.style in ("'", '"') and scalar.start_mark.line != scalar.end_mark.line:
            start, end = scalar.start_mark.index, scalar.end_mark.index
            if _holds_things(text, start, end):
                return unclosed(text, start, end - 1)
    if opened is not None and text[opened : opened + 1] in ("'", '"'):
        return unclosed(text, opened, len(text))
    return None


def _holds_things(text: str, start: int, end: int) -> bool:
    """Whether a quoted text has a further line that is a key or an item no deeper than its own."""
    column = _column(text, start)
    for match in islice(re.finditer(r"\r\n|\r|\n", text[start:end]), _LOOKED_AT):
        thing = _THING.match(text, start + match.end())
        if thing and len(thing[1]) <= column:
            return True
    return False


def _column(text: str, index: int) -> int:
    """Return the column where the first key of a line stands, or its item."""
    first = line_bounds(text, index)[0]
    match = re.compile(r"[ ]*(?:-[ \t]+)*").match(text, first)
    return min(match.end(), index) - first if match else 0


def unclosed(text: str, start: int, seen: int) -> Flaw:
    """Return the flaw of a quote without its other half; edits put it where the text parses further with it."""
    flaw = Flaw("unclosed-quote", start, start + 1, {"quote": text[start], "seen": seen})
    end = _end(text, start)
    last = _wrong_half(text[start + 1 : end], text[start])
    edit = Edit(end - 1, end, text[start]) if last else Edit(end, end, text[start])
    made = text[: edit.start] + edit.text + text[edit.end :]
    try:
        grown(made)
    except Wreck as wreck:
        mark = wreck.error.problem_mark or wreck.error.context_mark
        if mark is None or mark.index <= line_bounds(made, end)[1]:
            return flaw
    except (Unbounded, YAMLError):
        return flaw
    return flaw._replace(edits=(edit,))


def _end(text: str, start: int) -> int:
    """Return where a quoted text ends by eye: with its line, its brackets, or its last line that is set in deeper."""
    head = text[: line_bounds(text, start)[0]].rstrip()
    value = extent(text, start, head[-1:] in (",", "[", "{"))
    end = value.end
    column = _column(text, start)
    for _ in range(0 if value.flow else _LOOKED_AT):
        further = re.compile(r"[ \t]*(?:(?:\r\n|\r|\n)[ \t]*)*(?:\r\n|\r|\n)([ ]*)(?=[^\s#])").match(text, end)
        if not further or len(further[1]) <= column or _THING.match(text, further.start(1)):
            break
        end = before_remark(text, further.end(), line_bounds(text, further.end())[1])
    return max(end, start + 1)


def _wrong_half(said: str, quote: str) -> bool:
    """Whether a text ends with another quote than it began with, one that pairs with nothing in it."""
    last = said[-1:]
    if last in _PAIRS:
        return sum(said.count(mark) for mark in _PAIRS[last]) % 2 == 1
    return last == "＂" or (last in ("'", '"') and last != quote and said.count(last) == 1)


def unopened(text: str, start: int, end: int) -> Flaw | None:
    """Return the flaw of a value that ends with a quote and does not begin with one."""
    said = text[start:end]
    quote = said[-1:]
    if quote not in ("'", '"') or len(said) < 2 or said[0] == quote or said.count(quote) % 2 == 0 or "\n" in said:
        return None
    before, first = said[-2], said[0]
    wrong = first == "＂" or first in "'\"" or (first in _PAIRS and sum(map(said.count, _PAIRS[first])) % 2 == 1)
    if not wrong:
        if before.isdigit() and not re.fullmatch(r"\d[\d:：~-]*:[\d:：~-]*.", said):  # inches
            return None
        if quote == "'" and before.isascii() and before.isalnum():
            return None
        if any(said.count(left) != said.count(right) for left, right in ("“”", "‘’")):
            return None
    flaw = Flaw("unclosed-quote", end - 1, end, {"quote": quote})
    inside = said[1 if wrong else 0 : -1]
    if "\\" in inside or quote in inside:
        return flaw
    return flaw._replace(edits=(Edit(start, start + 1 if wrong else start, quote),))


def unopened_quotes(text: str, tree: Tree) -> list[Flaw]:
    """Return the flaws of all plain values that end with half a quote."""
    pattern = re.compile(r"[\"'](?=[ \t]*(?:$|[,}\]]|[ \t]#))", re.MULTILINE)
    ends = [match.start() for match in islice(pattern.finditer(text), _LOOKED_AT)]
    flaws = []
    for leaf in leaves_near(leaves_of(tree.root), ends):
        if leaf.node.__class__ is ScalarEvent and leaf.plain and not leaf.key:
            flaw = unopened(text, leaf.start, leaf.end)
            if flaw:
                flaws.append(flaw)
    return flaws


def doubled(text: str, start: int, end: int, until: int) -> Flaw | None:
    """Return the flaw of a quote that stands twice at one end of a text: `""a"`, or `"a""`."""
    quote = text[start]
    before = end - start == 2 and text[until - 1] == quote and text[end:until].count(quote) == 1
    after = text[end:until] == quote and end - start > 2
    if not before and not after:
        return None
    meant = text[end : until - 1] if before else text[start + 1 : end - 1]
    edit = Edit(start, start + 1, "") if before else Edit(end, until, "")
    return Flaw("text-after-quote", end, until, {"quote": quote, "meant": meant}, (edit,))
