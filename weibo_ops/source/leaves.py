"""The scalars and aliases of a tree, each with what it belongs to."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import Any, NamedTuple

from yaml.events import ScalarEvent

from weibo_ops.source.tree import Branch, Node
from weibo_ops.source.values import nodes_of


class Leaf(NamedTuple):
    """A scalar or alias, what it belongs to, and as which of its children."""

    start: int
    end: int
    node: Any
    parent: Branch | None
    position: int

    @property
    def plain(self) -> bool:
        return self.node.__class__ is ScalarEvent and not self.node.style

    @property
    def key(self) -> bool:
        return self.parent is not None and self.parent.mapping and self.position % 2 == 0

    @property
    def flow(self) -> bool:
        return self.parent is not None and self.parent.flow


def leaves_of(root: Node | None) -> list[Leaf]:
    found: list[Leaf] = []
    waiting: list[tuple[Node, Branch | None, int]] = [] if root is None else [(root, None, 0)]
    while waiting:
        node, parent, position = waiting.pop()
        if node.__class__ is Branch:
            children = [(child, node, number) for number, child in enumerate(node.children)]
            waiting.extend(reversed(children))
        else:
            found.append(Leaf(node.start_mark.index, node.end_mark.index, node, parent, position))
    return found


def mapping_lists(root: Node | None) -> set[Branch]:
    """Return the lists whose items are mappings by right: those under a root's key, and those that hold one already."""
    sections = set(root.children[1::2]) if root.__class__ is Branch else set()
    return {
        node
        for node in nodes_of(root)
        if node.__class__ is Branch
        and not node.mapping
        and (node in sections or any(child.__class__ is Branch and child.mapping for child in node.children))
    }


def leaves_near(leaves: list[Leaf], suspects: list[int]) -> list[Leaf]:
    numbers = {bisect_right(leaves, at, key=lambda leaf: leaf.start) - 1 for at in suspects}
    numbers |= {bisect_left(leaves, at, key=lambda leaf: leaf.start) for at in suspects}
    return [leaves[number] for number in sorted(numbers) if 0 <= number < len(leaves)]
