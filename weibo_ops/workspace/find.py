"""Which folder is the workspace."""

from __future__ import annotations

import os
from pathlib import Path

from weibo_ops.errors import CannotGoOn
from weibo_ops.workspace.tree import FOLDERS, SETTINGS


def find(start: Path, home: Path | None = None) -> Path:
    """Return the workspace at or above a folder: the nearest with settings, else the nearest with a playbook in it.

    Nothing above the git root or the home folder is looked at.

    Raises:
        CannotGoOn: there is none.
    """
    start = start.resolve()
    above = list(_upward(start, home))
    for folder in above:
        if (folder / SETTINGS).is_file():
            return folder
    for folder in above:
        if _with_playbook(folder):
            return folder
    raise CannotGoOn("errors.no-workspace", folder=str(start))


def given(folder: Path) -> Path:
    """Return a folder named outright, if it can be a workspace at all: settings, playbooks/ or calendars/ in it.

    Raises:
        CannotGoOn: it is no folder, or holds none of these.
    """
    if not folder.is_dir():
        raise CannotGoOn("errors.no-folder", folder=str(folder))
    if not (folder / SETTINGS).is_file() and not any((folder / name).is_dir() for name in FOLDERS):
        raise CannotGoOn("errors.no-workspace", folder=str(folder))
    return folder.resolve()


def prefix(root: Path) -> str:
    """Return what before a workspace's path makes it start at the root of the git repository, ``desks/tea/``: empty at
    the root itself, and outside of any repository."""
    for folder in (root, *root.parents):
        if (folder / ".git").exists():
            inner = root.relative_to(folder).as_posix()
            return "" if inner == "." else f"{inner}/"
    return ""


def _upward(start: Path, home: Path | None) -> list[Path]:
    found: list[Path] = []
    for folder in (start, *start.parents):
        found.append(folder)
        if (folder / ".git").exists() or folder == home:
            break
    return found


def _with_playbook(folder: Path) -> bool:
    from weibo_ops.source.reader import read
    from weibo_ops.workspace.sections import known

    for at, _, files in os.walk(folder / FOLDERS[0]):
        for name in sorted(files):
            if name.endswith((".yaml", ".yml")):
                try:
                    data = read(name, (Path(at) / name).read_bytes()).data or {}
                except OSError:
                    continue
                if any(section in known() for section in data):
                    return True
    return False
