"""A tree that remembers what was looked at, so that what was found can be kept for as long as it stays so."""

from __future__ import annotations

from pathlib import Path

from weibo_ops.source.seal import seal
from weibo_ops.workspace.tree import Folder


class Watched(Folder):
    """A folder. ``seals``: the seal of each file that was read, None where there was none; ``held``: what was asked
    for and whether it was there; ``listed``: the paths; ``odd``: something could not be read, or changed meanwhile."""

    def __init__(self, root: Path) -> None:
        super().__init__(root)
        self.seals: dict[str, bytes | None] = {}
        self.held: dict[str, bool] = {}
        self.listed: list[str] = []
        self.odd = False

    def paths(self) -> list[str]:
        self.listed = super().paths()
        return self.listed

    def read(self, path: str) -> bytes | None:
        try:
            content = super().read(path)
        except OSError:
            self.odd = True
            raise
        mark = None if content is None else seal(content)
        self.odd |= self.seals.setdefault(path, mark) != mark
        return content

    def holds(self, path: str) -> bool:
        found = super().holds(path)
        self.odd |= self.held.setdefault(path, found) != found
        return found
