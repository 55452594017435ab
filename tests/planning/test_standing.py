"""Who keeps the hours, does the rounds and sees to campaigns, when shifts change hands and people go away."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from design_examples import DESK

from weibo_ops.planning.clock import moment_of
from weibo_ops.planning.demand import Demand
from weibo_ops.planning.measures import week_of
from weibo_ops.planning.schedule import Schedule

MONDAY = date(2026, 11, 23)


@pytest.fixture
def desk(workspace: Callable[[dict[str, str]], Any]) -> Callable[..., Schedule]:
    def made(calendar: str = "", playbook: str = DESK, now: str = "2026-11-23") -> Schedule:
        there = workspace({"playbooks/desk.yaml": playbook, "calendars/2026-W48.yaml": calendar})
        assert not there.faults
        return Schedule(there, datetime.fromisoformat(now))

    return made


def week(schedule: Schedule) -> list[Demand]:
    return schedule.demand(MONDAY, MONDAY + timedelta(days=6))


def only(items: list[Demand], what: str, id: str) -> Demand:
    (found,) = (item for item in items if (item.what, item.id) == (what, id))
    return found


def stretches(schedule: Schedule, person: str, day: int) -> list[tuple[int, int]]:
    found = schedule.presence.stretches(person, date(2026, 11, day).toordinal())
    return [(start % 1440 // 60, end % 1440 // 60) for start, end in found]


def holes(schedule: Schedule, day: int) -> list[tuple[str, str]]:
    there = week_of(schedule, date(2026, 11, day)).days[date(2026, 11, day).weekday()]
    return [(f"{moment_of(first):%H:%M}", f"{moment_of(last):%H:%M}") for _, (first, last) in there.holes]


def test_a_shift_that_was_taken_can_be_handed_on(desk: Callable[..., Schedule]) -> None:
    first = "{person: ding, start: 2026-11-24 18:00, end: 2026-11-24 23:00}"
    schedule = desk(
        f"shifts: [{first}, {{person: wu, instead_of: ding, start: 2026-11-24 20:00, end: 2026-11-24 23:00}}]"
    )
    assert (stretches(schedule, "ding", 24), stretches(schedule, "wu", 24)) == ([(9, 20)], [(9, 18), (20, 23)])


def test_who_takes_the_place_of_a_holder_without_a_rota_does_what_he_does(desk: Callable[..., Schedule]) -> None:
    alone = DESK.replace("name: 戊, roles: [replier]", "name: 戊").replace(
        'time: "17:30"', 'time: "16:00"'
    )  # fmt: skip
    schedule = desk("shifts: [{person: bing, instead_of: ding, start: 2026-11-24 09:00, end: 2026-11-24 18:00}]", alone)
    item = only(week(schedule), "round", "evening-round@2026-11-24")
    assert (item.by, item.because) == ("bing", "shift")


def test_a_shift_after_midnight_takes_the_place_of_the_evenings_turn(desk: Callable[..., Schedule]) -> None:
    night = DESK.replace('{days: workdays, time: "17:30"}', '{days: everyday, time: "01:00"}')
    turns = "turn: [ding, wu], every: day, start: 2026-11-23"
    rota = f"rotas: [{{id: n, role: replier, days: everyday, hours: '22:00-06:00', {turns}}}]\n"
    swap = "shifts: [{person: bing, instead_of: wu, start: 2026-11-25 00:00, end: 2026-11-25 06:00}]"
    for calendar, expected in ((rota, ("wu", "rota")), (rota + swap, ("bing", "shift"))):
        item = only(week(desk(calendar, night)), "round", "evening-round@2026-11-25")
        assert (item.by, item.because) == expected


def test_a_shift_in_another_role_keeps_no_window(desk: Callable[..., Schedule]) -> None:
    shift = "shifts: [{person: jia, role: ROLE, start: 2026-11-24 18:00, end: 2026-11-24 23:00}]"
    assert holes(desk(shift.replace("ROLE", "editor")), 24) == [("18:00", "23:00")]
    assert holes(desk(shift.replace("ROLE", "replier")), 24) == []


def test_a_stand_in_keeps_the_window_while_the_leave_lasts(desk: Callable[..., Schedule]) -> None:
    there = DESK.replace('roles: [ops-lead], works: {days: workdays, hours: "09:00-18:00"}', "roles: [ops-lead]")
    rota = "rotas: [{id: e, role: replier, days: workdays, hours: '18:00-23:00', turn: [ding], start: 2026-11-23}]\n"
    leave = "leave: [{person: ding, start: 2026-11-24 START, end: 2026-11-24 END, stand_in: bing}]"
    assert holes(desk(rota + leave.replace("START", "18:00").replace("END", "23:00"), there), 24) == []
    assert holes(desk(rota + leave.replace("START", "10:00").replace("END", "20:00"), there), 24) == []
    assert holes(desk("leave: [{person: ding, start: 2026-11-24 10:00, end: 2026-11-24 20:00, stand_in: bing}]", there), 24) == [("20:00", "23:00")]  # fmt: skip # noqa: E501


def test_who_goes_on_leave_after_the_approval_sets_the_timer_before(desk: Callable[..., Schedule]) -> None:
    post = "{id: a, at: 2026-11-25 10:00, account: main, author: jia, text: 好, approved: [{by: bing, at: WHEN}]}"
    leave = "\nleave: [{person: jia, start: 2026-11-25, end: 2026-11-25}]"
    alone = DESK.replace(", backup: backup-editor", "")
    for when, now, expected in (
        ("2026-11-24 10:00", "2026-11-23", ("jia", "named")),
        ("2026-11-24 18:30", "2026-11-23", (None, "nobody")),
        ("2026-11-24 10:00", "2026-11-24 19:00", (None, "nobody")),
    ):
        item = only(week(desk(f"posts: [{post.replace('WHEN', when)}]{leave}", alone, now)), "post", "a")
        assert (item.by, item.because) == expected


def test_a_milestone_falls_to_the_backup_of_campaigns(desk: Callable[..., Schedule]) -> None:
    runs = DESK.replace(
        "  - {duty: content,", "  - {duty: campaigns, owner: ops-lead, backup: editor}\n  - {duty: content,"
    )
    campaign = "campaigns: [{id: c, name: 双十二, start: 2026-11-25, end: 2026-11-27}]\n"
    items = week(desk(campaign + "leave: [{person: bing, start: 2026-11-27, end: 2026-11-27}]", runs))
    assert [(item.step, item.by, item.because) for item in items if item.what == "milestone"] == [
        ("start", "bing", "holder"),
        ("end", "jia", "backup"),
    ]
