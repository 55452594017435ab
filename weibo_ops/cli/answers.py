"""What lint answered last time, told again while nothing that it looked at has changed; and what makes it answer the
sooner where something has.

Two things are kept: an *answer* to a command line, with all that was looked at for it; the *shelf* of a workspace, its
files as they were read and what rules said of each. Only the quickest parts of the standard library are imported here,
for this is asked before Typer, yaml or pydantic are imported.

A cache that is damaged, of another make or cannot be written is as good as none, and nobody is told.
"""

from __future__ import annotations

import marshal
import os
import sys
import time
from collections.abc import Iterable
from typing import Any

from weibo_ops.folder import ROOT
from weibo_ops.source.seal import LENGTH, seal

_SHAPED_BY = (
    *("WEIBO_OPS_LANG", "LC_ALL", "LC_MESSAGES", "LANG"),
    *("COLUMNS", "NO_COLOR", "FORCE_COLOR", "TERM", "HOME"),
)
_KEPT = 100  # files; a hook asks about other paths every time


def told(arguments: list[str]) -> int | None:
    """Tell what was answered to the same command line, and return its exit code; None where it must be asked anew."""
    name = question(arguments)
    answer = recalled(f"{name}.answer") if name else None
    if answer is None:
        return None
    try:
        if not answer["from"] <= time.time() < answer["until"]:
            return None
        if led(answer["folder"], answer["paths"]) != answer["led"] or not _unchanged(answer):
            return None
        out, err, code = answer["out"], answer["err"], int(answer["code"])
    except (OSError, KeyError, TypeError, ValueError):
        return None
    sys.stderr.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    try:
        sys.stdout.buffer.write(out)
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError:
        return None  # the disk is full: told the ordinary way
    try:  # noqa: SIM105 - contextlib would be one more import
        sys.stderr.write(err)
    except OSError:
        pass  # nobody hears it; the exit code says it still
    return code


def led(folder: str | None, paths: Iterable[str]) -> list[Any]:
    """Return where a command line leads: what each path really is, and the workspace that each stands in, or ``-w``."""
    from pathlib import Path

    from weibo_ops.errors import CannotGoOn
    from weibo_ops.workspace.find import find, given

    named = [(path, os.path.realpath(path), os.path.isdir(path), os.path.exists(path)) for path in paths]
    starts = {path if inner else str(Path(path).absolute().parent) for path, _, inner, _ in named} or {"."}
    roots: list[tuple[str, str | None]] = []
    for start in sorted(starts) if folder is None else (folder,):
        try:
            root = find(Path(start), Path.home()) if folder is None else given(Path(folder))
            roots.append((start, str(root)))
        except CannotGoOn:
            roots.append((start, None))
    return [named, roots]


_seen: dict[str, dict[str, bytes | None]] = {}


def seen(root: str) -> dict[str, bytes | None]:
    """Return what has been read of a workspace by this run: who lints it need not read it again."""
    return _seen.get(root, {})


def _unchanged(answer: dict[str, Any]) -> bool:
    """Whether the workspace is to the last byte what the answer was given of."""
    from pathlib import Path

    from weibo_ops.workspace.tree import Folder

    tree = Folder(Path(answer["root"]))
    if tree.paths() != answer["listed"]:
        return False
    seen = _seen.setdefault(answer["root"], {})
    for path, was in answer["seals"].items():
        seen[path] = content = tree.read(path)
        if (None if content is None else seal(content)) != was:
            return False
    return all(tree.holds(path) == was for path, was in answer["held"].items())


def question(arguments: list[str]) -> str | None:
    """Return the name under which what belongs to a command line is kept; None where nothing is to be kept."""
    if "--no-cache" in arguments or (sys.stdout.encoding or "").lower().replace("-", "") != "utf8":
        return None
    terminal = sys.stdout.isatty()
    shape = [os.environ.get(name, "") for name in _SHAPED_BY]
    try:
        if terminal:
            shape.append(str(tuple(os.get_terminal_size(sys.stdout.fileno()))))
        asked = repr((arguments, os.getcwd(), shape, terminal, sys.stderr.encoding))
        return seal(make() + asked.encode("utf-8", "surrogatepass")).hex()
    except OSError:
        return None


_made: list[bytes] = []


def make() -> bytes:
    """Return what tells this program from any other: its own files by time and size, and what is installed beside
    them."""
    if not _made:
        seen: list[Any] = [sys.version, sys.prefix]
        waiting = [str(ROOT)]
        while waiting:
            with os.scandir(waiting.pop()) as entries:
                for entry in entries:
                    if entry.name.endswith((".py", ".yaml", ".j2")):
                        about = entry.stat()
                        seen.append((entry.path, about.st_mtime_ns, about.st_size))
                    elif entry.name != "__pycache__" and entry.is_dir():
                        waiting.append(entry.path)
        for path in sys.path:
            if path.endswith("-packages") and os.path.isdir(path):
                seen.append((path, os.stat(path).st_mtime_ns))  # a package that comes or goes changes its folder
        _made.append(seal(repr(sorted(seen, key=repr)).encode("utf-8", "surrogatepass")))
    return _made[0]


def shelf(root: str) -> str:
    """Return the name of a workspace's shelf."""
    return f"{seal(make() + root.encode('utf-8', 'surrogatepass')).hex()}.shelf"


def folder() -> str:
    """Return the folder of our cache: where the platform keeps what can be made again."""
    home = os.path.expanduser("~")
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or os.path.join(home, "AppData", "Local")
    elif sys.platform == "darwin":
        base = os.path.join(home, "Library", "Caches")
    else:
        base = os.environ.get("XDG_CACHE_HOME") or os.path.join(home, ".cache")
    return os.path.join(base, "weibo-ops")


def recalled(name: str) -> dict[str, Any] | None:
    """Return what is kept under a name, None where nothing is or it is damaged."""
    try:
        with open(os.path.join(folder(), name), "rb") as file:
            content = file.read()
    except OSError:
        return None
    if seal(content[LENGTH:]) != content[:LENGTH]:
        return None
    try:
        found = marshal.loads(content[LENGTH:])
    except (ValueError, EOFError, TypeError):
        return None
    return found if isinstance(found, dict) else None


def keep(name: str, content: dict[str, Any]) -> None:
    """Keep something under a name, whole or not at all; of many the oldest go."""
    there = folder()
    try:
        os.makedirs(there, mode=0o700, exist_ok=True)
        written = marshal.dumps(content)
        waiting = os.path.join(there, f"{name}.{os.getpid()}")
        with open(waiting, "wb") as file:
            file.write(seal(written) + written)
        os.replace(waiting, os.path.join(there, name))
        _tidy(there)
    except (OSError, ValueError):
        return


def _tidy(there: str) -> None:
    with os.scandir(there) as entries:
        found = sorted((entry.stat().st_mtime_ns, entry.path) for entry in entries if entry.is_file())
    for _, path in found[:-_KEPT]:
        os.unlink(path)
