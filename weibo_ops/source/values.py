"""The tree of a YAML text as plain data: dict, list, str and None."""

from __future__ import annotations

from bisect import bisect_left
from sys import intern
from typing import Any

from yaml.events import AliasEvent, ScalarEvent

from weibo_ops.source.flaw import Flaw
from weibo_ops.source.tree import DEPTH, Branch, Node, Tree

NULLS = frozenset(("", "~", "null", "Null", "NULL"))
UNFOLDED = 10_000
_ENOUGH = 200  # flaws of one file
_KNOWN_TAGS = frozenset(("tag:yaml.org,2002:str", "tag:yaml.org,2002:map", "tag:yaml.org,2002:seq"))


def anchors_of(tree: Tree, text: str) -> dict[str, list[Node]]:
    """Return what each anchor names, in the order of the text; empty where the text has no `&`."""
    named: dict[str, list[Node]] = {}
    if "&" in text:
        for node in nodes_of(tree.root):
            event = node.start if node.__class__ is Branch else node
            if event.anchor is not None and node.__class__ is not AliasEvent:
                named.setdefault(event.anchor, []).append(node)
    return named


def nodes_of(root: Node | None) -> list[Node]:
    """Return every node in the order of the text."""
    found: list[Node] = []
    waiting = [] if root is None else [root]
    while waiting:
        node = waiting.pop()
        found.append(node)
        if node.__class__ is Branch:
            waiting.extend(reversed(node.children))
    return found


def start_of(node: Node) -> int:
    return int((node.start if node.__class__ is Branch else node).start_mark.index)


def end_of(node: Node) -> int:
    """Return where a node ends; a block where its last child does, for its own mark is where the next thing starts."""
    while node.__class__ is Branch:
        if node.flow and node.end is not None:
            return int(node.end.end_mark.index)
        if not node.children:
            return int(node.start.end_mark.index)
        node = node.children[-1]
    return int(node.end_mark.index)


def named_by(alias: Any, anchors: dict[str, list[Node]]) -> Node | None:
    """Return what an alias stands for: the last node before it that has its name."""
    nodes = anchors.get(alias.anchor, [])
    number = bisect_left(nodes, alias.start_mark.index, key=start_of)
    return nodes[number - 1] if number else None


_SHORT = 24


class Builder:
    """Turns one tree into data; what cannot stand is left out and becomes a flaw."""

    def __init__(self, tree: Tree, text: str) -> None:
        self.anchors = anchors_of(tree, text)
        self.flaws: list[Flaw] = []
        self.tagged = "!" in text
        self.unfolding: list[Node] = []
        self.asked: Any = None  # the outermost alias of those that are being unfolded
        self.unfolded = 0
        self.depth = 0
        self.firsts: dict[Branch, dict[str, int]] = {}
        if self.tagged:
            self.flaws += _tags(tree)

    def value(self, node: Node) -> Any:
        kind = node.__class__
        if kind is ScalarEvent:
            text = node.value
            # Its length first: a long text would be hashed to be looked up.
            if len(text) < 5 and text in NULLS and not node.style and node.tag != "tag:yaml.org,2002:str":
                return None
            # Ids, days and words recur in every file of a repository: each is kept once.
            return intern(text) if len(text) < _SHORT and text.isascii() else text
        if kind is Branch:
            if self.unfolding:
                return self._unfold(node)
            return self._branch(node)
        return self._alias(node)

    def _branch(self, node: Branch) -> Any:
        if node.mapping:
            return self._mapping(node)
        value = self.value
        return [value(child) for child in node.children]

    def _unfold(self, node: Branch) -> Any:
        """Build a branch inside of what an alias stands for, within the bounds of what all aliases may unfold into."""
        self.unfolded += len(node.children) + 1
        if self.unfolded > UNFOLDED or self.depth >= DEPTH:
            self._too_many(self.asked)
            return None
        self.depth += 1
        branch = self._branch(node)
        self.depth -= 1
        return branch

    def _mapping(self, node: Branch) -> dict[str, Any]:
        mapping: dict[str, Any] = {}
        merged: list[Node] = []
        told = -1
        pairs = iter(node.children)
        for key, child in zip(pairs, pairs, strict=True):
            if key.__class__ is not ScalarEvent:
                key = self._key(key)
                if key is None:
                    continue
            name = key.value
            if name in mapping:
                if told != len(mapping):  # of several in a row the first one tells all
                    self._flaw("duplicate-key", key, key=name, first=self._first(node, name))
                told = len(mapping)
            elif name == "<<" and not key.style:
                merged.append(child)
            elif not name:
                self._flaw("key-not-text", key, found="empty")
            else:
                mapping[name] = self.value(child)
        for child in merged:
            self._merge(mapping, child)
        return mapping

    def _first(self, node: Branch, name: str) -> int:
        if node not in self.firsts:
            keys = [key for key in reversed(node.children[::2]) if key.__class__ is ScalarEvent]
            self.firsts[node] = {key.value: start_of(key) for key in keys}
        return self.firsts[node].get(name, start_of(node))

    def _key(self, key: Node) -> Any:
        if key.__class__ is AliasEvent:
            found = named_by(key, self.anchors)
            if found is None:
                self._flaw("unknown-alias", key, name=key.anchor)
                return None
            if found.__class__ is ScalarEvent:
                return found
            key = found
        self._flaw("key-not-text", key, found="mapping" if key.mapping else "list")
        return None

    def _alias(self, node: Any) -> Any:
        found = named_by(node, self.anchors)
        if found is None:
            self._flaw("unknown-alias", node, name=node.anchor)
            return None
        if found in self.unfolding or start_of(found) <= node.start_mark.index < end_of(found):
            self._flaw("recursive-alias", node, name=node.anchor)
            return None
        if len(self.unfolding) >= DEPTH or self.unfolded > UNFOLDED:
            self._too_many(self.asked or node)
            return None
        if not self.unfolding:
            self.asked = node
        self.unfolding.append(found)
        value = self.value(found)
        self.unfolding.pop()
        return None if self.unfolded > UNFOLDED else value

    def _too_many(self, node: Node) -> None:
        if not any(flaw.kind == "aliases-too-many" for flaw in self.flaws):
            self._flaw("aliases-too-many", node, limit=UNFOLDED)

    def _merge(self, mapping: dict[str, Any], child: Node) -> None:
        value = self.value(child)
        for source in value if isinstance(value, list) else [value]:
            if isinstance(source, dict):
                for key, inner in source.items():
                    mapping.setdefault(key, inner)
            elif not (child.__class__ is AliasEvent and value is None):
                found = "empty" if source is None else "list" if isinstance(source, list) else "text"
                self._flaw("merge-of-text", child, found=found)

    def _flaw(self, kind: str, node: Node, **facts: object) -> None:
        if len(self.flaws) < _ENOUGH:
            self.flaws.append(Flaw(kind, start_of(node), end_of(node), facts))


def _tags(tree: Tree) -> list[Flaw]:
    flaws = []
    for node in nodes_of(tree.root):
        event = node.start if node.__class__ is Branch else node
        tag = getattr(event, "tag", None)
        if tag is not None and tag not in _KNOWN_TAGS:
            start = event.start_mark.index
            shown = tag.replace("tag:yaml.org,2002:", "!!")
            flaws.append(Flaw("tag", start, start + len(shown), {"tag": shown}))
    return flaws
