"""Findings mended in the text: round by round, until none is left that can be."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from weibo_ops.rules.finding import Finding
from weibo_ops.source.edit import Edit
from weibo_ops.source.editing import edited
from weibo_ops.workspace.overlay import Overlay
from weibo_ops.workspace.tree import Tree

Lint = Callable[[Tree], Iterable[Finding]]
_ROUNDS = 20
_TRIALS = 60  # lints of one run, however much has to be tried
VOIDED = "approval-not-counted"
"""The rule that says of a changed text that nobody has approved it: a mend takes no approval away."""


@dataclass(frozen=True, slots=True)
class Fixed:
    """What mending comes to: ``files`` gives for each changed path its old and its new bytes; ``mended`` are the
    findings that are gone by it, ``left`` those whose mend could not be written."""

    files: dict[str, tuple[bytes, bytes]]
    mended: tuple[Finding, ...]
    left: tuple[Finding, ...]


def fixed(tree: Tree, lint: Lint, *, unsafe: bool = False, files: frozenset[str] | None = None) -> Fixed:
    """Return what a tree is with its findings mended; nothing is written.

    ``lint`` gives the findings of a tree, by one clock and one choice of rules. ``unsafe`` mends those as well that are
    mended by a guess; ``files`` are the only ones touched. A finding whose mend would bring in a new error, or take an
    approval away, stays.
    """
    run = _Fixing(tree, lint, unsafe, files)
    run.run()
    return run.outcome()


class _Fixing:
    def __init__(self, tree: Tree, lint: Lint, unsafe: bool, files: frozenset[str] | None) -> None:
        self.tree = tree
        self.lint = lint
        self.unsafe = unsafe
        self.files = files
        self.changes: dict[str, bytes] = {}
        self.mended: list[Finding] = []
        self.left: dict[str, Finding] = {}
        self.seen: dict[str, set[bytes]] = defaultdict(set)
        self.held: set[str] = set()
        self.trials = 0

    def run(self) -> None:
        found = tuple(self.lint(self.tree))
        for _ in range(_ROUNDS):
            wishes = [finding for finding in found if self._wanted(finding)]
            self.left = {}
            after = self._round(wishes, found) if wishes else None
            if after is None:
                return
            found = after

    def outcome(self) -> Fixed:
        files = {}
        for path, content in sorted(self.changes.items()):
            before = self.tree.read(path) or b""
            if before != content:
                files[path] = (before, content)
        mended = [finding for finding in self.mended if _paths(finding) & files.keys()]
        return Fixed(files, tuple(mended), tuple(self.left.values()))

    def _wanted(self, finding: Finding) -> bool:
        fix = finding.rule.fix
        if not finding.edits or fix is None or (fix == "unsafe" and not self.unsafe):
            return False
        paths = _paths(finding)
        return not paths & self.held and (self.files is None or paths <= self.files)

    def _round(self, wishes: list[Finding], found: tuple[Finding, ...]) -> tuple[Finding, ...] | None:
        """Mend findings, all of them if that brings in no error, else each half for itself; return what is found then,
        None where nothing was mended."""
        made, done = self._made(wishes)
        if not made:
            self._note(wishes)
            return None
        circling = [path for path, content in made.items() if content in self.seen[path]]
        if circling:  # two rules that undo each other: neither is right, and the file stays as it was
            self.held.update(circling)
            for path in circling:
                self.changes.pop(path, None)
            return tuple(self.lint(Overlay(self.tree, self.changes)))
        after = self._linted(made)
        if after is not None and not _grave(after) - _grave(found):
            for path, content in made.items():
                self.seen[path].add(self._content(path))
                self.changes[path] = content
            self.mended += done
            return after
        if len(wishes) == 1 or after is None:
            self._note(wishes)
            return None
        half = len(wishes) // 2
        # What the first half changes may move what the second names: of two halves one is mended in a round.
        first = self._round(wishes[:half], found)
        return first if first is not None else self._round(wishes[half:], found)

    def _note(self, wishes: list[Finding]) -> None:
        self.left |= {repr((finding.rule.code, finding.place)): finding for finding in wishes}

    def _linted(self, made: dict[str, bytes]) -> tuple[Finding, ...] | None:
        self.trials += 1
        if self.trials > _TRIALS:
            return None
        return tuple(self.lint(Overlay(self.tree, self.changes | made)))

    def _content(self, path: str) -> bytes:
        return self.changes[path] if path in self.changes else self.tree.read(path) or b""

    def _made(self, wishes: list[Finding]) -> tuple[dict[str, bytes], list[Finding]]:
        """Return the changed files, and the findings whose edits were made, in whichever files they are."""
        listed = list({repr(finding.edits): finding for finding in reversed(wishes)}.values())[::-1]
        listed.sort(key=lambda finding: finding.rule.fix != "safe")
        while True:
            made, failed = self._edited(listed)
            # Edits of one finding in several files are made in all of them or in none.
            torn = [number for number in failed if len(_paths(listed[number])) > 1]
            if not torn:
                break
            listed = [finding for number, finding in enumerate(listed) if number not in torn]
        done = {repr(finding.edits) for number, finding in enumerate(listed) if number not in failed}
        changed = {path: content for path, content in made.items() if content != self._content(path)}
        return changed, [finding for finding in wishes if repr(finding.edits) in done]

    def _edited(self, listed: Sequence[Finding]) -> tuple[dict[str, bytes], set[int]]:
        by_path: dict[str, list[tuple[int, tuple[Edit, ...]]]] = defaultdict(list)
        for number, finding in enumerate(listed):
            for path in _paths(finding):
                by_path[path].append((number, tuple(edit for edit in finding.edits if edit.place.path == path)))
        made: dict[str, bytes] = {}
        failed: set[int] = set()
        for path, wishes in by_path.items():
            result = edited(self._content(path), [wish for _, wish in wishes])
            failed |= {wishes[number][0] for number in result.left}
            made[path] = result.content
        return made, failed


def _paths(finding: Finding) -> frozenset[str]:
    return frozenset(edit.place.path for edit in finding.edits)


def _grave(found: Iterable[Finding]) -> Counter[tuple[str, str]]:
    return Counter(
        (finding.place.path, finding.rule.code)
        for finding in found
        if finding.severity == "error" or finding.rule.name == VOIDED
    )


def unified(path: str, before: bytes | None, after: bytes) -> str:
    """Return what changes in a file as a unified diff that `git apply` takes; ``before``: None where there is none."""
    from difflib import unified_diff

    old = "/dev/null" if before is None else _name("a/", path)
    new = _name("b/", path)
    lines = unified_diff(_lines(before or b""), _lines(after), old, new)
    made = [line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines]
    return "".join(made)


def _lines(content: bytes) -> list[str]:
    text = content.decode("utf-8", "replace")
    lines = text.split("\n")
    return [f"{line}\n" for line in lines[:-1]] + ([lines[-1]] if lines[-1] else [])


def _name(side: str, path: str) -> str:
    """Return a path as git writes it: in quotes with escapes where it would break a line or end too early."""
    if any(character in '"\\' or character < " " for character in path):
        escapes = {"\n": "\\n", "\t": "\\t", "\r": "\\r", '"': '\\"', "\\": "\\\\"}
        return f'"{side}' + "".join(escapes.get(letter, letter) for letter in path) + '"'
    return f"{side}{path}\t" if " " in path else f"{side}{path}"
