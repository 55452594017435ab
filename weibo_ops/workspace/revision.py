"""A revision of git as a tree: what a commit holds of the workspace, without checkout. Only plumbing is asked, so that
nothing which a repository brings (hooks, filters, pagers) ever runs."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable, Mapping
from functools import cached_property
from pathlib import Path

from weibo_ops.errors import CannotGoOn
from weibo_ops.workspace.tree import FOLDERS, SETTINGS

_QUIET = ("--no-pager", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=")
# A hook is told by these which repository called it. The workspace may stand in another, so its folder decides.
_OF_A_HOOK = frozenset(
    (
        *("GIT_DIR", "GIT_WORK_TREE", "GIT_COMMON_DIR", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_NAMESPACE"),
        *("GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_SHALLOW_FILE", "GIT_GRAFT_FILE"),
        *("GIT_REPLACE_REF_BASE", "GIT_IMPLICIT_WORK_TREE", "GIT_QUARANTINE_PATH", "GIT_EXEC_PATH"),
        *("GIT_GLOB_PATHSPECS", "GIT_NOGLOB_PATHSPECS", "GIT_ICASE_PATHSPECS"),
    )
)
_SET = {
    "LC_ALL": "C",  # what git complains of is told apart by its words
    "GIT_LITERAL_PATHSPECS": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    # What a partial clone has not fetched is missing: no network, and no program that its settings name.
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_ALLOW_PROTOCOL": "none",
}


class Revision:
    """The files of a workspace as a commit has them; links and submodules are none. ``commit`` is its full id.

    ``environment`` is that of the process; what a hook of another repository put into it is left out.
    """

    def __init__(self, folder: Path, base: str, environment: Mapping[str, str]) -> None:
        """Look the revision up; its files are listed and read when the first is asked for.

        Raises:
            CannotGoOn: there is no git, no repository around the folder, or no such revision in it.
        """
        self.root = folder.resolve()
        self._environment = {name: value for name, value in environment.items() if name not in _OF_A_HOOK} | _SET
        self._read: dict[str, bytes] = {}
        told = self._asked("rev-parse", "--is-inside-work-tree", "--is-shallow-repository", "--show-prefix")
        inside, shallow, self._prefix = told.split(b"\n", 2)
        self._prefix = self._prefix.removesuffix(b"\n")
        if inside != b"true":
            raise CannotGoOn("revision.no-repository", folder=str(self.root))
        self.commit = self._commit(base, shallow == b"true")

    def paths(self) -> list[str]:
        """Return the YAML files under ``playbooks/``, then those under ``calendars/``, each sorted."""
        return [path for folder in FOLDERS for path in sorted(self._files) if _wanted(path, folder)]

    def read(self, path: str) -> bytes | None:
        """Return the bytes of a file, None where there is none.

        Raises:
            CannotGoOn: the repository lacks it.
        """
        found = self._files.get(path)
        if found is None:
            return None
        if found not in self._read:
            # All that a workspace is loaded from in one process; what else somebody asks for, file by file.
            together = [SETTINGS, *self.paths()]
            wanted = together if path in together else [path]
            self._fetch(dict.fromkeys(self._files[name] for name in wanted if name in self._files))
        return self._read[found]

    def holds(self, path: str) -> bool:
        """Whether there is a file at a path, of whatever kind: a picture, a text."""
        return path in self._files

    def _commit(self, base: str, shallow: bool) -> str:
        # What begins with a dash would be an option, what holds a line's end no argument; neither can be a revision.
        if base and not base.startswith("-") and base.isprintable():
            found = self._verified(base)
            commit = self._verified(f"{found}^{{commit}}") if found else None
            if commit:
                return commit
        if base in ("HEAD", "@") and self._verified("HEAD") is None:
            raise CannotGoOn("revision.no-commit", folder=str(self.root))
        raise CannotGoOn("revision.not-in-shallow-clone" if shallow else "revision.no-revision", given=base)

    def _verified(self, name: str) -> str | None:
        code, told, _ = self._run("rev-parse", "--verify", "--quiet", name)
        found = told.decode("ascii", "replace").strip()
        # `^HEAD` names what is not meant, and is answered with a caret.
        return found if code == 0 and found.isalnum() else None

    @cached_property
    def _files(self) -> dict[str, str]:
        """The object of each regular file, by its path relative to the workspace."""
        within = (os.fsdecode(self._prefix),) if self._prefix else ()
        listed = self._asked("ls-tree", "-r", "-z", "--full-tree", "--", self.commit, *within)
        found = {}
        for entry in listed.split(b"\0"):
            about, _, path = entry.partition(b"\t")
            if about.startswith(b"100") and path.startswith(self._prefix):
                found[os.fsdecode(path[len(self._prefix) :])] = about.split()[2].decode("ascii")
        return found

    def _fetch(self, objects: Iterable[str]) -> None:
        wanted = list(objects)
        told = self._asked("cat-file", "--batch", given="".join(f"{name}\n" for name in wanted).encode("ascii"))
        start = 0
        for name in wanted:
            end = told.find(b"\n", start)
            head = told[start:end].split()
            if end < 0 or len(head) != 3:
                raise CannotGoOn("revision.objects-missing", commit=self.commit[:7])
            size = int(head[2])
            self._read[name] = told[end + 1 : end + 1 + size]
            start = end + 1 + size + 1

    def _asked(self, *arguments: str, given: bytes = b"") -> bytes:
        code, told, complaint = self._run(*arguments, given=given)
        if code == 0:
            return told
        why = complaint.decode("utf-8", "replace").strip()
        if "not a git repository" in why:
            raise CannotGoOn("revision.no-repository", folder=str(self.root))
        if "dubious ownership" in why or "unsafe repository" in why:
            named = why.split("'")
            raise CannotGoOn("revision.not-trusted", folder=named[1] if len(named) > 2 else str(self.root))
        if arguments[0] == "cat-file":
            raise CannotGoOn("revision.objects-missing", commit=self.commit[:7])
        raise CannotGoOn("revision.git-failed", why=(why.splitlines() or [f"git {arguments[0]}"])[0])

    def _run(self, *arguments: str, given: bytes = b"") -> tuple[int, bytes, bytes]:
        """Return git's exit code, what it said and what it complained of."""
        try:
            with subprocess.Popen(
                ("git", *_QUIET, *arguments),
                cwd=self.root,
                env=self._environment,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
            ) as process:
                told, complaint = process.communicate(given)
                return process.returncode, told, complaint
        except FileNotFoundError:
            if not self.root.is_dir():
                raise
            raise CannotGoOn("revision.no-git") from None


def _wanted(path: str, folder: str) -> bool:
    place, *steps = path.split("/")
    return bool(
        place == folder
        and steps
        and path.endswith((".yaml", ".yml"))
        and not any(step.startswith(".") for step in steps)
    )
