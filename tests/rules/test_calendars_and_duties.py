"""What examples cannot say of the calendars and the duties: whole desks, many days, and what is said once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from datetime import date, datetime
from pathlib import Path

import pytest
from design_examples import DESK, ONE_PERSON, WEEK

from weibo_ops.rules.findings import Finding, findings
from weibo_ops.workspace.load import load
from weibo_ops.workspace.tree import Folder
from weibo_ops.workspace.workspace import Workspace

STARTER = Path(__file__).parents[2]
MONDAY = datetime(2026, 11, 23)
AGED = (
    "2026-11-28",
    "2026-12-05",
    "2020-01-06",
    "2026-01-01",
    "2026-10-01",
    "2026-11-30",
    "2026-12-10",
    "2026-12-28",
    "2027-02-06",
    "2030-05-01",
)

Made = Callable[[Mapping[str, str]], Workspace]

EVENINGS = """
rotas:
  - {id: evenings, role: replier, days: workdays, hours: "18:00-23:00", turn: [ding, wu], start: 2026-11-23}
  - {id: off-days, role: replier, days: offdays, hours: "09:00-23:00", turn: [ding, wu], every: day, start: 2026-11-28}
"""


def told(workspace: Workspace, now: datetime = MONDAY) -> list[Finding]:
    """What is said of calendars and duties; the other families are another's business."""
    return [found for found in findings(workspace, now) if found.rule.family in ("WO3", "WO4")]


def loud(workspace: Workspace, now: datetime = MONDAY) -> list[tuple[str, str | None]]:
    return sorted((found.rule.name, found.id) for found in told(workspace, now) if found.severity != "info")


@pytest.mark.parametrize("posts", ["", "posts: [{column: morning, day: 2026-11-23, text: 早安}]"])
def test_the_smallest_desk_of_one_person_hears_remarks_only(workspace: Made, posts: str) -> None:
    found = told(workspace({"playbooks/desk.yaml": ONE_PERSON, "calendars/2026-W48.yaml": posts}))
    assert {finding.severity for finding in found} == {"info"}
    assert {finding.rule.name for finding in found} == {"owner-without-backup", "week-not-begun"}


def test_a_leave_on_a_desk_of_one_person_is_a_remark_too(workspace: Made) -> None:
    away = "leave: [{person: jia, start: 2026-12-01, end: 2026-12-02}]"
    made = workspace({"playbooks/desk.yaml": ONE_PERSON, "calendars/leave.yaml": away})
    assert loud(made) == []
    assert "leave-without-stand-in" in {finding.rule.name for finding in told(made)}


def test_a_desk_of_several_hears_what_its_approval_makes_late(workspace: Made) -> None:
    # 丙 needs four hours of presence before 12:30 on Monday: half an hour of them is Friday's.
    made = workspace({"playbooks/desk.yaml": DESK, "calendars/2026-W48.yaml": WEEK})
    assert loud(made) == [("unwritten-past-its-day", "tea@2026-11-23")]


def test_the_starter_is_clean_on_its_day() -> None:
    assert [found.message("en") for found in told(load(Folder(STARTER))) if found.severity != "info"] == []


@pytest.mark.parametrize("day", AGED)
def test_the_starter_ages_without_an_error(day: str) -> None:
    found = told(load(Folder(STARTER)), datetime.fromisoformat(day))
    assert [finding.message("en") for finding in found if finding.severity == "error"] == []


def test_a_bare_evening_is_said_once_with_its_days(workspace: Made) -> None:
    # Without rotas nobody is there on working evenings, and on 休 days all day: 25 and 10 days.
    found = [f for f in told(workspace({"playbooks/desk.yaml": DESK})) if f.rule.name == "hole-in-window"]
    assert [(f.facts["start"], f.facts["end"], f.facts["count"], f.day) for f in found] == [
        ("18:00", "23:00", 25, date(2026, 11, 23)),
        ("09:00", "23:00", 10, date(2026, 11, 28)),
    ]


def test_a_role_that_nobody_holds_is_one_error_and_not_one_a_post(workspace: Made) -> None:
    posts = "posts: [{column: morning, day: 2026-11-25, text: 早安}, {column: morning, day: 2026-11-26, text: 早安}]"
    empty = DESK.replace("roles: [editor]", "roles: []").replace("roles: [backup-editor]", "roles: []")
    made = workspace({"playbooks/desk.yaml": empty, "calendars/a.yaml": EVENINGS, "calendars/b.yaml": posts})
    errors = [finding for finding in told(made) if finding.severity == "error"]
    assert [(finding.rule.name, finding.facts["role"]) for finding in errors] == [("role-nobody-fills", "微博编辑")]


