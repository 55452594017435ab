"""Which findings are new since another state of the workspace, and which are gone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from weibo_ops.model.noun import place
from weibo_ops.rules.finding import Finding
from weibo_ops.workspace.workspace import Workspace


def differences(
    before: Iterable[Finding], old: Workspace, after: Iterable[Finding], new: Workspace
) -> tuple[list[Finding], list[Finding]]:
    """Return (new, gone). Of two workspaces a finding is the same by its rule, its file, the keys that lead to it (an
    item of a section by its id), its day, what it is about, and what it says: never by its line.

    An item that only went to another file takes its findings along.
    """
    there, now = _keyed(before, old), _keyed(after, new)
    _cancel(there, now, lambda key: key)
    _cancel(there, now, lambda key: (key[0], *key[2:]) if key[2] else None)
    return [finding for _, finding in now], [finding for _, finding in there]


def _keyed(found: Iterable[Finding], workspace: Workspace) -> list[tuple[Any, Finding]]:
    ids: dict[str, dict[tuple[str, int], str]] = {}
    return [(_key(finding, workspace, ids), finding) for finding in found]


def _key(finding: Finding, workspace: Workspace, ids: dict[str, dict[tuple[str, int], str]]) -> tuple[Any, ...]:
    at, item = finding.place, None
    section, number = (*at.route[:2], None, None)[:2]
    if isinstance(section, str) and isinstance(number, int):
        if section not in ids:
            ids[section] = _ids(section, workspace)
        item = ids[section].get((at.path, number))
    route = tuple(step for step in at.route if isinstance(step, str))
    about = (finding.day, finding.id, finding.severity)
    # What a sentence says is its facts; in which kinds and order they came is nobody's business.
    return finding.rule.code, at.path, item, route, at.key, about, finding.message("zh")


def _ids(section: str, workspace: Workspace) -> dict[tuple[str, int], str]:
    """Return the ids of a section's items by file and number in its list."""
    from weibo_ops.workspace.sections import known

    found = {}
    for item in getattr(workspace, section) if section in known() else ():
        there = place(item)
        if isinstance(number := there.route[1], int):
            found[there.path, number] = item.id
    return found


def _cancel(there: list[tuple[Any, Finding]], now: list[tuple[Any, Finding]], told: Any) -> None:
    """Take out of both lists what is the same by a part of its key; None is never the same."""
    old = Counter(told(key) for key, _ in there)
    both = old & Counter(told(key) for key, _ in now)
    both.pop(None, None)
    for listed in (there, now):
        left = Counter(both)
        kept = []
        for key, finding in listed:
            part = told(key)
            if left[part] > 0:
                left[part] -= 1
            else:
                kept.append((key, finding))
        listed[:] = kept
