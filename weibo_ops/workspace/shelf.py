"""Sheets that were read before, kept as bytes: taken up again without being parsed or validated anew.

They are pickled, and taken up by an unpickler that makes nothing but what a sheet is made of: whatever else stands in
the bytes is refused, and the file is read.
"""

from __future__ import annotations

import pickle
from collections.abc import Mapping
from io import BytesIO
from typing import Any

from weibo_ops.source.seal import seal
from weibo_ops.workspace.sheet import Sheet, sheet

Kept = tuple[bytes, bytes]
"""The seal of a file's bytes, and its sheet."""
_MADE_OF = frozenset(
    (
        *(("datetime", name) for name in ("date", "datetime", "time")),
        ("decimal", "Decimal"),
        *(("weibo_ops.source.place", name) for name in ("Fault", "Place", "Span")),
        ("weibo_ops.source.edit", "Retext"),
        ("weibo_ops.workspace.sheet", "Sheet"),
        *(("builtins", name) for name in ("set", "frozenset")),
    )
)


class _Unpickler(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        if (module, name) in _MADE_OF or module.startswith("weibo_ops.model."):
            return super().find_class(module, name)
        raise pickle.UnpicklingError(f"{module}.{name}")


class Sheets:
    """Sheets by path, of files as they were; ``seals`` are those of the files as they are, known once they are read.
    ``grounds`` are what each says beside its posts, by seal; ``kept`` is what to keep of those that were asked
    for, ``fresh`` whether any had to be read."""

    def __init__(self, there: Mapping[str, Kept], seals: Mapping[str, bytes | None]) -> None:
        self._there = there
        self._seals = seals
        self.kept: dict[str, Kept] = {}
        self.grounds: dict[str, bytes] = {}
        self.fresh = False

    def sheet(self, path: str, content: bytes) -> Sheet:
        """Return what the bytes of a file say: the sheet that stands here if they are the same bytes."""
        mark = self._seals.get(path) or seal(content)
        there = self._there.get(path)
        if there is not None and there[0] == mark:
            try:
                found = _Unpickler(BytesIO(there[1])).load()
                if isinstance(found, Sheet):
                    self.kept[path] = there
                    self.grounds[path] = found.ground
                    return found
            except Exception:  # whatever is wrong with what was kept, the file itself is there to be read
                self.fresh = True
        self.fresh = True
        read = sheet(path, content)
        self.grounds[path] = read.ground
        self.kept[path] = (mark, pickle.dumps(read, pickle.HIGHEST_PROTOCOL))
        return read
