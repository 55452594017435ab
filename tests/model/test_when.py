"""A rhythm: what it takes, and the reason for each refusal."""

from __future__ import annotations

from datetime import date, time
from typing import Any

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from weibo_ops.model.recurrence import Recurrence, recurrence
from weibo_ops.model.when import Days, When, days


def when(**fields: Any) -> When:
    return When.__pydantic_validator__.validate_python(fields)  # type: ignore[attr-defined,no-any-return]


def refusal(**fields: Any) -> tuple[str, tuple[Any, ...], dict[str, Any]]:
    with pytest.raises(ValidationError) as caught:
        when(**fields)
    (found,) = caught.value.errors()
    return found["type"], found["loc"], found.get("ctx", {})


def rule(text: str) -> Recurrence:
    read = when(rrule=text, time="08:30", start="2026-01-01").rrule
    assert read is not None
    return read


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("everyday", Days("everyday")),
        ("workdays", Days("workdays")),
        ("offdays", Days("offdays")),
        ("weekends", Days("weekends")),
        (["fri", "tue", "fri"], Days("weekdays", weekdays=(1, 4))),
        ({"month": ["1", "-1", "15"]}, Days("month", month=(-1, 1, 15))),
    ],
)
def test_days_have_three_shapes(written: object, expected: Days) -> None:
    assert days(written) == expected
    assert days(expected) is expected


NO_DAYS = (
    *("", "daily", "Workdays", [], ["tuesday"], [["tue"]], {}, {"month": []}, {"month": ["0"]}, {"month": ["32"]}),
    *({"month": ["-32"]}, {"month": "1"}, {"month": ["１"]}, {"month": ["1"], "week": ["1"]}, {"month": [["1"]]}),
)


@pytest.mark.parametrize("written", NO_DAYS)
def test_other_days_are_refused(written: object) -> None:
    with pytest.raises(ValidationError) as caught:
        when(days=written, time="08:30")
    assert [(found["type"], found["ctx"]["expected"]) for found in caught.value.errors()] == [
        ("misshapen-value", "days")
    ]


def test_the_times_of_a_day_are_sorted_and_each_once() -> None:
    assert when(days="everyday", times=["20:30", "8:30", "20:30"]).clocks() == (time(8, 30), time(20, 30))
    assert when(days="everyday", time="8:30").clocks() == (time(8, 30),)


@pytest.mark.parametrize(
    ("reason", "fields"),
    [
        ("rhythm-empty", {}),
        ("rhythm-empty", {"time": "08:30"}),
        ("time-missing", {"days": "everyday"}),
        ("times-empty", {"days": "everyday", "times": []}),
        ("time-and-times", {"days": "everyday", "time": "08:30", "times": ["09:30"]}),
        ("days-and-rrule", {"days": "everyday", "rrule": "FREQ=DAILY", "time": "08:30", "start": "2026-01-01"}),
        ("start-without-rrule", {"days": "everyday", "time": "08:30", "start": "2026-01-01"}),
        ("rrule-needs-time", {"rrule": "FREQ=DAILY", "start": "2026-01-01"}),
        ("rrule-needs-time", {"rrule": "FREQ=DAILY", "times": ["08:30"], "start": "2026-01-01"}),
        ("rrule-needs-start", {"rrule": "FREQ=DAILY", "time": "08:30"}),
        ("rrule-until-before-start", {"rrule": "FREQ=DAILY;UNTIL=20251231", "time": "08:30", "start": "2026-01-01"}),
        ("on-holiday-with-workdays", {"days": "workdays", "time": "08:30", "on_holiday": "skip"}),
    ],
)
def test_a_rhythm_is_refused_with_its_reason(reason: str, fields: dict[str, Any]) -> None:
    found, _, facts = refusal(**fields)
    assert (found, facts) == ("rhythm-refused", {"reason": reason})


def test_a_refusal_stands_at_the_key_it_is_about() -> None:
    assert refusal(days="everyday", times=[])[1] == ("times",)
    assert refusal(rrule="FREQ=HOURLY", time="08:30", start="2026-01-01")[1] == ("rrule",)
    assert refusal(days="everyday", time="24:30") == ("misshapen-value", ("time",), {"expected": "clock"})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("FREQ=DAILY", Recurrence("DAILY")),
        ("rrule:freq=weekly;interval=2;byday=tu,mo", Recurrence("WEEKLY", interval=2, byday=((None, 0), (None, 1)))),
        ("FREQ=MONTHLY;BYDAY=-1FR", Recurrence("MONTHLY", byday=((-1, 4),))),
        ("FREQ=MONTHLY;BYDAY=+2MO;COUNT=12", Recurrence("MONTHLY", count=12, byday=((2, 0),))),
        ("FREQ=MONTHLY;BYMONTHDAY=31,-1", Recurrence("MONTHLY", bymonthday=(-1, 31))),
        ("FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", Recurrence("MONTHLY", byday=((None, 4),), bymonthday=(13,))),
        ("FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=13", Recurrence("YEARLY", bymonthday=(13,), bymonth=(12,))),
        ("FREQ=YEARLY;BYDAY=20MO", Recurrence("YEARLY", byday=((20, 0),))),
        ("FREQ=DAILY;UNTIL=20261231", Recurrence("DAILY", until=date(2026, 12, 31))),
        ("FREQ=DAILY;UNTIL=2026-12-31", Recurrence("DAILY", until=date(2026, 12, 31))),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", Recurrence("YEARLY", bymonthday=(29,), bymonth=(2,))),
    ],
)
def test_a_rule_is_read(text: str, expected: Recurrence) -> None:
    assert rule(text) == expected
    assert recurrence(str(expected)) == expected


