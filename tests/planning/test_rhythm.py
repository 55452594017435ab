from __future__ import annotations

import json
import time
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from dateutil import rrule as engine
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from weibo_ops.model.recurrence import Recurrence
from weibo_ops.model.when import Days, When
from weibo_ops.planning.almanac import Almanac
from weibo_ops.planning.rhythm import LONGEST_SPAN, ended, falls_on, occurrences

ALMANAC = Almanac()
CASES = json.loads(Path(__file__).with_name("rrule_cases.json").read_text(encoding="utf-8"))["cases"]
_WHEN: TypeAdapter[When] = TypeAdapter(When)


@dataclass(frozen=True)
class Declared:
    day: date
    kind: str
    name: str | None = None


def when(written: object, on_holiday: str = "keep") -> When:
    return _WHEN.validate_python({"days": written, "time": "08:30", "on_holiday": on_holiday})


def series(rule: str, start: str | date, on_holiday: str = "keep") -> When:
    return _WHEN.validate_python({"rrule": rule, "time": "08:30", "start": start, "on_holiday": on_holiday})


def on(rhythm: When, first: str, last: str, almanac: Almanac = ALMANAC) -> str:
    """Return the days from first to last as "11-23 11-24"."""
    days = occurrences(rhythm, date.fromisoformat(first), date.fromisoformat(last), almanac)
    return " ".join(f"{day:%m-%d}" for day in days)


@pytest.mark.parametrize(
    ("written", "first", "last", "expected"),
    [
        ("everyday", "2026-11-28", "2026-12-01", "11-28 11-29 11-30 12-01"),
        ("workdays", "2026-11-23", "2026-11-29", "11-23 11-24 11-25 11-26 11-27"),
        ("offdays", "2026-11-23", "2026-11-29", "11-28 11-29"),
        ("weekends", "2026-11-23", "2026-11-29", "11-28 11-29"),
        (["tue", "fri"], "2026-11-23", "2026-12-01", "11-24 11-27 12-01"),
        ({"month": ["1", "-1"]}, "2026-02-01", "2026-04-30", "02-01 02-28 03-01 03-31 04-01 04-30"),
        ({"month": ["29"]}, "2026-01-01", "2026-03-31", "01-29 03-29"),
        ({"month": ["29"]}, "2028-01-01", "2028-03-31", "01-29 02-29 03-29"),
        ({"month": ["31"]}, "2026-03-01", "2026-06-30", "03-31 05-31"),
        ({"month": ["-30"]}, "2026-01-01", "2026-04-30", "01-02 03-02 04-01"),
        ({"month": ["-31"]}, "2026-01-01", "2026-04-30", "01-01 03-01"),
    ],
)
def test_days_fall_where_the_calendar_says(written: object, first: str, last: str, expected: str) -> None:
    assert on(when(written), first, last) == expected


def test_national_day_2026_with_its_make_up_days() -> None:
    span = ("2026-09-19", "2026-10-11")
    assert on(when("workdays"), *span) == "09-20 09-21 09-22 09-23 09-24 09-28 09-29 09-30 10-08 10-09 10-10"
    assert on(when("offdays"), *span) == "09-19 09-25 09-26 09-27 10-01 10-02 10-03 10-04 10-05 10-06 10-07 10-11"
    assert on(when("weekends"), *span) == "09-19 09-20 09-26 09-27 10-03 10-04 10-10 10-11"


def test_a_year_without_a_notice_works_from_monday_to_friday_and_moves_nothing() -> None:
    week = ("2026-12-28", "2027-01-03")
    assert on(when("workdays"), *week) == "12-28 12-29 12-30 12-31 01-01"
    for on_holiday in ("skip", "before", "after"):
        assert on(when({"month": ["1"]}, on_holiday), *week) == "01-01"


def test_a_holiday_of_the_workspace_counts_in_a_year_without_a_notice() -> None:
    almanac = Almanac([Declared(date(2027, 1, 1), "off"), Declared(date(2027, 1, 2), "makeup")])
    week = ("2026-12-28", "2027-01-03")
    assert on(when("workdays"), *week, almanac) == "12-28 12-29 12-30 12-31 01-02"
    assert on(when({"month": ["1"]}, "skip"), *week, almanac) == ""
    assert on(when({"month": ["1"]}, "before"), *week, almanac) == "12-31"
    assert on(when({"month": ["1"]}, "after"), *week, almanac) == "01-02"


