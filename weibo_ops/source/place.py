"""Where something stands: a file, a route of keys into it, and once it is known, lines and columns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from weibo_ops.source.edit import Retext

Route = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a file, lines and columns in code points from 1, end exclusive; lines break at LF, CRLF, CR."""

    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Place:
    """A value in a file, or with `key` the key itself; `span` where it is known already; `part` a stretch of a text,
    (start, end) in code points of the value, end exclusive."""

    path: str
    route: Route = ()
    key: bool = False
    span: Span | None = None
    part: tuple[int, int] | None = None

    def within(self, start: int, end: int) -> Place:
        """Return a stretch of the text that stands here."""
        return Place(self.path, self.route, part=(start, end))


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong with the text of a file; `kind` is the name of the rule that tells it. `cure` writes what was
    meant, where that is plain: it is what the file is read as already."""

    kind: str
    place: Place
    facts: Mapping[str, object] = field(default_factory=dict)
    cure: tuple[Retext, ...] = field(default=(), compare=False)
