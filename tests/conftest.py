from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import hypothesis
import pytest

from weibo_ops.workspace.load import load
from weibo_ops.workspace.tree import FOLDERS
from weibo_ops.workspace.workspace import Workspace

# A busy machine draws slowly, and no test of ours is about that.
hypothesis.settings.register_profile("ours", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow])
hypothesis.settings.load_profile("ours")

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

    def holds(self, path: str) -> bool:
        return path in self.files


@pytest.fixture
def workspace() -> Callable[[Files], Workspace]:
    """``workspace({"playbooks/desk.yaml": "people: …"})`` is the workspace of these files."""
    return lambda files: load(Sheets(files))


@pytest.fixture(scope="session", autouse=True)
def _cache_of_its_own(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Keep what lint keeps away from whoever runs the tests."""
    os.environ["XDG_CACHE_HOME"] = str(tmp_path_factory.mktemp("cache"))


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave the tests that need an editor's server to CI where there is no Node to run it."""
    if os.environ.get("CI") or shutil.which("npm"):
        return
    left = [item for item in items if item.get_closest_marker("editor")]
    config.hook.pytest_deselected(items=left)
    items[:] = [item for item in items if item not in left]
