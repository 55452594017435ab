"""Which findings are new: those that somebody would not have read before."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

import pytest
from design_examples import DESK

from weibo_ops.rules.differences import differences
from weibo_ops.rules.findings import findings

CALENDAR = """\
posts:
  - {id: dawn, at: 2026-11-24 06:00, account: main, category: product, author: jia, text: 早}
  - {id: dusk, at: 2026-11-25 23:30, account: main, category: product, author: jia, text: 晚}
"""
Differing = Callable[[Mapping[str, str]], tuple[list[str], list[str]]]


@pytest.fixture
def differing(workspace: Callable[[Mapping[str, str]], Any]) -> Differing:
    """``differing(files)`` is what posts in quiet hours are new and which are gone, when these are the calendars."""
    now = datetime(2026, 11, 23)

    def made(files: Mapping[str, str]) -> tuple[list[str], list[str]]:
        old = workspace({"playbooks/desk.yaml": DESK, "calendars/a.yaml": CALENDAR})
        new = workspace({"playbooks/desk.yaml": DESK, **files})
        sides = [(findings(side, now, select=["post-in-quiet-hours"]), side) for side in (old, new)]
        told = differences(*sides[0], *sides[1])
        return tuple([finding.id or "" for finding in side] for side in told)  # type: ignore[return-value]

    return made


def test_a_finding_that_only_moved_its_line_its_number_or_its_file_is_the_same(differing: Differing) -> None:
    first, second = CALENDAR.splitlines(keepends=True)[1:]
    assert differing({"calendars/a.yaml": f"# 备注\nposts:\n{second}{first}"}) == ([], [])
    assert differing({"calendars/a.yaml": f"posts:\n{second}", "calendars/b.yaml": f"posts:\n{first}"}) == ([], [])


def test_a_finding_mended_is_gone_and_another_is_new(differing: Differing) -> None:
    mended = CALENDAR.replace("23:30", "20:30")
    assert differing({"calendars/a.yaml": mended}) == ([], ["dusk"])
    other = mended + mended.splitlines()[2].replace("dusk", "night").replace("20:30", "23:45") + "\n"
    assert differing({"calendars/a.yaml": other}) == (["night"], ["dusk"])


def test_a_finding_that_says_something_else_is_another(differing: Differing) -> None:
    assert differing({"calendars/a.yaml": CALENDAR.replace("23:30", "23:40")}) == (["dusk"], ["dusk"])