@pytest.mark.parametrize(
    ("written", "on_holiday", "first", "last", "expected"),
    [
        (["wed", "thu"], "keep", "2026-09-28", "2026-10-11", "09-30 10-01 10-07 10-08"),
        (["wed", "thu"], "skip", "2026-09-28", "2026-10-11", "09-30 10-08"),
        (["wed", "thu"], "before", "2026-09-28", "2026-10-04", "09-30"),
        (["wed", "thu"], "before", "2026-10-05", "2026-10-11", "10-08"),
        (["sun"], "before", "2026-09-28", "2026-10-04", "09-30"),
        (["sat"], "before", "2026-09-28", "2026-10-10", "09-30 10-10"),
        (["wed"], "after", "2026-10-05", "2026-10-11", "10-08"),
        (["wed"], "before", "2026-10-01", "2026-10-07", ""),
        (["thu"], "after", "2026-10-01", "2026-10-07", ""),
        (["tue"], "keep", "2026-02-09", "2026-03-01", "02-10 02-17 02-24"),
        (["tue"], "skip", "2026-02-09", "2026-03-01", "02-10 02-24"),
        (["tue"], "before", "2026-02-09", "2026-03-01", "02-10 02-14 02-24"),
        (["mon"], "after", "2026-02-24", "2026-03-01", "02-24"),
        ({"month": ["15"]}, "before", "2026-02-14", "2026-02-14", "02-14"),
        ({"month": ["23"]}, "before", "2026-02-14", "2026-02-14", "02-14"),
        ({"month": ["15"]}, "after", "2026-02-24", "2026-02-24", "02-24"),
        (["sat"], "skip", "2026-11-23", "2026-11-29", "11-28"),
    ],
)
def test_a_holiday_moves_or_drops_what_falls_on_it(
    written: object, on_holiday: str, first: str, last: str, expected: str
) -> None:
    assert on(when(written, on_holiday), first, last) == expected


def test_a_holiday_moves_an_occurrence_of_a_rule_and_not_its_count() -> None:
    rhythm = series("FREQ=MONTHLY;BYMONTHDAY=1;COUNT=3", "2026-08-15", "after")
    assert on(rhythm, "2026-08-01", "2027-08-01") == "09-01 10-08 11-01"


def test_what_finds_no_working_day_within_fifteen_stays() -> None:
    summer = [Declared(date(2026, 7, 1) + timedelta(days=number), "off") for number in range(40)]
    almanac = Almanac(summer)
    assert on(when({"month": ["10", "20"]}, "before"), "2026-06-25", "2026-07-31", almanac) == "06-30 07-20"
    assert on(when({"month": ["20", "-2"]}, "after"), "2026-07-01", "2026-08-15", almanac) == "07-20 08-10"


@pytest.mark.parametrize(("rule", "start", "expected"), CASES, ids=[f"{rule} {start}" for rule, start, _ in CASES])
def test_a_rule_falls_as_the_suites_of_other_calendars_say(rule: str, start: str, expected: str) -> None:
    try:
        rhythm = series(rule, start)
    except ValidationError as error:
        facts = error.errors()[0]["ctx"]
        assert f"refused:{facts['reason']} {facts.get('part', '')}".strip() == expected
        return
    days = [date.fromisoformat(day) for day in expected.removesuffix("...").split()]
    broken_off = expected.endswith("...")
    far = days[-1] if broken_off else (days or [date.fromisoformat(start)])[-1] + timedelta(days=9 * 366)
    assert list(over_years(rhythm, date.fromisoformat(start), far)) == days
    if days and not broken_off:
        assert ended(rhythm, days[-1] + timedelta(days=1), ALMANAC) in (days[-1], None)
        assert ended(rhythm, far, ALMANAC) == days[-1]


def over_years(rhythm: When, first: date, last: date) -> list[date]:
    found: list[date] = []
    while first <= last:
        end = min(first + timedelta(days=LONGEST_SPAN), last)
        found += occurrences(rhythm, first, end, ALMANAC)
        first = end + timedelta(days=1)
    return found


def test_a_series_has_ended_once_its_count_or_until_is_past() -> None:
    counted = series("FREQ=WEEKLY;COUNT=3", "2026-11-02")
    assert ended(counted, date(2026, 11, 16), ALMANAC) is None
    assert ended(counted, date(2026, 11, 17), ALMANAC) == date(2026, 11, 16)
    dated = series("FREQ=WEEKLY;UNTIL=20261120", "2026-11-02")
    assert ended(dated, date(2026, 11, 20), ALMANAC) is None
    assert ended(dated, date(2026, 11, 21), ALMANAC) == date(2026, 11, 16)
    assert ended(series("FREQ=WEEKLY", "2026-11-02"), date(2036, 1, 1), ALMANAC) is None
    assert ended(when("everyday"), date(2036, 1, 1), ALMANAC) is None


def test_a_series_ends_on_the_day_to_which_a_holiday_moved_it() -> None:
    moved = series("FREQ=DAILY;COUNT=3", "2026-09-29", "after")
    assert ended(moved, date(2026, 10, 8), ALMANAC) is None
    assert ended(moved, date(2026, 10, 9), ALMANAC) == date(2026, 10, 8)
    assert ended(series("FREQ=DAILY;COUNT=3", "2026-09-29", "skip"), date(2026, 10, 9), ALMANAC) == date(2026, 9, 30)


def test_a_span_of_more_than_three_years_is_refused() -> None:
    with pytest.raises(ValueError, match="longer than"):
        occurrences(when("everyday"), date(2026, 1, 1), date(2030, 1, 1), ALMANAC)


