"""Where findings stood in files that have not changed since: kept, so that a file need not be parsed once more for its
lines."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from weibo_ops.source.place import Place, Span
from weibo_ops.source.positions import Positions

Spot = tuple[Span, str]
"""The lines and columns of a place, and the line it begins on."""


class Spots:
    """Spots by file and place. ``there`` is what was kept, ``seals`` those of the files as they are, ``kept`` what to
    keep."""

    def __init__(self, there: Mapping[str, Any], seals: Mapping[str, bytes | None]) -> None:
        self._there = there
        self._seals = seals
        self.kept: dict[str, tuple[bytes, dict[str, Any]]] = {}

    def of(self, place: Place, positions: Callable[[str], Positions]) -> Spot:
        """Return where a place is."""
        mark, known = self._seals.get(place.path), self._there.get(place.path)
        name = repr((place.route, place.key, place.span, place.part))
        spots = known[1] if known is not None and known[0] == mark else {}
        if name not in spots:
            span, line = spot(place, positions)
            spots = {name: (span.line, span.column, span.end_line, span.end_column, line)}
        if mark is not None:
            self.kept.setdefault(place.path, (mark, {}))[1][name] = spots[name]
        *numbers, line = spots[name]
        return Span(*numbers), line


def spot(place: Place, positions: Callable[[str], Positions]) -> Spot:
    """Return where a place is, looked up in its file."""
    standing = positions(place.path)
    span = place.span or standing.span(place)
    return span, standing.line_text(span.line)
