"""A file's bytes into plain data, its faults, and the line of every item."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import Any

from weibo_ops.source.dashes import lost_dashes
from weibo_ops.source.edit import Retext
from weibo_ops.source.flaw import Flaw, Mending
from weibo_ops.source.lines import Lines
from weibo_ops.source.mended import mended
from weibo_ops.source.place import Fault, Place, Route
from weibo_ops.source.tree import Branch
from weibo_ops.source.values import Builder, end_of, start_of

_FAULTS = 200  # of one file


@dataclass(slots=True)
class Document:
    """A file as plain data: dict, list, str and None.

    `data` is None where nothing could be read; `declared` then holds the ids that a plain search of the text finds.
    `lines` gives for each section the line of each of its items.
    """

    path: str
    data: dict[str, object] | None
    faults: list[Fault] = field(default_factory=list)
    lines: dict[str, list[int]] = field(default_factory=dict)
    declared: frozenset[str] = frozenset()


def read(path: str, content: bytes) -> Document:
    """Return what the bytes of a file say, whatever they are; of two equal keys the first holds."""
    return _read(path, content, dashes=False)


def _read(path: str, content: bytes, dashes: bool) -> Document:
    text, mending, tree, flaws = mended(content, dashes)
    if tree is None:
        return Document(path, None, _faults(path, text, flaws, mending), {}, _declared(text))
    if tree.second is not None:
        start = mending.origin(tree.second)
        flaws.append(Flaw("second-document", start, start + 3, {}))
    root = tree.root
    builder = Builder(tree, mending.text)
    data = {} if root is None else builder.value(root)
    if not dashes and any(flaw.kind == "duplicate-key" for flaw in builder.flaws) and lost_dashes(mending.text, tree):
        return _read(path, content, dashes=True)
    for flaw in builder.flaws:
        flaws.append(flaw._replace(start=mending.origin(flaw.start), end=mending.origin(flaw.end)))
    if data is None:
        data = {}
    if not isinstance(data, dict):
        found = "list" if isinstance(data, list) else "text"
        flaws.append(
            Flaw("root-not-mapping", mending.origin(start_of(root)), mending.origin(end_of(root)), {"found": found})
        )
        return Document(path, None, _faults(path, text, flaws, mending, root), {}, _declared(text))
    lines = {} if root is None else _lines(root, mending, text)
    return Document(path, data, _faults(path, text, flaws, mending, root) if flaws else [], lines)


def _lines(root: Any, mending: Mending, text: str) -> dict[str, list[int]]:
    if root.__class__ is not Branch:
        return {}
    written = Lines(text) if mending.rounds else None
    found: dict[str, list[int]] = {}
    pairs = iter(root.children)
    for key, value in zip(pairs, pairs, strict=True):
        name = getattr(key, "value", None)
        if name is None or value.__class__ is not Branch or value.mapping or name in found:
            continue
        if written:
            found[name] = [written.position(mending.origin(start_of(item)))[0] for item in value.children]
        else:
            found[name] = [
                (item.start if item.__class__ is Branch else item).start_mark.line + 1 for item in value.children
            ]
    return found


def _faults(path: str, text: str, flaws: list[Flaw], mending: Mending, root: Any = None) -> list[Fault]:
    written = Lines(text)
    faults = []
    for flaw in sorted(flaws, key=lambda flaw: flaw.start)[:_FAULTS]:
        facts = dict(flaw.facts)
        for fact, told in (("first", "first_line"), ("seen", "seen_line")):
            if fact in facts:
                facts[told] = written.position(mending.origin(int(str(facts.pop(fact)))))[0]
        place = Place(path, _route(root, flaw.start, mending), span=written.span(flaw.start, flaw.end))
        faults.append(Fault(flaw.kind, place, facts, _cure(path, flaw, written)))
    return faults


def _cure(path: str, flaw: Flaw, written: Lines) -> tuple[Retext, ...]:
    """Return the edits of a flaw, unless a letter would get lost: of a remark between the lines of a text."""
    cure = []
    if not flaw.certain or (flaw.kind == "surrogate-escape" and "meant" not in flaw.facts):
        return ()
    for start, end, text in flaw.edits:
        if flaw.kind != "surrogate-escape" and _letters(written.text[start:end]) != _letters(_unescaped(text)):
            return ()
        if text.startswith("\n"):  # no blank is left before a break
            start -= len(written.text[:start]) - len(written.text[:start].rstrip(" \t"))
        if written.text[end : end + 1] in ("", "\r", "\n"):
            text = text.rstrip(" ")
        text = text.replace("\n", written.break_near(start))
        cure.append(Retext(Place(path, span=written.span(start, end)), text))
    return tuple(cure)


def _letters(text: str) -> list[str]:
    return [character for character in text if character.isalnum()]


def _unescaped(text: str) -> str:
    if not text.startswith('"'):
        return text
    return re.sub(r"\\(.)", lambda escape: "" if escape[1] in "nt" else escape[1], text)


def _route(node: Any, index: int, mending: Mending) -> Route:
    """Return the route of the innermost value that starts before a position and is not yet followed by another."""
    route: list[str | int] = []
    while node.__class__ is Branch and node.children:
        number = bisect_right(node.children, index, key=lambda child: mending.origin(start_of(child))) - 1
        if number < 0 or (index > mending.origin(end_of(node)) and node.flow):
            break
        if node.mapping:
            number |= 1
            name = getattr(node.children[number - 1], "value", None)
            if name is None:
                break
            route.append(name)
        else:
            route.append(number)
        node = node.children[number]
    return tuple(route)


def _declared(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\bid[:：][ \t　]*[\"']?([A-Za-z0-9][\w@-]*)", text, re.ASCII))
