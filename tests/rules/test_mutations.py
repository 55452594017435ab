"""A fault put into the starter: the rule of that fault finds it, where it is, and no other rule says anything.

``mutations/*.yaml`` hold a list each: ``rule``, then ``file``, ``find`` (a stretch of it that stands there once, or
the first of several) and ``put`` (what takes its place); ``edits`` holds several of these three. The finding stands
on the line that holds ``at``, which is by default the first line of the last ``put``. ``today`` is 2026-11-23 where
none is said.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
import yaml

from weibo_ops.rules.findings import findings, located
from weibo_ops.workspace.load import load
from weibo_ops.workspace.tree import Folder

ROOT = Path(__file__).parents[2]


class Mutated(Folder):
    """The starter with some of its files' bytes replaced."""

    def __init__(self, changed: dict[str, bytes]) -> None:
        super().__init__(ROOT)
        self._changed = changed

    def paths(self) -> list[str]:
        return sorted({*super().paths(), *(path for path in self._changed if path != "weibo-ops.yaml")}, reverse=False)

    def read(self, path: str) -> bytes | None:
        return self._changed[path] if path in self._changed else super().read(path)

    def holds(self, path: str) -> bool:
        return path in self._changed or super().holds(path)


def mutations() -> Iterator[Any]:
    for file in sorted((Path(__file__).parent / "mutations").glob("*.yaml")):
        for number, entry in enumerate(yaml.safe_load(file.read_text(encoding="utf-8")) or []):
            yield pytest.param(entry, id=f"{file.stem}-{number}-{entry['rule']}")


@pytest.mark.parametrize("mutation", list(mutations()))
def test_a_fault_put_into_the_starter_is_found_and_nothing_else(mutation: dict[str, Any]) -> None:
    changed: dict[str, str] = {}
    for edit in mutation.get("edits") or [mutation]:
        path = edit["file"]
        text = changed.get(path) or ((ROOT / path).read_text(encoding="utf-8") if (ROOT / path).exists() else "")
        assert edit.get("find", "") in text
        changed[path] = text.replace(edit["find"], edit["put"], 1) if edit.get("find") else text + edit["put"]
    now = datetime.fromisoformat(str(mutation.get("today", "2026-11-23")))
    before = {_key(item) for item in _found({}, now)} if now != datetime(2026, 11, 23) else set()
    found = [
        item
        for item in _found({path: text.encode() for path, text in changed.items()}, now)
        if _key(item) not in before
    ]
    told = [f"{item.finding.rule.name} {item.finding.place.path}:{item.span.line} {item.text}" for item in found]
    assert [item.finding.rule.name for item in found] == [mutation["rule"]], told
    assert (mutation.get("at") or edit["put"].strip().split("\n")[0]) in found[0].text, told


def _found(changed: dict[str, bytes], now: datetime) -> list[Any]:
    workspace = load(Mutated(changed))
    return located(findings(workspace, now), workspace)


def _key(item: Any) -> tuple[str, str, str]:
    return item.finding.rule.code, item.finding.place.path, item.text
