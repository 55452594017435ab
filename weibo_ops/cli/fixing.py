"""What ``lint --fix`` and ``--diff`` do: mend what can be mended, or show how it would be."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from weibo_ops.errors import CannotGoOn
from weibo_ops.i18n import Language

if TYPE_CHECKING:
    from weibo_ops.cli.linting import Wish
    from weibo_ops.rules.finding import Finding
    from weibo_ops.rules.fixing import Fixed
    from weibo_ops.workspace.tree import Tree
    from weibo_ops.workspace.workspace import Workspace


def fix(wish: Wish, workspace: Workspace, shown: frozenset[str], now: datetime, language: Language) -> Wish:
    """Mend the findings of some files and write them, all or none; with ``--diff`` write the changes to stdout and
    nothing else. Return what is still wished: to lint what there is now.

    Raises:
        CannotGoOn: ``--unsafe`` stands alone, or a file changed meanwhile or cannot be written.
    """
    from weibo_ops.cli.screen import put, tell
    from weibo_ops.rules.findings import findings
    from weibo_ops.rules.fixing import VOIDED, fixed, unified
    from weibo_ops.workspace.load import load
    from weibo_ops.workspace.writing import write

    if not (wish.fix or wish.diff):
        raise CannotGoOn("errors.unsafe-alone")

    def lint(tree: Tree) -> tuple[Finding, ...]:
        there = workspace if tree is workspace.tree else load(tree)
        return findings(there, now, select=(*wish.select, VOIDED) if wish.select else (), ignore=wish.ignore)

    made = fixed(workspace.tree, lint, unsafe=wish.unsafe, files=shown)
    if wish.diff:
        content = "".join(unified(path, *pair) for path, pair in made.files.items()).encode("utf-8", "backslashreplace")
        put(content, Path(wish.output) if wish.output is not None else None)
    else:
        write(workspace.root, made.files)
        _told(made, language)
    if made.left:
        tell("lint_command.not-mended", language, what=_named(made.left))
    elif not made.files:
        tell("lint_command.nothing-to-mend", language)
    return replace(wish, fix=False, unsafe=False, diff=False)


def _told(made: Fixed, language: Language) -> None:
    """Say what was mended, file by file."""
    from weibo_ops.cli.screen import tell

    for path in made.files:
        mended = [finding for finding in made.mended if finding.place.path == path]
        tell("lint_command.mended", language, path=path, what=_named(mended))


def _named(found: Iterable[Finding]) -> tuple[str, ...]:
    """Return the rules of findings, each with how often it found something."""
    from collections import Counter

    names = Counter(finding.rule.name for finding in found)
    return tuple(name if count == 1 else f"{name} ×{count}" for name, count in sorted(names.items()))
