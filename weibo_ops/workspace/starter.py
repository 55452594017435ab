"""Workspaces to start from, and how one is put into a folder: all of it or nothing, and never over a file."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from weibo_ops import folder
from weibo_ops.errors import CannotGoOn
from weibo_ops.i18n import Language
from weibo_ops.workspace.tree import FOLDERS, SETTINGS

PROFILES = ("light", "standard", "heavy")
EDITOR = ".vscode/settings.json"
_SCHEMAS = ".weibo-ops"
_SUFFIXES = (".yaml", ".yml")
_SHOWN = 5


def files(profile: str, language: Language = "zh") -> dict[str, bytes]:
    """Return the files of a profile by their path, with ``/``; ``light`` has comments in either language.

    Raises:
        CannotGoOn: there is no such profile.
    """
    if profile not in PROFILES:
        raise CannotGoOn("init_command.no-profile", given=profile, there=PROFILES)
    if profile == "standard":
        root = _standard()
    else:
        root = folder.ROOT / "profiles" / profile
        root = root / language if profile == "light" else root
    found = {SETTINGS: (root / SETTINGS).read_bytes()}
    for place in FOLDERS:
        found |= {path: (root / path).read_bytes() for path in _below(root, place)}
    return found


def beside(language: Language = "zh") -> dict[str, bytes]:
    """Return what an editor wants beside a workspace: the schemas of its files, and which file has which."""
    import json

    from weibo_ops.workspace.schema import printed, schema

    names = {
        **{place: [f"{place}/**/*{suffix}" for suffix in _SUFFIXES] for place in FOLDERS},
        "settings": [SETTINGS],
    }
    found = {f"{_SCHEMAS}/{name}.schema.json": printed(schema(name, language)) for name in names}
    tied = {"yaml.schemas": {f"./{_SCHEMAS}/{name}.schema.json": patterns for name, patterns in names.items()}}
    return {**found, EDITOR: (json.dumps(tied, indent=2) + "\n").encode()}


def write(root: Path, contents: Mapping[str, bytes]) -> None:
    """Write files into a folder, making it if need be: all of them, or none.

    Raises:
        CannotGoOn: one of them is there already; nothing was written.
        OSError: one of them cannot be written; those that were have been removed again.
    """
    there = sorted(path for path in contents if os.path.lexists(root / path))
    if there:
        raise CannotGoOn("init_command.files-exist", files=tuple(there[:_SHOWN]), count=len(there), folder=str(root))
    made: list[Path] = []
    try:
        for path in contents:
            _folders(root / path, made)
        waiting = [(root / path, _written(root / path, content, made)) for path, content in contents.items()]
        for target, temporary in waiting:
            _placed(temporary, target)
            made.append(target)
    except BaseException:
        for place in reversed(made):
            place.rmdir() if place.is_dir() else place.unlink(missing_ok=True)
        raise


def _standard() -> Path:
    # A wheel carries the starter inside the package; an editable install has it at the root of the repository.
    packed = folder.ROOT / "_starter"
    return packed if packed.is_dir() else folder.ROOT.parent


def _below(root: Path, place: str) -> list[str]:
    found: list[str] = []
    for at, folders, names in os.walk(root / place):
        folders[:] = [name for name in folders if not name.startswith((".", "_"))]
        found += [(Path(at) / name).relative_to(root).as_posix() for name in names if not name.startswith(".")]
    return sorted(found)


def _folders(target: Path, made: list[Path]) -> None:
    missing = []
    above = target.parent
    while not above.is_dir():
        missing.append(above)
        above = above.parent
    for place in reversed(missing):
        place.mkdir()
        made.append(place)


def _written(target: Path, content: bytes, made: list[Path]) -> Path:
    temporary = target.with_name(f".{target.name}.{os.getpid()}")
    with temporary.open("xb") as file:
        made.append(temporary)
        file.write(content)
    return temporary


def _placed(temporary: Path, target: Path) -> None:
    # A rename would replace a file that came meanwhile; a link does not. Not every file system has links.
    try:
        target.hardlink_to(temporary)
    except FileExistsError:
        raise
    except OSError:
        if os.path.lexists(target):
            raise
        temporary.rename(target)
    else:
        temporary.unlink()