def test_a_quiet_day_warns_where_a_silent_one_forbids(workspace: Made) -> None:
    posts = """
posts:
  - {id: leaf, account: main, at: 2026-12-12 10:00, kind: promo, text: 新茶到店}
  - {id: cups, account: main, at: 2026-12-13 10:00, kind: lottery, text: 抽杯子}
key_dates: [{id: founder, day: 2026-12-12, name: 创始人忌日, tone: quiet}]
pauses: [{accounts: [main], start: 2026-12-13, end: 2026-12-13, why: 国家公祭日}]
"""
    made = workspace({"playbooks/desk.yaml": ONE_PERSON, "calendars/posts.yaml": posts})
    found = [finding for finding in told(made) if finding.severity != "info"]
    assert [(finding.id, finding.severity) for finding in found] == [("leaf", "warning"), ("cups", "error")]


def test_a_crisis_post_keeps_no_hours_no_gap_no_number_and_no_pause(workspace: Made) -> None:
    desk = ONE_PERSON.replace("清远茶}", '清远茶, min_gap: 30m, quiet: "22:00-07:00", daily_posts: {max: 1}}')
    posts = """
posts:
  - {id: first, account: main, at: 2026-11-28 22:10, kind: crisis, text: 说明一}
  - {id: second, account: main, at: 2026-11-28 22:20, kind: crisis, text: 说明二}
pauses: [{accounts: [main], start: 2026-11-28, end: 2026-11-28, why: 换头像}]
"""
    assert loud(workspace({"playbooks/desk.yaml": desk, "calendars/posts.yaml": posts})) == []
    usual = workspace({"playbooks/desk.yaml": desk, "calendars/posts.yaml": posts.replace("crisis", "normal")})
    assert Counter(name for name, _ in loud(usual)) == {
        "post-in-pause": 2,
        "post-in-quiet-hours": 2,
        "posts-too-close": 1,
        "too-many-posts": 1,
    }


def test_a_copy_is_judged_on_its_own_account(workspace: Made) -> None:
    desk = ONE_PERSON.replace("people:", '  - {id: shop, handle: 清远茶门店, quiet: "20:00-08:00"}\npeople:')
    posts = """
posts:
  - {id: leaf, account: main, at: 2026-11-28 20:30, text: 新茶到店, copies: [{account: shop, at: 2026-11-28 21:00}]}
"""
    assert loud(workspace({"playbooks/desk.yaml": desk, "calendars/posts.yaml": posts})) == [
        ("post-in-quiet-hours", "leaf@shop")
    ]


def test_nothing_is_late_in_a_week_that_nobody_has_begun(workspace: Made) -> None:
    made = workspace({"playbooks/desk.yaml": DESK, "calendars/a.yaml": EVENINGS})
    assert loud(made, datetime(2026, 11, 27)) == []


def test_a_post_missed_for_want_of_approval_is_one_finding(workspace: Made) -> None:
    posts = "posts: [{column: tea, day: 2026-11-27, text: 武夷水仙, draft: no}]"
    made = workspace({"playbooks/desk.yaml": DESK, "calendars/a.yaml": EVENINGS, "calendars/b.yaml": posts})
    about = [found.rule.name for found in told(made, datetime(2026, 11, 28)) if found.id == "tea@2026-11-27"]
    assert about == ["missed-post"]


def test_a_timer_that_was_forgotten_on_friday_is_a_warning_on_saturday(workspace: Made) -> None:
    # Approved while the editors were there, so the plan had somebody; by Saturday nobody can set it any more.
    approved = "approved: [{by: bing, at: 2026-11-27 11:00}]"
    posts = f"posts: [{{column: tea, day: 2026-11-28, text: '#今日一茶# 武夷水仙', {approved}}}]"
    made = workspace({"playbooks/desk.yaml": DESK, "calendars/a.yaml": EVENINGS, "calendars/b.yaml": posts})
    assert "tea@2026-11-28" not in {f.id for f in told(made, datetime(2026, 11, 27)) if f.severity != "info"}
    aged = [(f.rule.name, f.severity) for f in told(made, datetime(2026, 11, 28)) if f.id == "tea@2026-11-28"]
    assert sorted(aged) == [("approval-unbound", "info"), ("post-without-anybody", "warning")]


def test_a_post_that_nobody_wrote_in_time_is_late_and_not_also_without_anybody(workspace: Made) -> None:
    posts = "posts: [{column: tea, day: 2026-11-28, copies: [{account: shop, at: 2026-11-28 13:00}]}]"
    made = workspace({"playbooks/desk.yaml": DESK, "calendars/a.yaml": EVENINGS, "calendars/b.yaml": posts})
    about = [
        found.rule.name for found in told(made, datetime(2026, 11, 28)) if (found.id or "").startswith("tea@2026-11-28")
    ]
    assert about == ["unwritten-past-its-day"]