def test_the_first_and_the_last_day_of_the_calendar_raise_nothing() -> None:
    for edge in (date.min, date.max):
        for on_holiday in ("keep", "skip", "before", "after"):
            assert occurrences(when("everyday", on_holiday), edge, edge, ALMANAC) == (edge,)
    counted = series("FREQ=DAILY;COUNT=9999", date(9999, 12, 30))
    assert ended(counted, date.max, ALMANAC) is None
    assert occurrences(counted, date.max, date.max, ALMANAC) == (date.max,)


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=30",
        "FREQ=MONTHLY;INTERVAL=12;BYMONTH=3;COUNT=5",
        "FREQ=YEARLY;INTERVAL=2;BYMONTH=2;BYMONTHDAY=29;COUNT=5",
        "FREQ=DAILY;INTERVAL=7;BYDAY=MO;UNTIL=20991231",
    ],
)
def test_a_rule_that_never_falls_says_so_at_once(rule: str) -> None:
    began = time.perf_counter()
    rhythm = series(rule, "2023-02-14")
    assert not any(occurrences(rhythm, week, week + timedelta(days=6), ALMANAC) for week in weeks(20))
    assert ended(rhythm, date(2100, 1, 1), ALMANAC) is None
    assert time.perf_counter() - began < 1


def weeks(years: int) -> list[date]:
    return [date(2023, 1, 2) + timedelta(days=7 * number) for number in range(52 * years)]


SOME_DAYS = st.dates(date(2025, 6, 1), date(2028, 6, 1))
RULES = st.builds(
    Recurrence,
    freq=st.sampled_from(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]),
    interval=st.integers(1, 14),
    count=st.none() | st.integers(1, 40),
    byday=st.just(()) | st.sets(st.integers(0, 6), min_size=1).map(lambda days: tuple((None, day) for day in days)),
    bymonth=st.just(()) | st.sets(st.integers(1, 12), min_size=1).map(tuple),
)
NUMBERED = st.builds(
    Recurrence,
    freq=st.just("MONTHLY"),
    interval=st.integers(1, 14),
    count=st.none() | st.integers(1, 40),
    bymonthday=st.sets(st.integers(1, 31) | st.integers(-31, -1), min_size=1).map(tuple),
) | st.builds(
    Recurrence,
    freq=st.sampled_from(["MONTHLY", "YEARLY"]),
    interval=st.integers(1, 5),
    byday=st.sets(st.tuples(st.integers(1, 5) | st.integers(-5, -1), st.integers(0, 6)), min_size=1).map(tuple),
    bymonth=st.just(()) | st.sets(st.integers(1, 12), min_size=1).map(tuple),
)
RHYTHMS = st.builds(
    When,
    rrule=RULES | NUMBERED,
    time=st.just("08:30"),
    start=SOME_DAYS.map(str),
    on_holiday=st.sampled_from(["keep", "skip", "before", "after"]),
) | st.builds(
    When,
    days=st.sampled_from([Days("everyday"), Days("offdays"), Days("weekends"), Days("weekdays", weekdays=(1, 4))])
    | st.sets(st.integers(1, 31) | st.integers(-31, -1), min_size=1).map(lambda of: Days("month", month=tuple(of))),
    time=st.just("08:30"),
    on_holiday=st.sampled_from(["keep", "skip", "before", "after"]),
)


@given(RHYTHMS, SOME_DAYS, st.integers(0, 500), st.data())
def test_a_span_is_the_sum_of_its_parts(rhythm: When, first: date, length: int, data: st.DataObject) -> None:
    last, middle = first + timedelta(days=length), first + timedelta(days=data.draw(st.integers(0, length)))
    whole = occurrences(rhythm, first, last, ALMANAC)
    parts = occurrences(rhythm, first, middle, ALMANAC)
    parts += occurrences(rhythm, middle + timedelta(days=1), last, ALMANAC)
    assert whole == parts
    assert all(first <= day <= last for day in whole)
    assert all(before < after for before, after in pairwise(whole))


# dateutil searches for a day that never comes up to the year 9999: from here that is not far.
LATE_DAYS = st.dates(date(9990, 1, 1), date(9996, 12, 31))


@settings(deadline=None)
@given(RULES | NUMBERED, LATE_DAYS, st.integers(0, 1000))
def test_a_rule_falls_as_dateutil_has_it(rule: Recurrence, start: date, length: int) -> None:
    last = start + timedelta(days=length)
    expected = dateutil_days(rule, start, last)
    assert list(occurrences(series(str(rule), start), start, last, ALMANAC)) == expected


def dateutil_days(rule: Recurrence, start: date, last: date) -> list[date]:
    search = engine.rrule(
        getattr(engine, rule.freq),
        dtstart=datetime.combine(start, datetime.min.time()),
        interval=rule.interval,
        count=rule.count,
        byweekday=[engine.weekday(day, ordinal) for ordinal, day in rule.byday] or None,
        bymonthday=rule.bymonthday or None,
        bymonth=rule.bymonth or None,
    )
    found: list[date] = []
    for moment in search:
        if moment.date() > last:
            break
        found.append(moment.date())
    return found


@given(SOME_DAYS)
def test_days_are_worked_or_not(day: date) -> None:
    assert falls_on(Days("workdays"), day, ALMANAC) is not falls_on(Days("offdays"), day, ALMANAC)
