"""Desks as agencies, offices and shops write them, right as they stand: whatever lint says of one is a false alarm."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from weibo_ops.rules.findings import Finding, findings
from weibo_ops.workspace.load import load
from weibo_ops.workspace.tree import Folder

DESKS = Path(__file__).parent / "desks"
MONDAY = datetime(2026, 11, 23)
SMALL = {"potter": {"owner-without-backup"}, "travel": {"week-not-begun"}}


def told(desk: str, now: datetime = MONDAY) -> tuple[Finding, ...]:
    return findings(load(Folder(DESKS / desk)), now)


@pytest.mark.parametrize("desk", sorted(folder.name for folder in DESKS.iterdir()))
def test_an_honest_desk_hears_of_no_error_and_no_warning(desk: str) -> None:
    assert [(found.rule.name, found.place.path) for found in told(desk) if found.severity != "info"] == []


@pytest.mark.parametrize("desk", sorted(SMALL))
def test_a_desk_of_few_keys_hears_hardly_a_remark(desk: str) -> None:
    assert {found.rule.name for found in told(desk)} == SMALL[desk]


@pytest.mark.parametrize("desk", ["potter", "travel"])
@pytest.mark.parametrize("today", ["2026-10-01", "2026-12-28", "2027-02-06"])
def test_on_no_other_day_does_a_small_desk_hear_of_an_error(desk: str, today: str) -> None:
    assert [found.rule.name for found in told(desk, datetime.fromisoformat(today)) if found.severity == "error"] == []
