"""Line and column of any key and value of a file, looked up when something is to be said about it."""

from __future__ import annotations

from yaml.events import AliasEvent, ScalarEvent

from weibo_ops.source.lines import Lines
from weibo_ops.source.mended import mended
from weibo_ops.source.parts import Piece, pieces
from weibo_ops.source.place import Place, Span
from weibo_ops.source.tree import Branch, Node
from weibo_ops.source.values import anchors_of, end_of, named_by, start_of


class Positions:
    """Where everything in a file stands, as an editor shows it."""

    __slots__ = ("_anchors", "_lines", "_mending", "_pieces", "_root")

    def __init__(self, content: bytes) -> None:
        text, self._mending, tree, _ = mended(content)
        self._lines = Lines(text)
        self._root = tree.root if tree else None
        self._pieces: dict[int, list[Piece]] = {}
        self._anchors = anchors_of(tree, self._mending.text) if tree else {}

    def span(self, place: Place) -> Span:
        """Return the span of a place; one that leads nowhere falls back to its nearest parent that is there.

        A value reached through an alias or a merge stands where the alias is used; so does a stretch of such a text.
        """
        if place.span is not None:
            return place.span
        if self._root is None:
            return Span(1, 1, 1, len(self._lines.line(1)) + 1)
        node, shown, key = self._root, self._root, None
        aliased, own = False, True
        for step in place.route:
            found = self._child(node, step)
            if found is None:
                return self._shown(shown)
            key, child = found
            own = not aliased and (key is None or key.__class__ is ScalarEvent)
            if not aliased:
                shown = child if own else key
                aliased = child.__class__ is AliasEvent or not own
            node = self._resolved(child)
            if node is None:
                return self._shown(shown)
        if place.key and key is not None and own:
            return self._shown(key)
        if place.part is not None and own and not aliased and node.__class__ is ScalarEvent:
            return self._part(node, *place.part)
        return self._shown(shown)

    def line_text(self, line: int) -> str:
        """Return a line without its break, counted from 1; empty where there is none."""
        return self._lines.line(line)

    def _resolved(self, node: Node) -> Node | None:
        return named_by(node, self._anchors) if node.__class__ is AliasEvent else node

    def _child(self, node: Node, step: str | int) -> tuple[Node | None, Node] | None:
        if node.__class__ is not Branch:
            return None
        if not node.mapping:
            fitting = isinstance(step, int) and 0 <= step < len(node.children)
            return (None, node.children[int(step)]) if fitting else None
        merged = []
        pairs = iter(node.children)
        for key, value in zip(pairs, pairs, strict=True):
            name = self._resolved(key)
            if name.__class__ is not ScalarEvent:
                continue
            if name.value == "<<" and not name.style:
                merged.append(value)
            elif name.value == step:
                return key, value
        return next(filter(None, (self._merged(value, step) for value in merged)), None)

    def _merged(self, use: Node, step: str | int) -> tuple[Node, Node] | None:
        source = self._resolved(use)
        sources = [source]
        if source.__class__ is Branch and not source.mapping:
            sources = [self._resolved(item) for item in source.children]
        for source in sources:
            found = self._child(source, step) if source.__class__ is Branch and source.mapping else None
            if found:
                return use, found[1]
        return None

    def _part(self, node: Node, start: int, end: int) -> Span:
        """Return where a stretch of a text is written; of one that there is not the whole text."""
        text = self._mending.text
        at = node.start_mark.index
        if at not in self._pieces:
            self._pieces[at] = pieces(text, node)
        found = self._pieces[at]
        if not 0 <= start <= end <= len(found) or not found:
            return self._shown(node)
        first = found[start].start if start < len(found) else found[-1].end
        last = found[end - 1].end if start < end else first
        return self._lines.span(self._mending.origin(first), self._mending.origin(last))

    def _shown(self, node: Node) -> Span:
        start, end = start_of(node), end_of(node)
        text = self._mending.text
        end = start + len(text[start:end].rstrip())
        return self._lines.span(self._mending.origin(start), self._mending.origin(end))
