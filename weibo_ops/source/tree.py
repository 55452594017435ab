"""The events of a YAML text, grown into a tree that keeps every mark and never grows beyond its bounds."""

from __future__ import annotations

import gc
from bisect import bisect_right
from typing import Any

from yaml.error import MarkedYAMLError, YAMLError
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

try:
    from yaml._yaml import CParser as Parser
except ImportError:  # PyYAML without libyaml
    from weibo_ops.source.pure import PureParser as Parser  # type: ignore[assignment]

DEPTH = 64
NODES = 100_000


class Branch:
    """A mapping (its children are key, value, key, value, …) or a list."""

    __slots__ = ("children", "end", "mapping", "start")

    def __init__(self, start: Any, mapping: bool) -> None:
        self.start = start
        self.mapping = mapping
        self.children: list[Node] = []
        self.end: Any = None

    @property
    def bracket(self) -> int:
        """Where its bracket stands, behind anchor and tag; a pair in a list (`[a: b]`) has none."""
        return int(self.start.end_mark.index) - 1

    @property
    def flow(self) -> bool:
        return bool(self.start.flow_style)


Node = Any  # a Branch, or PyYAML's own ScalarEvent or AliasEvent


class Tree:
    """The first document of a text.

    `root` is None where it is empty; `scalars` are all of them in the order of the text, `hollow` the empty ones (which
    child of which branch), `second` the position where another document starts.
    """

    __slots__ = ("hollow", "root", "scalars", "second")

    def __init__(
        self, root: Node | None, scalars: list[Any], hollow: list[tuple[Branch | None, int]], second: int | None
    ) -> None:
        self.root = root
        self.scalars = scalars
        self.hollow = hollow
        self.second = second


class Wreck(Exception):
    """What stopped the parser: the error, and how far the tree had grown."""

    def __init__(
        self, error: MarkedYAMLError, opened: list[Branch], last: Node | None, scalars: list[Any] | None = None
    ) -> None:
        super().__init__(error)
        self.error = error
        self.opened = opened
        self.last = last
        self.scalars = scalars or []


class Unbounded(Exception):
    """The text is more than is read: `kind` is the flaw, `index` where."""

    def __init__(self, kind: str, index: int, limit: int) -> None:
        super().__init__(kind)
        self.kind = kind
        self.index = index
        self.limit = limit


def outside(scalars: list[Any], text: str, at: int) -> bool:
    """Whether a position is not inside of a quoted text nor below the mark of a block text."""
    number = bisect_right(scalars, at, key=_start)
    scalar = scalars[number - 1] if number else None
    return (
        scalar is None
        or not scalar.style
        or at >= scalar.end_mark.index
        or (scalar.style in "|>" and "\n" not in text[scalar.start_mark.index : at].replace("\r", "\n"))
    )


def _start(scalar: Any) -> int:
    return int(scalar.start_mark.index)


def grown(text: str, parser: Any = None) -> Tree:
    """Return the tree of a text.

    Events come one by one, so that depth and number are bounded before anything is built on them: libyaml's own
    composer recurses, and dies by signal some 24,000 levels down.

    Raises:
        Wreck: the text is not YAML.
        Unbounded: it is deeper than 64 levels or has more than 100,000 events.
    """
    parser = parser or Parser
    collecting = gc.isenabled()
    gc.disable()  # a tree is no garbage, and to look through it again and again as it grows costs more than to grow it
    try:
        return _grown(parser(text))
    finally:
        if collecting:
            gc.enable()


def _grown(tokens: Any) -> Tree:
    event_after = tokens.get_event
    opened: list[Branch] = []
    documents: list[Node] = []
    children = documents
    scalars: list[Any] = []
    hollow: list[tuple[Branch | None, int]] = []
    started = False
    try:
        for _ in range(NODES):
            event = event_after()
            kind = event.__class__
            if kind is ScalarEvent:
                if not event.value:
                    hollow.append((opened[-1] if opened else None, len(children)))
                children.append(event)
                scalars.append(event)
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                branch = Branch(event, kind is MappingStartEvent)
                children.append(branch)
                opened.append(branch)
                children = branch.children
                if len(opened) > DEPTH:
                    raise Unbounded("nested-too-deep", event.start_mark.index, DEPTH)
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                opened.pop().end = event
                children = opened[-1].children if opened else documents
            elif kind is AliasEvent:
                children.append(event)
            elif kind is DocumentStartEvent:
                if started:
                    return Tree(documents[0], scalars, hollow, event.start_mark.index)
                started = True
            elif kind is StreamEndEvent:
                return Tree(documents[0] if documents else None, scalars, hollow, None)
        raise Unbounded("too-many-nodes", event.start_mark.index, NODES)
    except YAMLError as error:
        if not isinstance(error, MarkedYAMLError):
            raise
        raise Wreck(error, opened, children[-1] if children else None, scalars) from None
    finally:
        tokens.dispose()
