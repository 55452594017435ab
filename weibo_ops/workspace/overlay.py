"""A tree with changes laid over it: what a workspace would be, before anything is written."""

from __future__ import annotations

from collections.abc import Mapping

from weibo_ops.workspace.tree import FOLDERS, Tree


class Overlay:
    """A tree in which some files hold other bytes; None: they are gone."""

    def __init__(self, tree: Tree, changes: Mapping[str, bytes | None]) -> None:
        self.tree = tree
        self.root = tree.root
        self.changes = dict(changes)

    def paths(self) -> list[str]:
        there = [path for path in self.tree.paths() if self.changes.get(path, b"") is not None]
        known = set(there)
        new = [path for path, content in self.changes.items() if content is not None and path not in known]
        there += [path for path in new if path.endswith((".yaml", ".yml")) and "/." not in path]
        return [path for folder in FOLDERS for path in sorted(there) if path.startswith(f"{folder}/")]

    def read(self, path: str) -> bytes | None:
        return self.changes[path] if path in self.changes else self.tree.read(path)

    def holds(self, path: str) -> bool:
        return self.changes[path] is not None if path in self.changes else self.tree.holds(path)
