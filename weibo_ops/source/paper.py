"""A parsed text in which things are found by their route, with what has to be known to write beside them."""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property
from typing import Any, NamedTuple

from yaml.events import AliasEvent, ScalarEvent

from weibo_ops.source.flaw import Mending
from weibo_ops.source.lines import Lines
from weibo_ops.source.parts import Piece, blank_end, block_lines, body, pieces
from weibo_ops.source.place import Route
from weibo_ops.source.spelling import Manner
from weibo_ops.source.tree import Branch, Node, Tree
from weibo_ops.source.values import anchors_of, end_of, named_by, nodes_of, start_of


class Refused(Exception):
    """An edit that cannot be made in the text: why is a word of ``editing``."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


class Spot(NamedTuple):
    """A value where it is written: the branch it belongs to and as which child; its key, in a mapping."""

    node: Node
    parent: Branch | None = None
    number: int = 0

    @property
    def key(self) -> Node | None:
        return self.parent.children[self.number - 1] if self.parent is not None and self.parent.mapping else None

    @property
    def flow(self) -> bool:
        """Whether it stands in brackets."""
        return self.parent is not None and self.parent.flow


class Paper:
    """The text of a file, its tree, and where its values stand."""

    def __init__(self, mending: Mending, tree: Tree) -> None:
        self.mending = mending
        self.text = mending.text
        self.tree = tree
        self.anchors = anchors_of(tree, self.text)
        self._lines = Lines(self.text)
        self._returns = "\r" in self.text
        self._dashes: dict[Branch, list[int]] = {}
        self._pieces: tuple[Node | None, list[Piece]] = (None, [])

    def pieces(self, node: Node) -> list[Piece]:
        """Return where each character of a text stands: of the last text asked for it is known, for it may be long and
        have many edits."""
        if self._pieces[0] is not node:
            self._pieces = (node, pieces(self.text, node))
        return self._pieces[1]

    def spot(self, route: Route) -> Spot | None:
        """Return where a value is written; None where there is none.

        Raises:
            Refused: it is written elsewhere: reached through an alias or a merge.
        """
        found = Spot(self.tree.root) if self.tree.root is not None else None
        for step in route:
            if found is None:
                return None
            if found.node.__class__ is AliasEvent:
                raise Refused("elsewhere")
            found = self.child(found.node, step)
        return found

    def child(self, node: Node, step: str | int) -> Spot | None:
        """Return a child of a branch by its key or index."""
        if node.__class__ is not Branch:
            return None
        if not node.mapping:
            fitting = isinstance(step, int) and 0 <= step < len(node.children)
            return Spot(node.children[int(step)], node, int(step)) if fitting else None
        for number in range(0, len(node.children), 2):
            key = node.children[number]
            if key.__class__ is AliasEvent:
                named = named_by(key, self.anchors)
                if named.__class__ is ScalarEvent and named.value == step:
                    raise Refused("elsewhere")
            elif key.__class__ is ScalarEvent and key.value == step and not (step == "<<" and not key.style):
                return Spot(node.children[number + 1], node, number + 1)
        return None

    # Where things start and end.

    def start(self, node: Node) -> int:
        return start_of(node)

    def body(self, node: Node) -> int:
        """Return where a value itself starts, behind its anchor and tag."""
        if node.__class__ is Branch:
            if node.flow:
                return node.bracket if self.text[node.bracket] in "[{" else start_of(node)
            start = int(node.start.start_mark.index)
            while self.text[start] in "&!":
                start = re.compile(r"[^\s]+").match(self.text, start).end()  # type: ignore[union-attr]
                start = blank_end(self.text, start)
            return start
        return body(self.text, node)

    def end(self, node: Node) -> int:
        """Return where a value ends; a text in a block where its last line does, without the break."""
        while node.__class__ is Branch and not node.flow and node.children:
            node = node.children[-1]
        end = end_of(node)
        if node.__class__ is ScalarEvent and node.style in ("|", ">"):
            return self.block_end(node)
        return start_of(node) + len(self.text[start_of(node) : end].rstrip())

    def block_end(self, node: Any) -> int:
        """Return where the last line of a block text ends that its value needs."""
        start, end = body(self.text, node), int(node.end_mark.index)
        heading = self.line(start)[1]
        lines = block_lines(self.text, start, end)
        kept = node.value.endswith("\n\n") or (node.value and not node.value.strip("\n"))
        filled = [line for line in lines if kept or self.text[line.start : line.stop].strip()]
        return filled[-1].stop if filled else min(heading, end)

    def line(self, index: int) -> tuple[int, int]:
        """Return where the line around a position starts and ends, its break left out."""
        start, stop = self.text.rfind("\n", 0, index) + 1, self.text.find("\n", index)
        stop = len(self.text) if stop < 0 else stop
        if self._returns:
            start = max(start, self.text.rfind("\r", start, index) + 1)
            before = self.text.find("\r", index, stop)
            stop = before if before >= 0 else stop
        return start, stop

    def next_line(self, index: int) -> int:
        """Return where the line after the one of a position starts; the end of the text where there is none."""
        stop = self.line(index)[1]
        return stop + len(self.break_at(stop))

    def break_at(self, index: int) -> str:
        found = re.compile("\r\n|\r|\n").match(self.text, index)
        return found[0] if found else ""

    def break_near(self, index: int) -> str:
        return self._lines.break_near(index)

    def column(self, index: int) -> int:
        return index - self.line(index)[0]

    def leads(self, index: int) -> bool:
        """Whether nothing stands before a position on its line."""
        return not self.text[self.line(index)[0] : index].strip(" \t")

    def dashes(self, branch: Branch) -> list[int]:
        """Return where the dash of each item of a block list stands.

        Raises:
            Refused: one is not where it should be.
        """
        if branch in self._dashes:
            return self._dashes[branch]
        found = []
        at = self.body(branch)
        for item in branch.children:
            at = blank_end(self.text, at)
            if self.text[at : at + 1] != "-":
                raise Refused("odd")
            found.append(at)
            at = max(end_of(item), at + 1)
        self._dashes[branch] = found
        return found

    @cached_property
    def manner(self) -> Manner:
        """How the file writes, by what most of it does."""
        styles = Counter(scalar.style for scalar in self.tree.scalars)
        lists: list[int] = []
        depths: list[int] = []
        for node in nodes_of(self.tree.root) if self.tree.root is not None else ():
            if node.__class__ is not Branch or node.flow or not node.mapping:
                continue
            own = self.column(start_of(node.children[0])) if node.children else 0
            for child in node.children[1::2]:
                if child.__class__ is Branch and not child.flow and self.leads(self.body(child)):
                    (depths if child.mapping else lists).append(self.column(self.body(child)) - own)
        return Manner(
            quote="'" if styles["'"] > styles['"'] else '"',
            line_break=self.break_near(0),
            list_indent=_usual(lists, 2, 0),
            indent=_usual(depths, 2, 1),
            blocks=styles["|"] + styles[">"] > 0 or not styles['"'] + styles["'"],
        )


def _usual(found: list[int], otherwise: int, least: int) -> int:
    there = Counter(number for number in found if least <= number <= 8)
    return there.most_common(1)[0][0] if there else otherwise
