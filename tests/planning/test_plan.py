"""A plan as a view, and what its JSON promises to whoever reads it."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from design_examples import DESK, ONE_PERSON, WEEK

from weibo_ops.planning.plan import plan
from weibo_ops.planning.schedule import Schedule
from weibo_ops.render.page import Page
from weibo_ops.render.writers.json import json as as_json

MONDAY = date(2026, 11, 23)
DAY = "day workday holiday lunar term festivals key_dates tone provisional present away items"
ITEM = (
    "what id step time end minutes account column category hashtag kind title first_line length limit of author by"
    " because approver state due moved_from provisional path line"
)
Planned = Callable[..., dict[str, Any]]


@pytest.fixture
def planned(workspace: Callable[[dict[str, str]], Any]) -> Planned:
    """``planned(MONDAY, calendar)`` is the JSON of a day, read back; ``span`` and ``last`` make it longer."""

    def made(
        first: date, calendar: str = WEEK, playbook: str = DESK, span: str = "day", last: date | None = None
    ) -> dict[str, Any]:
        there = workspace({"playbooks/desk.yaml": playbook, "calendars/2026-W48.yaml": calendar})
        view = plan(Schedule(there, datetime(2026, 11, 23)), first, last or first, span)
        found: dict[str, Any] = json.loads(as_json(Page(view, (), "zh")))
        return found

    return made


def only(planned: dict[str, Any], what: str, id: str) -> dict[str, Any]:
    (found,) = (i for day in planned["days"] for i in day["items"] if (i["what"], i["id"]) == (what, id))
    return dict(found)


def test_a_plan_of_a_day_has_every_key_and_no_week(planned: Planned) -> None:
    made = planned(MONDAY)
    assert list(made) == ["version", "view", "start", "end", "days", "week", "findings"]
    assert (made["version"], made["view"], made["start"], made["end"]) == (1, "plan", "2026-11-23", "2026-11-23")
    assert (made["week"], made["findings"]) == (None, [])


def test_a_day_says_what_it_is_and_who_is_there(planned: Planned) -> None:
    (day,) = planned(MONDAY)["days"]
    assert list(day) == DAY.split()
    del day["items"]
    assert day == {
        "day": "2026-11-23",
        "workday": True,
        "holiday": None,
        "lunar": "十月十五",
        "term": None,
        "festivals": [],
        "key_dates": [],
        "tone": "normal",
        "provisional": False,
        "present": ["jia", "yi", "bing", "ding", "wu"],
        "away": [],
    }


def test_a_day_of_leave_names_who_stands_in(planned: Planned) -> None:
    (day,) = planned(date(2026, 11, 25))["days"]
    assert (day["away"], "jia" in day["present"]) == ([{"person": "jia", "stand_in": "yi"}], False)


def test_a_solemn_day_says_so_once(planned: Planned) -> None:
    (day,) = planned(date(2026, 12, 13))["days"]
    assert day["tone"] == "none"
    assert day["key_dates"] == [{"id": "memorial", "name": "国家公祭日", "kind": "company", "tone": "none"}]


def test_a_day_of_an_unpublished_year_is_neither_worked_nor_off(planned: Planned) -> None:
    (day,) = planned(date(2027, 5, 3))["days"]
    assert (day["workday"], day["provisional"]) == (None, True)
    assert [item["provisional"] for item in day["items"] if item["what"] == "post"] == [True, False]


def test_every_item_has_every_key(planned: Planned) -> None:
    days = planned(MONDAY, span="week", last=MONDAY + timedelta(days=6))["days"]
    whats = {item["what"] for day in days for item in day["items"] if list(item) == ITEM.split()}
    assert whats == {"write", "approve", "post", "window", "round"}
    assert all(list(item) == ITEM.split() for day in days for item in day["items"])


def test_a_written_post_is_told_whole(planned: Planned) -> None:
    assert only(planned(MONDAY), "post", "leaf") == {
        "what": "post",
        "id": "leaf",
        "step": None,
        "time": "16:30",
        "end": None,
        "minutes": None,
        "account": "main",
        "column": None,
        "category": "product",
        "hashtag": None,
        "kind": "promo",
        "title": "新茶到店",
        "first_line": "新茶到店了",
        "length": 5,
        "limit": 140,
        "of": only(planned(MONDAY), "post", "leaf@shop")["of"],
        "author": "jia",
        "by": "jia",
        "because": "named",
        "approver": "bing",
        "state": "waiting",
        "due": "2026-11-23 16:30",
        "moved_from": None,
        "provisional": False,
        "path": "calendars/2026-W48.yaml",
        "line": 6,
    }


def test_what_stands_on_no_account_and_has_no_text_is_null(planned: Planned) -> None:
    window = only(planned(MONDAY), "window", "engagement@2026-11-23")
    assert (window["time"], window["end"], window["by"], window["because"]) == ("09:00", "23:00", "ding", "holder")
    filled = {key for key, value in window.items() if value is not None}
    assert filled == {"what", "id", "time", "end", "by", "because", "provisional", "path", "line"}
    homeless = "posts: [{id: a, at: 2026-11-23 10:00, author: jia, text: 好}]"
    assert only(planned(MONDAY, homeless), "post", "a")["account"] is None


def test_a_bare_slot_points_at_its_column(planned: Planned) -> None:
    slot = only(planned(date(2026, 11, 24)), "post", "morning@2026-11-24")
    assert (slot["state"], slot["first_line"], slot["length"], slot["of"]) == ("unwritten", None, None, None)
    assert (slot["path"], slot["due"], slot["hashtag"]) == ("playbooks/desk.yaml", "2026-11-23 14:00", "早安一盏茶")


def test_a_moved_post_says_from_where(planned: Planned) -> None:
    moved = "posts: [{column: tea, day: 2026-11-24, at: 2026-11-26 15:00, text: 红茶}]"
    item = only(planned(date(2026, 11, 26), moved), "post", "tea@2026-11-24")
    assert (item["time"], item["moved_from"]) == ("15:00", "2026-11-24 12:30")


def test_what_is_written_and_approved_goes_from_the_plan(planned: Planned) -> None:
    days = planned(MONDAY - timedelta(days=7), span="range", last=MONDAY)["days"]
    listed = [item["what"] for day in days for item in day["items"] if item["id"] == "morning@2026-11-23"]
    assert listed == ["post"]


def test_a_week_is_measured_and_a_range_of_the_same_days_is_not(planned: Planned) -> None:
    sunday = MONDAY + timedelta(days=6)
    week = planned(MONDAY, span="week", last=sunday)["week"]
    assert list(week) == ["mix", "loads", "goals", "duties"]
    assert [(part["category"], part["posts"], part["total"]) for part in week["mix"]] == [
        ("company", 4, 12),
        ("product", 8, 12),
    ]
    assert week["loads"][0] == {"person": "jia", "minutes": 0, "capacity": 2100 * 39 // 50}
    assert week["goals"] == {"attract": 7, "retain": 4, "value": 0}
    assert len(week["duties"]) == 9
    assert planned(MONDAY, span="range", last=sunday)["week"] is None


def test_a_desk_of_one_has_the_same_shape(planned: Planned) -> None:
    (day,) = planned(MONDAY, "", ONE_PERSON)["days"]
    assert [(item["what"], item["time"], item["by"], list(item) == ITEM.split()) for item in day["items"]] == [
        ("post", "08:30", "jia", True),
        ("write", "08:30", "jia", True),
    ]
