"""A tree that remembers what was looked at, so that what was found can be kept for as long as it stays so."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from weibo_ops.source.seal import seal
from weibo_ops.workspace.tree import Folder


class Watched(Folder):
    """A folder that is looked at once: whoever asks again hears the same, whatever is written there meanwhile.

    ``seals``: the seal of each file that was read, None where there was none; ``held``: what was asked for and whether
    it was there; ``listed``: the paths; ``odd``: something could not be read. ``seen``: what was read just before.
    """

    def __init__(self, root: Path, seen: Mapping[str, bytes | None] | None = None) -> None:
        super().__init__(root)
        self._seen = seen or {}
        self._contents: dict[str, bytes | None] = {}
        self.seals: dict[str, bytes | None] = {}
        self.held: dict[str, bool] = {}
        self.listed: list[str] = []
        self.odd = False

    def paths(self) -> list[str]:
        self.listed = self.listed or super().paths()
        return self.listed

    def read(self, path: str) -> bytes | None:
        if path in self._contents:
            return self._contents[path]
        try:
            content = self._seen[path] if path in self._seen else super().read(path)
        except OSError:
            self.odd = True
            raise
        self._contents[path] = content
        self.seals[path] = None if content is None else seal(content)
        return content

    def holds(self, path: str) -> bool:
        if path not in self.held:
            self.held[path] = super().holds(path)
        return self.held[path]
