from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from weibo_ops.workspace.load import load
from weibo_ops.workspace.tree import FOLDERS
from weibo_ops.workspace.workspace import Workspace

Files = Mapping[str, str | bytes | OSError]


class Sheets:
    """A tree whose files are texts, bytes, or the error that reading them raises."""

    root = Path("desk")

    def __init__(self, files: Files) -> None:
        self.files = {
            path: content.encode() if isinstance(content, str) else content for path, content in files.items()
        }

    def paths(self) -> list[str]:
        return [path for folder in FOLDERS for path in sorted(self.files) if path.startswith(f"{folder}/")]

    def read(self, path: str) -> bytes | None:
        content = self.files.get(path)
        if isinstance(content, OSError):
            raise content
        return content


@pytest.fixture
def workspace() -> Callable[[Files], Workspace]:
    """``workspace({"playbooks/desk.yaml": "people: …"})`` is the workspace of these files."""
    return lambda files: load(Sheets(files))
