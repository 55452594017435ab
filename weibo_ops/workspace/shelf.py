"""Sheets that were read before, kept as bytes: taken up again without being parsed or validated anew."""

from __future__ import annotations

from collections.abc import Mapping

from weibo_ops.source.seal import seal
from weibo_ops.workspace.kept import put_away, taken_up
from weibo_ops.workspace.sheet import Sheet, sheet

Kept = tuple[bytes, bytes]
"""The seal of a file's bytes, and its sheet."""
_MADE_OF = frozenset((("weibo_ops.workspace.sheet", "Sheet"),))


class Sheets:
    """Sheets by path, of files as they were; ``seals`` are those of the files as they are, known once they are read.
    ``grounds`` are what each says beside its posts, by seal; ``kept`` is what to keep of those that were asked for."""

    def __init__(self, there: Mapping[str, Kept], seals: Mapping[str, bytes | None]) -> None:
        self._there = there
        self._seals = seals
        self.kept: dict[str, Kept] = {}
        self.grounds: dict[str, bytes] = {}

    def sheet(self, path: str, content: bytes) -> Sheet:
        """Return what the bytes of a file say: the sheet that stands here if they are the same bytes."""
        mark = self._seals.get(path) or seal(content)
        there = self._there.get(path)
        if there is not None and there[0] == mark:
            found = taken_up(there[1], _MADE_OF)
            if isinstance(found, Sheet):
                self.kept[path] = there
                self.grounds[path] = found.ground
                return found
        read = sheet(path, content)
        self.grounds[path] = read.ground
        away = put_away(read)
        if away is not None:
            self.kept[path] = (mark, away)
        return read
