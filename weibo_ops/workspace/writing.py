"""Files written whole or not at all, and all of a command's or none."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from weibo_ops.errors import CannotGoOn

_STALE = ".weibo-ops~"
_PASSING = ".tmp"


class _Target(NamedTuple):
    """A file to write: as it is called, where it really stands, what must be there now and what then."""

    path: str
    file: Path
    before: bytes | None
    after: bytes


def write(root: Path, changes: Mapping[str, tuple[bytes | None, bytes]]) -> None:
    """Write files of a workspace: by path relative to it, what was read there (None: nothing), what will stand.

    A link to a file of the workspace is written through. Mode and owner are kept. Where one file cannot be written,
    those written before it are put back.

    Raises:
        CannotGoOn: a file changed since it was read, lies outside, is read-only, no regular file, or cannot be written.
    """
    base = Path(os.path.realpath(root))
    if not changes:
        return
    with _alone(base) as alone:
        targets = _targets(base, changes)
        writing = _Writing()
        try:
            if alone:
                _sweep({target.file.parent for target in targets})
            for target in targets:
                writing.prepare(target)
            for target in targets:
                _unchanged(target)
            for target in targets:
                writing.place(target, last=target is targets[-1])
        except OSError as error:
            failed = writing.at
            writing.undo()
            raise CannotGoOn("errors.not-written", path=failed, why=error.strerror or str(error)) from None
        except BaseException:
            writing.undo()
            raise
        writing.done()


def replace(file: Path, content: bytes) -> None:
    """Write one file, wherever it is, whole or not at all; its mode and owner are kept, a link is written through.

    Raises:
        OSError: it cannot be written; what was there before is still there.
    """
    target = Path(os.path.realpath(file))
    temporary: Path | None = None
    try:
        temporary = _temporary(target, content, _PASSING)
        temporary.replace(target)
    except BaseException as error:
        if temporary is not None:
            temporary.unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise OSError(error.errno, error.strerror, str(file)) from None
        raise


@dataclass(slots=True)
class _Writing:
    """Files on their way: prepared beside their places, put there one by one, put back if one fails."""

    at: str = ""
    waiting: dict[Path, Path] = field(default_factory=dict)
    placed: list[_Target] = field(default_factory=list)
    kept: dict[Path, Path] = field(default_factory=dict)
    made: list[Path] = field(default_factory=list)

    def prepare(self, target: _Target) -> None:
        self.at = target.path
        missing = []
        above = target.file.parent
        while not above.is_dir():
            missing.append(above)
            above = above.parent
        for folder in reversed(missing):
            folder.mkdir()
            self.made.append(folder)
        self.waiting[target.file] = _temporary(target.file, target.after)

    def place(self, target: _Target, last: bool) -> None:
        self.at = target.path
        if target.before is not None and not last:
            self.kept[target.file] = _copied(target.file, target.before)
        self.waiting[target.file].replace(target.file)
        del self.waiting[target.file]
        self.placed.append(target)

    def undo(self) -> None:
        for target in reversed(self.placed):
            with suppress(OSError):
                if target.before is None:
                    target.file.unlink()
                else:
                    self.kept.pop(target.file).replace(target.file)
        self._clear()
        for folder in reversed(self.made):
            with suppress(OSError):
                folder.rmdir()

    def done(self) -> None:
        self._clear()
        for folder in {target.file.parent for target in self.placed}:
            _settled(folder)

    def _clear(self) -> None:
        for left in (*self.waiting.values(), *self.kept.values()):
            with suppress(OSError):
                left.unlink(missing_ok=True)


@contextmanager
def _alone(base: Path) -> Iterator[bool]:
    """Wait until no other command writes here, and say whether that is certain. The folder itself is what is locked:
    nothing is left behind."""
    try:
        import fcntl
    except ImportError:  # Windows
        yield False
        return
    try:
        handle = os.open(base, os.O_RDONLY)
    except OSError as error:
        raise CannotGoOn("errors.not-written", path=str(base), why=error.strerror or str(error)) from None
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX)
            alone = True
        except OSError:  # a file system without locks
            alone = False
        yield alone
    finally:
        os.close(handle)


def _targets(base: Path, changes: Mapping[str, tuple[bytes | None, bytes]]) -> list[_Target]:
    found: dict[Path, _Target] = {}
    for path, (before, after) in changes.items():
        file = _inside(base, path)
        target = _Target(path, file, before, after)
        _unchanged(target)
        other = found.setdefault(file, target)
        if other.after != after:
            raise CannotGoOn("errors.two-names", path=path, other=other.path)
    return list(found.values())


def _inside(base: Path, path: str) -> Path:
    """Return where a path of the workspace really leads."""
    steps = path.split("/")
    if "\0" in path or Path(path).is_absolute() or not path or any(step in ("", ".", "..") for step in steps):
        raise CannotGoOn("errors.outside", path=path)
    file = Path(os.path.realpath(base.joinpath(*steps)))
    if not file.is_relative_to(base) or file == base:
        raise CannotGoOn("errors.outside", path=path)
    return file


def _unchanged(target: _Target) -> None:
    """Check that a file is what was read, and that it may be written."""
    try:
        about = target.file.stat()
        there = target.file.read_bytes() if stat.S_ISREG(about.st_mode) else None
    except (FileNotFoundError, NotADirectoryError):
        if target.before is not None:
            raise CannotGoOn("errors.changed-meanwhile", path=target.path) from None
        return
    except OSError as error:
        raise CannotGoOn("errors.not-written", path=target.path, why=error.strerror or str(error)) from None
    if there is None:
        raise CannotGoOn("errors.no-regular-file", path=target.path)
    if there != target.before:
        raise CannotGoOn("errors.changed-meanwhile", path=target.path)
    if not about.st_mode & 0o222 or not os.access(target.file, os.W_OK):
        raise CannotGoOn("errors.read-only", path=target.path)


def _temporary(file: Path, content: bytes, suffix: str = _STALE) -> Path:
    """Return a file beside another that holds what is to stand there, on disk."""
    import tempfile

    try:
        about: os.stat_result | None = file.stat()
    except FileNotFoundError:
        about = None
    # The name of the file is left out: with it a long one would be too long.
    handle, name = tempfile.mkstemp(prefix=".", suffix=suffix, dir=file.parent)
    try:
        with os.fdopen(handle, "wb") as opened:
            opened.write(content)
            opened.flush()
            os.fsync(opened.fileno())
        if about is not None and hasattr(os, "chown"):
            with suppress(OSError):
                os.chown(name, about.st_uid, about.st_gid)
        Path(name).chmod(stat.S_IMODE(about.st_mode) if about is not None else 0o666 & ~_mask())
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return Path(name)


def _copied(file: Path, content: bytes) -> Path:
    """Return a second name of a file, or where there are none a copy of it."""
    copy = file.with_name(f".{os.getpid()}-{file.stat().st_ino}{_STALE}")
    try:
        os.link(file, copy)
    except OSError:
        made = _temporary(file, content)
        made.replace(copy)
    return copy


def _sweep(folders: set[Path]) -> None:
    """Remove what a command left that was killed; while this one is alone here, nobody else's is on its way."""
    for folder in folders:
        with suppress(OSError), os.scandir(folder) as entries:
            for entry in entries:
                if entry.name.startswith(".") and entry.name.endswith(_STALE):
                    Path(entry.path).unlink()


def _settled(folder: Path) -> None:
    """Make sure that the names of a folder are on disk too."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _mask() -> int:
    mask = os.umask(0o022)
    os.umask(mask)
    return mask
