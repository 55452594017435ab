"""The examples that explain the workspace are workspaces."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest
from design_examples import DESK, ONE_PERSON, WEEK

from weibo_ops.source.reader import read
from weibo_ops.workspace.sections import kind


def items(text: str) -> dict[str, list[Any]]:
    document = read("example.yaml", text.encode())
    assert not document.faults
    assert document.data
    made: dict[str, list[Any]] = {}
    for section, listed in document.data.items():
        for item in listed:  # type: ignore[attr-defined]
            item.setdefault("id", kind(section).natural_id(item))
            made.setdefault(section, []).append(kind(section).__pydantic_validator__.validate_python(item))  # type: ignore[attr-defined]
    return made


@pytest.mark.parametrize(("text", "count"), [(ONE_PERSON, 4), (DESK, 20), (WEEK, 11)])
def test_every_item_of_an_example_is_valid(text: str, count: int) -> None:
    assert sum(map(len, items(text).values())) == count


def test_a_dozen_lines_are_a_desk() -> None:
    found = items(ONE_PERSON)
    (column,) = found["columns"]
    assert (column.when.days.kind, str(column.when.clocks()[0])) == ("workdays", "08:30:00")
    assert column.by is None
    assert found["duties"][0].id == "content"


def test_a_desk_of_several_says_what_it_says() -> None:
    found = items(DESK)
    main = found["accounts"][0]
    assert main.daily_posts.bounds(works=False) == (1, 4)
    assert str(main.quiet) == "23:00-07:00"
    assert [duty.tolerance and str(duty.tolerance) for duty in found["duties"]] == [None, "30m"]
    assert found["approvals"][1].kinds == ("hot", "crisis")
    assert found["categories"][0].share == 40


def test_a_week_says_what_it_says() -> None:
    found = items(WEEK)
    morning, leaf = found["posts"]
    assert (morning.id, morning.approved[0].of) == ("morning@2026-11-23", "0d56e7ba")
    assert leaf.copies[0].how == "repost"
    assert (found["pauses"][0].start, found["pauses"][0].end) == (datetime(2026, 12, 13), datetime(2026, 12, 14))
    assert found["shifts"][0].id == "wu@2026-11-26T1800"
    assert found["weeks"][0].closed.by == "jia"
