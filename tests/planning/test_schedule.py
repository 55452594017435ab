"""Who must do what, when, and why that person: a small desk and a sentence."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from design_examples import DESK, ONE_PERSON, WEEK

from weibo_ops.planning.clock import moment_of
from weibo_ops.planning.demand import Demand
from weibo_ops.planning.measures import week_of
from weibo_ops.planning.schedule import Schedule

MONDAY = date(2026, 11, 23)
Desk = Callable[[dict[str, str]], Any]


@pytest.fixture
def desk(workspace: Callable[[dict[str, str]], Any]) -> Callable[..., Schedule]:
    def made(week: str = "", playbook: str = DESK, today: str = "2026-11-23") -> Schedule:
        there = workspace({"playbooks/desk.yaml": playbook, "calendars/2026-W48.yaml": week})
        assert not there.faults
        return Schedule(there, datetime.fromisoformat(today))

    return made


def week(schedule: Schedule, monday: date = MONDAY) -> list[Demand]:
    return schedule.demand(monday, monday + timedelta(days=6))


def only(items: list[Demand], what: str, id: str, step: str | None = None) -> Demand:
    (found,) = (item for item in items if (item.what, item.id, item.step) == (what, id, step))
    return found


def at(item: Demand) -> str:
    assert item.time is not None
    return f"{moment_of(item.time):%m-%d %H:%M}"


def state(schedule: Schedule, post: str, day: date = MONDAY) -> str:
    (found,) = (planned.state for planned in schedule.posts(day) if planned.id == post)
    return found


# -- the desk of one


def test_a_desk_of_one_has_a_week_of_slots_that_its_one_person_writes_and_posts(desk: Callable[..., Schedule]) -> None:
    items = week(desk(playbook=ONE_PERSON))
    assert [(item.what, at(item), item.by) for item in items if item.id == "morning@2026-11-24"] == [
        ("post", "11-24 08:30", "jia"),
        ("write", "11-24 08:30", "jia"),
    ]
    assert {item.id for item in items} == {f"morning@2026-11-{day}" for day in range(23, 28)}


# -- the desk of several


def test_the_digest_of_the_first_example_makes_its_post_approved(desk: Callable[..., Schedule]) -> None:
    assert state(desk(WEEK), "morning@2026-11-23") == "approved"


def test_an_approval_of_another_text_does_not_count(desk: Callable[..., Schedule]) -> None:
    assert state(desk(WEEK.replace("小雪刚过", "小雪已过")), "morning@2026-11-23") == "waiting"


def test_an_approval_that_names_no_text_counts(desk: Callable[..., Schedule]) -> None:
    assert state(desk(WEEK.replace(", of: 0d56e7ba", "")), "morning@2026-11-23") == "approved"


def test_the_author_never_approves_and_a_stranger_to_the_chain_neither(desk: Callable[..., Schedule]) -> None:
    written = "{id: a, at: 2026-11-24 10:00, account: main, author: WHO, text: 你好"
    post = f"posts: [{written}, approved: [{{by: BY, at: 2026-11-20 17:00}}]}}]"
    assert state(desk(post.replace("WHO", "jia").replace("BY", "bing")), "a", date(2026, 11, 24)) == "approved"
    assert state(desk(post.replace("WHO", "bing").replace("BY", "bing")), "a", date(2026, 11, 24)) == "waiting"
    assert state(desk(post.replace("WHO", "jia").replace("BY", "ding")), "a", date(2026, 11, 24)) == "waiting"


def test_the_stand_in_of_an_absent_approver_approves_while_he_is_away_and_not_before(
    desk: Callable[..., Schedule],
) -> None:
    leave = "leave: [{person: bing, start: 2026-11-23 09:00, end: 2026-11-25, stand_in: wu}]\n"
    post = (
        "posts: [{id: a, at: 2026-11-25 16:00, account: main, author: jia, text: 你好, approved: [{by: wu, at: WHEN}]}]"
    )
    wednesday = date(2026, 11, 25)
    assert state(desk(leave + post.replace("WHEN", "2026-11-23 10:00")), "a", wednesday) == "approved"
    assert state(desk(leave + post.replace("WHEN", "2026-11-20 10:00")), "a", wednesday) == "waiting"


def test_an_approval_falls_due_at_the_end_of_the_approvers_last_presence(desk: Callable[..., Schedule]) -> None:
    # 丙 comes at nine: what goes out at 08:30 on Tuesday is approved by Monday 18:00, four hours begin at 14:00.
    items = week(desk())
    approval = only(items, "approve", "morning@2026-11-24", "1")
    assert (at(approval), approval.by, approval.because) == ("11-23 18:00", "bing", "holder")
    assert at(only(items, "write", "morning@2026-11-24")) == "11-23 14:00"


def test_the_time_for_an_approval_is_counted_in_present_hours_over_a_weekend(desk: Callable[..., Schedule]) -> None:
    # Monday 12:30 less four hours of 丙's presence: three and a half on Monday, half an hour on Friday.
    items = week(desk())
    write = only(items, "write", "tea@2026-11-30")
    assert (at(only(week(desk(), date(2026, 11, 30)), "approve", "tea@2026-11-30", "1")), at(write)) == (
        "11-30 12:30",
        "11-27 17:30",
    )


def test_a_weekend_post_is_timed_by_somebody_who_was_there_after_its_approval(desk: Callable[..., Schedule]) -> None:
    post = only(week(desk()), "post", "tea@2026-11-28")
    assert (at(post), post.by) == ("11-28 12:30", "jia")


def test_who_is_on_leave_is_stood_in_for(desk: Callable[..., Schedule]) -> None:
    post = only(week(desk(WEEK)), "post", "morning@2026-11-25")
    assert (post.by, post.because) == ("yi", "stand_in")


def test_without_a_stand_in_the_backup_does_it(desk: Callable[..., Schedule]) -> None:
    post = only(week(desk(WEEK.replace(", stand_in: yi", ""))), "post", "morning@2026-11-25")
    assert (post.by, post.because) == ("yi", "backup")


def test_with_everybody_away_nobody_does_it(desk: Callable[..., Schedule]) -> None:
    gone = (
        "leave: [{person: jia, start: 2026-11-20, end: 2026-11-30}, {person: yi, start: 2026-11-20, end: 2026-11-30}]"
    )
    post = only(week(desk(gone)), "post", "morning@2026-11-25")
    assert (post.by, post.because) == (None, "nobody")


def test_a_hot_post_is_approved_by_the_wall_clock_by_who_is_there(desk: Callable[..., Schedule]) -> None:
    post = "posts: [{id: osmanthus, at: 2026-11-24 15:30, account: main, kind: hot, author: jia, text: 桂花落了}]"
    items = week(desk(post))
    approval = only(items, "approve", "osmanthus", "1")
    assert (at(approval), approval.by) == ("11-24 15:30", "bing")
    assert at(only(items, "write", "osmanthus")) == "11-24 15:10"


def test_a_hot_post_at_night_finds_no_approver_and_moves_nothing(desk: Callable[..., Schedule]) -> None:
    post = "posts: [{id: night, at: 2026-11-24 21:30, account: main, kind: hot, author: jia, text: 刚刚}]"
    approval = only(week(desk(post)), "approve", "night", "1")
    assert (at(approval), approval.by) == ("11-24 21:30", None)


def test_where_no_chain_fits_the_longest_is_asked_for(desk: Callable[..., Schedule]) -> None:
    chains = DESK[: DESK.index("approvals:")] + (
        "approvals:\n  - {id: short, kinds: [hot], steps: [{by: ops-lead, within: 1h}]}\n"
        "  - {id: long, kinds: [crisis], steps: [{by: editor, within: 1h}, {by: ops-lead, within: 1h}]}\n"
    )
    slot = desk(playbook=chains).posts(MONDAY)[0]
    assert (slot.chain.id, slot.fitting) == ("long", False)


# -- states


@pytest.mark.parametrize(
    ("keys", "today", "expected"),
    [
        ("", "2026-11-23", "unwritten"),
        ("text: 你好, draft: yes", "2026-11-23", "unwritten"),
        ('text: "  "', "2026-11-23", "unwritten"),
        ("text: 你好", "2026-11-23", "waiting"),
        ("text: 你好, returned: {by: bing, at: 2026-11-20 10:00, why: 短了}", "2026-11-23", "returned"),
        ("text: 你好, approved: [{by: bing, at: 2026-11-20 10:00}]", "2026-11-23", "approved"),
        (
            "text: 你好, returned: {by: bing, at: 2026-11-20 09:00, why: 短},"
            " approved: [{by: bing, at: 2026-11-20 10:00}]",
            "2026-11-23",
            "approved",
        ),
        (
            "text: 你好, approved: [{by: bing, at: 2026-11-20 10:00}], scheduled: {at: 2026-11-20 11:00}",
            "2026-11-23",
            "scheduled",
        ),
        ("text: 你好, scheduled: {at: 2026-11-20 11:00}", "2026-11-23", "waiting"),
        ("text: 你好, approved: [{by: bing, at: 2026-11-20 10:00}]", "2026-11-25", "unconfirmed"),
        ("text: 你好", "2026-11-25", "missed"),
        ("", "2026-11-25", "missed"),
        ("text: 你好, published: {at: 2026-11-24 10:01}", "2026-11-25", "published"),
        ("text: 你好, cancelled: {why: 撤了}", "2026-11-23", "cancelled"),
        ("text: 你好, missed: {why: 断网}", "2026-11-23", "missed"),
    ],
)
def test_the_state_of_a_post_is_derived(desk: Callable[..., Schedule], keys: str, today: str, expected: str) -> None:
    post = "posts: [{id: a, at: 2026-11-24 10:00, account: main, author: jia" + (f", {keys}" if keys else "") + "}]"
    assert state(desk(post, today=today), "a", date(2026, 11, 24)) == expected


# -- slots, moves, skips, pauses


def test_a_moved_post_stands_on_its_new_day_only_and_leaves_no_bare_slot(desk: Callable[..., Schedule]) -> None:
    schedule = desk("posts: [{column: tea, day: 2026-11-24, at: 2026-11-26 15:00, text: 红茶}]")
    (moved,) = (planned for planned in schedule.posts(date(2026, 11, 26)) if planned.id == "tea@2026-11-24")
    assert moved.moved_from is not None
    assert moment_of(moved.moved_from) == datetime(2026, 11, 24, 12, 30)
    assert [planned.id for planned in schedule.posts(date(2026, 11, 24))] == ["morning@2026-11-24"]


def test_a_skip_takes_the_slot_away_and_a_pause_all_of_an_account(desk: Callable[..., Schedule]) -> None:
    schedule = desk(WEEK)
    assert [planned.id for planned in schedule.posts(date(2026, 11, 27))] == ["tea@2026-11-27"]
    assert schedule.posts(date(2026, 12, 13)) == []


def test_a_column_of_several_times_names_its_slots_by_time(desk: Callable[..., Schedule]) -> None:
    twice = ONE_PERSON.replace('time: "08:30"', 'times: ["08:30", "13:00"]')
    schedule = desk('posts: [{column: morning, day: 2026-11-23, slot: "13:00", text: 午安}]', twice)
    assert [(planned.id, planned.state) for planned in schedule.posts(MONDAY)] == [
        ("morning@2026-11-23T0830", "unwritten"),
        ("morning@2026-11-23T1300", "approved"),
    ]


def test_a_copy_is_an_item_of_its_own(desk: Callable[..., Schedule]) -> None:
    copy = only(week(desk(WEEK)), "post", "leaf@shop")
    assert (at(copy), copy.account) == ("11-23 17:00", "shop")


def test_makeup_saturdays_are_workdays_and_holidays_are_not(desk: Callable[..., Schedule]) -> None:
    schedule = desk()
    days = [date(2026, 10, 1), date(2026, 10, 8), date(2026, 10, 10)]  # 国庆, after it, 班
    assert [any(p.id.startswith("morning") for p in schedule.posts(day)) for day in days] == [False, True, True]


def test_days_of_an_unpublished_year_are_planned_monday_to_friday_and_say_so(desk: Callable[..., Schedule]) -> None:
    (slot,) = (p for p in desk().posts(date(2027, 5, 3)) if p.id.startswith("morning"))
    assert slot.provisional


# -- windows


def test_a_window_is_covered_by_works_and_rotas_together(desk: Callable[..., Schedule]) -> None:
    there = week_of(desk(WEEK), MONDAY)
    assert [day.holes for day in there.days] == [[]] * 7
    window = only(there.demand, "window", "engagement@2026-11-26")
    assert (window.by, at(window)) == ("ding", "11-26 09:00")


def test_a_shift_takes_the_evening_over(desk: Callable[..., Schedule]) -> None:
    round_ = DESK.replace('time: "17:30"', 'time: "19:00"')
    for day, person, because in ((25, "ding", "rota"), (26, "wu", "shift")):
        item = only(week(desk(WEEK, round_)), "round", f"evening-round@2026-11-{day}")
        assert (item.by, item.because) == (person, because)


def test_what_nobody_covers_is_a_hole_unless_it_is_shorter_than_the_tolerance(desk: Callable[..., Schedule]) -> None:
    late = WEEK.replace(
        'hours: "18:00-23:00", turn: [ding, wu], every: week', 'hours: "START-23:00", turn: [ding, wu], every: week'
    )
    for start, expected in (("18:30", []), ("18:31", [("18:00", "18:31")])):
        tuesday = week_of(desk(late.replace("START", start)), MONDAY).days[1]
        holes = [(f"{moment_of(first):%H:%M}", f"{moment_of(last):%H:%M}") for _, (first, last) in tuesday.holes]
        assert holes == expected


def test_two_are_needed_where_two_are_asked_for(desk: Callable[..., Schedule]) -> None:
    tuesday = week_of(desk(WEEK, DESK.replace("need: 1", "need: 2")), MONDAY).days[1]
    assert [(f"{moment_of(first):%H:%M}", f"{moment_of(last):%H:%M}") for _, (first, last) in tuesday.holes] == [
        ("18:00", "23:00")
    ]


# -- measures


def test_hot_posts_are_spared_the_mix_and_a_short_week_is_looked_at_over_four(desk: Callable[..., Schedule]) -> None:
    hot = "posts: [{id: a, at: 2026-11-24 10:00, account: main, category: company, kind: hot, author: jia, text: 热}]"
    company, product = week_of(desk(hot), MONDAY).mix
    assert (company.posts, product.posts, company.weeks) == (5, 7, 1)
    alone = DESK[: DESK.index("  - {id: tea")] + DESK[DESK.index("approvals:") :]
    assert week_of(desk(playbook=alone), MONDAY).mix[0].weeks == 4


def test_leave_takes_its_part_of_the_capacity(desk: Callable[..., Schedule]) -> None:
    (jia, *_) = week_of(desk(WEEK), MONDAY).loads
    # Away all of Wednesday and an hour of Thursday: 11 of 50 hours.
    assert jia.capacity == 2100 * 39 // 50


def test_neighbours_closer_than_the_gap_are_found_across_midnight(desk: Callable[..., Schedule]) -> None:
    posts = (
        "posts: [{id: late, at: 2026-11-24 23:50, account: main, author: jia, text: 晚},"
        " {id: early, at: 2026-11-25 00:10, account: main, author: jia, text: 早}]"
    )
    schedule = desk(posts)
    wednesday = week_of(schedule, MONDAY).days[2]
    assert [
        (first.id, second.id) for first, second in wednesday.close(schedule.workspace.find("accounts", "main"))
    ] == [("late", "early")]


def test_a_solemn_key_date_of_the_desk_sets_the_tone(desk: Callable[..., Schedule]) -> None:
    sunday = week_of(desk(WEEK), date(2026, 12, 13)).days[6]
    assert (sunday.tone("main"), sunday.solemn) == ("none", "国家公祭日")


def test_the_same_question_has_the_same_answer_in_one_span_and_in_many(desk: Callable[..., Schedule]) -> None:
    whole = desk(WEEK).demand(MONDAY, MONDAY + timedelta(days=27))
    daily = desk(WEEK)
    parts = [item for offset in reversed(range(28)) for item in daily.demand(*[MONDAY + timedelta(days=offset)] * 2)]
    key = lambda item: (item.day, item.time or 0, item.what, item.id, item.step or "")  # noqa: E731
    shown = [(item.what, item.id, item.step, item.by, item.time) for item in sorted(whole, key=key)]
    assert shown == [(item.what, item.id, item.step, item.by, item.time) for item in sorted(parts, key=key)]


# -- what reaches far, and what counts


def test_a_copy_days_after_its_post_stands_on_its_own_day(desk: Callable[..., Schedule]) -> None:
    copies = "copies: [{account: shop, at: 2026-12-10 10:00}]"
    schedule = desk(f"posts: [{{id: a, at: 2026-11-24 10:00, account: main, author: jia, text: 好, {copies}}}]")
    thursday = date(2026, 12, 10)
    assert at(only(schedule.demand(thursday, thursday), "post", "a@shop")) == "12-10 10:00"
    assert [posting.id for posting in week_of(schedule, thursday).days[3].postings["shop"]] == ["a@shop"]


def test_a_text_due_weeks_before_its_post_is_seen_on_its_day(desk: Callable[..., Schedule]) -> None:
    slow = DESK.replace("[{by: ops-lead, within: 4h}]", "[{by: ops-lead, within: 15wd}, {by: ops-lead, within: 10wd}]")
    post = "posts: [{id: a, at: 2026-12-31 10:00, account: main, author: jia}]"
    whole = only(desk(post, slow).demand(date(2026, 11, 1), date(2026, 12, 31)), "write", "a")
    assert (date(2026, 12, 31) - whole.day).days > 30
    assert at(only(desk(post, slow).demand(whole.day, whole.day), "write", "a")) == at(whole)


def test_a_column_begins_and_ends_at_its_hour(desk: Callable[..., Schedule]) -> None:
    short = ONE_PERSON.replace("account: main,", "account: main, start: 2026-11-23 09:00, end: 2026-11-25 08:30,")
    slots = [p.id for offset in range(4) for p in desk("", short).posts(MONDAY + timedelta(days=offset))]
    assert slots == ["morning@2026-11-24"]


def test_a_cancelled_post_costs_nobody_a_minute(desk: Callable[..., Schedule]) -> None:
    costly = DESK.replace("serves: [retain]", "serves: [retain], minutes: {write: 60, post: 5}")
    plain = {load.person: load.minutes for load in week_of(desk("", costly), MONDAY).loads}
    cancelled = "posts: [{column: morning, day: 2026-11-24, cancelled: {why: 撤}}]"
    fewer = {load.person: load.minutes for load in week_of(desk(cancelled, costly), MONDAY).loads}
    assert plain["jia"] - fewer["jia"] == 65


def test_a_post_and_its_copies_count_once_for_their_duty(desk: Callable[..., Schedule]) -> None:
    assert week_of(desk(WEEK), MONDAY).duties["content"] == 12  # 5 and 7 slots, one skipped, and 新茶到店


def test_a_day_that_ends_at_midnight_keeps_what_is_due_on_it(desk: Callable[..., Schedule]) -> None:
    late = DESK.replace('[ops-lead], works: {days: workdays, hours: "09:00-18:00"}', "[ops-lead], works: {days: workdays, hours: '14:00-24:00'}")  # fmt: skip # noqa: E501
    friday = desk("", late).demand(date(2026, 11, 27), date(2026, 11, 27))
    assert at(only(friday, "approve", "tea@2026-11-29", "1")) == "11-27 23:59"


def test_a_key_date_of_some_accounts_softens_the_day_for_them_alone(desk: Callable[..., Schedule]) -> None:
    mild = "key_dates: [{id: k, day: 2026-12-13, name: 公祭, kind: solemn, tone: quiet, accounts: [shop]}]"
    sunday = week_of(desk(mild), date(2026, 12, 13)).days[6]
    assert (sunday.tone("shop"), sunday.tone("main"), sunday.tone()) == ("quiet", "none", "none")


def test_an_approver_who_goes_away_without_a_stand_in_approves_before_he_goes(desk: Callable[..., Schedule]) -> None:
    leave = "leave: [{person: bing, start: 2026-11-25, end: 2026-11-26}]"
    approval = only(week(desk(leave)), "approve", "tea@2026-11-25", "1")
    assert (at(approval), approval.by) == ("11-24 18:00", "bing")
    gone = only(week(desk(leave, today="2026-11-25T08:00")), "approve", "tea@2026-11-25", "1")
    assert gone.by is None
