"""A fault put into the starter: the rule of that fault finds it, where it is, and no other rule says anything.

``mutations/*.yaml`` hold a list each: ``rule``, then ``file``, ``find`` (a stretch of it that stands there once, or
the first of several) and ``put`` (what takes its place; without ``find`` it stands at the end, ``times`` times);
``edits`` holds several of these. ``encoding`` says how the file is saved, ``unreadable`` why it cannot be read. The
finding stands on the line that holds ``at``, which is by default the first line of the last ``put``, or is
``path:line`` where no words stand. ``today`` is 2026-11-23 where none is said.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from weibo_ops.rules.catalogue import rules
from weibo_ops.rules.findings import findings, located
from weibo_ops.workspace.load import load
from weibo_ops.workspace.sheet import Sheet, sheet
from weibo_ops.workspace.tree import SETTINGS, Folder

ROOT = Path(__file__).parents[2]
NOW = datetime(2026, 11, 23)


class Mutated(Folder):
    """The starter with the bytes of some of its files replaced, or the error that reading them raises."""

    def __init__(self, changed: dict[str, bytes | OSError]) -> None:
        super().__init__(ROOT)
        self._changed = changed

    def paths(self) -> list[str]:
        # Playbooks before calendars, as in every tree: the second of two that clash is the one that is told.
        there = {*super().paths(), *self._changed} - {SETTINGS}
        return sorted(there, key=lambda path: (path.startswith("calendars/"), path))

    def read(self, path: str) -> bytes | None:
        content = self._changed[path] if path in self._changed else _content(path)
        if isinstance(content, OSError):
            raise content
        return content

    def holds(self, path: str) -> bool:
        return path in self._changed or super().holds(path)


class Starter:
    """A shelf with the files of the starter on it: one mutation leaves all but one or two of them as they are."""

    def sheet(self, path: str, content: bytes) -> Sheet:
        return _sheet(path) if content == _content(path) else sheet(path, content)


@cache
def _content(path: str) -> bytes | None:
    return Folder(ROOT).read(path)


@cache
def _sheet(path: str) -> Sheet:
    return sheet(path, _content(path) or b"")


@cache
def mutations() -> tuple[tuple[str, dict[str, Any]], ...]:
    found = []
    for file in sorted((Path(__file__).parent / "mutations").glob("*.yaml")):
        for number, entry in enumerate(yaml.load(file.read_text(encoding="utf-8"), yaml.CSafeLoader) or []):
            found.append((f"{file.stem}-{number}-{entry['rule']}", entry))
    return tuple(found)


def _parameters() -> Iterator[Any]:
    for name, mutation in mutations():
        yield pytest.param(mutation, id=name)


@pytest.mark.parametrize("mutation", list(_parameters()))
def test_a_fault_put_into_the_starter_is_found_and_nothing_else(mutation: dict[str, Any]) -> None:
    now = datetime.fromisoformat(str(mutation.get("today", NOW)))
    before = _before(now)
    found = [item for item in _found(_changed(mutation), now) if _key(item) not in before]
    told = [f"{item.finding.place.path}:{item.span.line} {item.text}" for item in found]
    assert [item.finding.rule.name for item in found] == [mutation["rule"]], told
    assert _at(mutation) in told[0], told


def test_every_rule_has_a_fault_that_it_finds() -> None:
    assert {rule.name for rule in rules()} - {mutation["rule"] for _, mutation in mutations()} == set()


def _edits(mutation: dict[str, Any]) -> list[dict[str, Any]]:
    return mutation.get("edits") or [mutation]


def _at(mutation: dict[str, Any]) -> str:
    return str(mutation.get("at") or _edits(mutation)[-1]["put"].strip().split("\n")[0])


def _changed(mutation: dict[str, Any]) -> dict[str, bytes | OSError]:
    texts: dict[str, str] = {}
    changed: dict[str, bytes | OSError] = {}
    for edit in _edits(mutation):
        path, find, put = edit["file"], edit.get("find", ""), edit.get("put", "") * edit.get("times", 1)
        text = texts.get(path, (_content(path) or b"").decode())
        assert find in text
        texts[path] = text.replace(find, put, 1) if find else text + put
        changed[path] = texts[path].encode(edit.get("encoding", "utf-8"))
        if "unreadable" in edit:
            changed[path] = OSError(edit["unreadable"])
    return changed


@cache
def _before(now: datetime) -> frozenset[tuple[str, str, str]]:
    """Return what is found on a day without any fault put in: nothing on the day for which the starter is written."""
    return frozenset() if now == NOW else frozenset(_key(item) for item in _found({}, now))


def _found(changed: dict[str, bytes | OSError], now: datetime) -> list[Any]:
    workspace = load(Mutated(changed), Starter())
    return located(findings(workspace, now), workspace)


def _key(item: Any) -> tuple[str, str, str]:
    return item.finding.rule.code, item.finding.place.path, item.text