@pytest.mark.parametrize(
    ("reason", "text", "part"),
    [
        ("rrule-part-unknown", "FREQ=DAILY;BYWEEK=1", "BYWEEK=1"),
        ("rrule-part-unknown", "FREQ=DAILY;", ";"),
        ("rrule-part-unknown", "每天", "每天"),
        ("rrule-part-unknown", "FREQ", "FREQ"),
        *(
            ("rrule-part-refused", f"FREQ=YEARLY;{part}=1", part)
            for part in ("BYSETPOS", "BYWEEKNO", "BYYEARDAY", "BYHOUR")
        ),
        ("rrule-part-refused", "FREQ=WEEKLY;WKST=SU", "WKST"),
        ("rrule-duplicate-part", "FREQ=DAILY;INTERVAL=2;interval=3", "INTERVAL"),
        ("rrule-frequency", "INTERVAL=2", ""),
        ("rrule-frequency", "", ""),
        ("rrule-frequency", "FREQ=SECONDLY", "FREQ=SECONDLY"),
        *(("rrule-interval", f"FREQ=DAILY;INTERVAL={bad}", bad) for bad in ("0", "100", "-1", "１", "1.5")),
        ("rrule-count", "FREQ=DAILY;COUNT=0", "0"),
        ("rrule-count", "FREQ=DAILY;COUNT=99999", "99999"),
        ("rrule-count-and-until", "FREQ=DAILY;COUNT=3;UNTIL=20261231", ""),
        *(
            ("rrule-until-shape", f"FREQ=DAILY;UNTIL={bad}", bad)
            for bad in ("20260230", "2026-1-1", "20261231T160000Z")
        ),
        ("rrule-byday-shape", "FREQ=WEEKLY;BYDAY=1MO", "1MO"),
        ("rrule-byday-shape", "FREQ=MONTHLY;BYDAY=6MO", "6MO"),
        ("rrule-byday-shape", "FREQ=MONTHLY;BYDAY=0MO", "0MO"),
        ("rrule-byday-shape", "FREQ=YEARLY;BYDAY=54MO", "54MO"),
        ("rrule-byday-shape", "FREQ=YEARLY;BYMONTH=5;BYDAY=6MO", "6MO"),
        ("rrule-byday-shape", "FREQ=WEEKLY;BYDAY=MON", "MON"),
        ("rrule-bymonthday-shape", "FREQ=MONTHLY;BYMONTHDAY=0", "0"),
        ("rrule-bymonthday-shape", "FREQ=MONTHLY;BYMONTHDAY=32", "32"),
        ("rrule-bymonth-shape", "FREQ=YEARLY;BYMONTH=13", "13"),
        ("rrule-bymonth-shape", "FREQ=YEARLY;BYMONTH=-1", "-1"),
        ("rrule-ambiguous", "FREQ=YEARLY;BYMONTHDAY=1", "BYMONTHDAY"),
        ("rrule-ambiguous", "FREQ=WEEKLY;BYMONTHDAY=1", "BYMONTHDAY"),
        ("rrule-ambiguous", "FREQ=MONTHLY;BYDAY=1MO;BYMONTHDAY=1", "BYMONTHDAY"),
        ("rrule-ambiguous", "FREQ=MONTHLY;BYDAY=1MO,TU", "BYDAY"),
        ("rrule-never", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "BYMONTHDAY"),
    ],
)
def test_a_rule_is_refused_with_its_reason(reason: str, text: str, part: str) -> None:
    found, place, facts = refusal(rrule=text, time="08:30", start="2026-01-01")
    assert (found, place) == ("rhythm-refused", ("rrule",))
    assert facts == ({"reason": reason, "part": part} if part else {"reason": reason})


def test_a_rule_is_a_text() -> None:
    assert refusal(rrule=["FREQ=DAILY"], time="08:30", start="2026-01-01")[2] == {"expected": "rrule"}


pieces = st.sampled_from(
    (
        *("FREQ=DAILY", "FREQ=WEEKLY", "FREQ=MONTHLY", "FREQ=YEARLY", "INTERVAL=3", "COUNT=5", "UNTIL=20271231"),
        *("BYDAY=MO,FR", "BYDAY=-1SU", "BYDAY=2TU", "BYMONTHDAY=1,-1", "BYMONTHDAY=30", "BYMONTH=2,11"),
        *("WKST=MO", "=", "FREQ=", "BYDAY=,"),
    )
)


@given(st.lists(pieces, max_size=5).map(";".join) | st.text(max_size=30))
def test_what_is_taken_says_itself_again_and_other_engines_take_it(text: str) -> None:
    try:
        read = rule(text)
    except ValidationError as refused:
        assert {found["type"] for found in refused.errors()} == {"rhythm-refused"}
    else:
        assert recurrence(str(read)) == read
        rrulestr(str(read))
