"""What a text can mean: the edges of each type."""

from __future__ import annotations

from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from weibo_ops.model import fields


def meaning(kind: Any, text: object) -> Any:
    return TypeAdapter(kind).validate_python(text)


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        (fields.Clock, "08:30", time(8, 30)),
        (fields.Clock, "8:30", time(8, 30)),
        (fields.Day, "2026-11-23", date(2026, 11, 23)),
        (fields.Moment, "2026-11-23 8:30", datetime(2026, 11, 23, 8, 30)),
        (fields.Moment, "2026-11-23T08:30", datetime(2026, 11, 23, 8, 30)),
        (fields.Moment, "2026-11-23 08:30:00", datetime(2026, 11, 23, 8, 30)),
        (fields.Start, "2026-11-23", datetime(2026, 11, 23)),
        (fields.End, "2026-11-23", datetime(2026, 11, 24)),
        (fields.End, "2026-12-31", datetime(2027, 1, 1)),
        (fields.End, "2026-11-23 09:00", datetime(2026, 11, 23, 9)),
        (fields.Span, "09:00-18:00", fields.Hours(540, 1080)),
        (fields.Span, "9:00 - 24:00", fields.Hours(540, 1440)),
        (fields.Span, "23:00-07:00", fields.Hours(1380, 1860)),
        (fields.Length, "30m", fields.Duration(30, "m")),
        (fields.Length, "10wd", fields.Duration(10, "wd")),
        (fields.Week, "2026-W53", "2026-W53"),
        (fields.Whole, "010", 10),
        (fields.Points, "40%", 40.0),
        (fields.Points, "12.5", 12.5),
        (fields.Amount, "168.50", Decimal("168.50")),
        (fields.Number, "-3", Decimal(-3)),
        (fields.Number, "95%", Decimal(95)),
        (fields.YesNo, "yes", True),
        (fields.YesNo, "No", False),
        (fields.YesNo, "TRUE", True),
        (fields.Id, "morning-2", "morning-2"),
        (fields.Text, "", ""),
    ],
)
def test_a_text_is_taken(kind: Any, text: str, value: object) -> None:
    assert meaning(kind, text) == value


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        (fields.Clock, "24:00", "clock"),
        (fields.Clock, "8：30", "clock"),
        (fields.Clock, "０8:30", "clock"),
        (fields.Clock, "830", "clock"),
        (fields.Day, "2026-02-30", "day"),
        (fields.Day, "２０２６-01-01", "day"),
        (fields.Day, "20261123", "day"),
        (fields.Day, "2026-11-23 08:30", "day"),
        (fields.Moment, "2026-11-23", "moment"),
        (fields.Moment, "2026-11-23 24:00", "moment"),
        (fields.Moment, "2026-11-23 08:30:15", "moment"),
        (fields.Moment, "2026-11-23T08:30+08:00", "moment-without-offset"),
        (fields.Moment, "2026-11-23T08:30Z", "moment-without-offset"),
        (fields.End, "9999-12-31", "day-or-moment"),
        (fields.Day, "0001-01-01", "day"),
        (fields.Moment, "9999-12-31 23:59", "moment"),
        (fields.Week, "9999-W52", "week"),
        (fields.Span, "09:00", "hours"),
        (fields.Span, "09:00-09:00", "hours"),
        (fields.Span, "24:00-07:00", "hours"),
        (fields.Length, "0m", "duration"),
        (fields.Length, "4", "duration"),
        (fields.Length, "1w", "duration"),
        (fields.Length, "1.5h", "duration"),
        (fields.Week, "2027-W53", "week"),
        (fields.Week, "2026-48", "week"),
        (fields.Whole, "-1", "whole"),
        (fields.Whole, "１２", "whole"),
        (fields.Whole, "1" * 5000, "whole"),
        (fields.Points, "101%", "points"),
        (fields.Amount, "1e9", "amount"),
        (fields.Number, "--1", "number"),
        (fields.YesNo, "on", "yes-no"),
        (fields.Id, "Morning", "id"),
        (fields.Id, "-a", "id"),
        (fields.Id, "早安", "id"),
        (fields.Text, ["a"], "text"),
        (fields.Text, None, "text"),
        (fields.Day, datetime(2026, 11, 23), "day"),
        (fields.Whole, True, "whole"),
    ],
)
def test_a_text_is_refused_by_the_name_of_what_is_expected(kind: Any, text: object, expected: str) -> None:
    with pytest.raises(ValidationError) as caught:
        meaning(kind, text)
    assert [(found["type"], found["ctx"]) for found in caught.value.errors()] == [
        ("misshapen-value", {"expected": expected})
    ]


def test_hours_and_durations_say_themselves_again() -> None:
    assert [str(meaning(fields.Span, text)) for text in ("9:00-24:00", "23:00-07:00")] == ["09:00-24:00", "23:00-07:00"]
    assert str(meaning(fields.Length, "90m")) == "90m"
    assert meaning(fields.Length, "2d").minutes == 2880


def test_a_week_begins_on_its_monday() -> None:
    assert fields.monday("2026-W01") == date(2025, 12, 29)
