"""Where files come from: a folder on disk. A revision of git, or either with changes laid over it, has the same two
verbs."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Protocol

FOLDERS = ("playbooks", "calendars")
SETTINGS = "weibo-ops.yaml"


class Tree(Protocol):
    """Files of one workspace by their path relative to it, with ``/``. ``root`` is where they stand, or would."""

    root: Path

    def paths(self) -> Iterable[str]:
        """Return the YAML files under ``playbooks/``, then those under ``calendars/``, each sorted."""

    def read(self, path: str) -> bytes | None:
        """Return the bytes of a file, None where there is none.

        Raises:
            OSError: it is there and cannot be read.
        """


class Folder:
    """A folder on disk. A link that leads out of it is not followed, nor is anything that is no regular file."""

    def __init__(self, root: Path) -> None:
        self.root = root.resolve()

    def paths(self) -> list[str]:
        found: list[str] = []
        for folder in FOLDERS:
            found += sorted(self._below(folder))
        return found

    def _below(self, folder: str) -> Iterable[str]:
        for at, folders, files in os.walk(self.root / folder):
            folders[:] = [name for name in folders if not name.startswith(".")]
            relative = os.path.relpath(at, self.root).replace(os.sep, "/")
            for name in files:
                if name.endswith((".yaml", ".yml")) and not name.startswith("."):
                    yield f"{relative}/{name}"

    def read(self, path: str) -> bytes | None:
        file = self.root / path
        if not file.exists():
            if file.is_symlink():
                raise OSError("a link to nothing")
            return None
        if not file.is_file():
            raise OSError("not a regular file")
        if file.is_symlink() and not file.resolve().is_relative_to(self.root):
            raise OSError("a link out of the workspace")
        return file.read_bytes()
