"""Where files come from: a folder on disk. A revision of git, or either with changes laid over it, has the same
verbs."""

from __future__ import annotations

import os
import stat
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

    def holds(self, path: str) -> bool:
        """Whether there is a file at a path, of whatever kind: a picture, a text."""


class Folder:
    """A folder on disk. A link that leads out of it is not followed, nor is anything that is no regular file."""

    def __init__(self, root: Path) -> None:
        self.root = root.resolve()
        self._base = str(self.root)

    def paths(self) -> list[str]:
        found: list[str] = []
        for folder in FOLDERS:
            found += sorted(self._below(folder))
        return found

    def _below(self, folder: str) -> Iterable[str]:
        for at, folders, files in os.walk(os.path.join(self._base, folder)):
            folders[:] = [name for name in folders if not name.startswith(".")]
            relative = os.path.relpath(at, self._base).replace(os.sep, "/")
            for name in files:
                if name.endswith((".yaml", ".yml")) and not name.startswith("."):
                    yield f"{relative}/{name}"

    def read(self, path: str) -> bytes | None:
        # By the system's own calls and not by Path: a thousand files are read at every commit.
        file = os.path.join(self._base, path)
        try:
            about = os.lstat(file)
        except (FileNotFoundError, NotADirectoryError):
            return None
        if stat.S_ISLNK(about.st_mode):
            if not os.path.exists(file):
                raise OSError("a link to nothing")
            if not self._inside(file):
                raise OSError("a link out of the workspace")
            about = os.stat(file)
        if not stat.S_ISREG(about.st_mode):
            raise OSError("not a regular file")
        with open(file, "rb", buffering=0) as opened:
            return opened.readall()

    def holds(self, path: str) -> bool:
        file = os.path.join(self._base, path)
        return os.path.isfile(file) and self._inside(file)

    def _inside(self, file: str) -> bool:
        return os.path.realpath(file).startswith(os.path.join(self._base, ""))
