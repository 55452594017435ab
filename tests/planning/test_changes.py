"""What changed between two states of a desk, in names and days."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from design_examples import DESK

from weibo_ops.planning.approval import digest
from weibo_ops.planning.changes import Changes, changes
from weibo_ops.planning.schedule import Schedule

MONDAY = date(2026, 11, 23)
CALENDAR = """\
posts:
  - {column: morning, day: 2026-11-23, title: 小雪, text: "#早安一盏茶# 小雪刚过", scheduled: {tool: 微博},
     approved: [{by: bing, at: 2026-11-20 17:00, of: 14ad859e}]}
  - {column: tea, day: 2026-11-24, title: 白牡丹, text: "#今日一茶# 白牡丹"}
  - {column: tea, day: 2026-11-25, title: 寿眉, text: "#今日一茶# 寿眉"}
  - {id: leaf, at: 2026-11-26 16:30, account: main, kind: promo, title: 新茶到店, text: 新茶到店了, author: jia,
     copies: [{account: shop, at: 2026-11-26 17:00}]}
leave:
  - {person: wu, start: 2026-12-01, end: 2026-12-01}
"""
Compared = Callable[..., Changes]


@pytest.fixture
def compared(workspace: Callable[[dict[str, str]], Any]) -> Compared:
    """``compared((old, new), …)`` is what changed when each ``old`` of the desk's files became ``new``."""

    def made(
        *edits: tuple[str, str], days: int = 13, now: datetime = datetime(2026, 11, 23), files: Any = None
    ) -> Changes:
        before = {"playbooks/desk.yaml": DESK, "calendars/2026-W48.yaml": CALENDAR}
        after = dict(before)
        for old, new in edits:
            (path,) = (path for path, content in after.items() if old in content)
            after[path] = after[path].replace(old, new, 1)
        sides = (Schedule(workspace(side), now) for side in (before, {**after, **(files or {})}))
        return changes(*sides, MONDAY, MONDAY + timedelta(days), "main", "0" * 40)

    return made


def told(found: Changes) -> list[tuple[str, tuple[str, ...]]]:
    return [(change.id, change.changes) for change in found.posts]


def test_nothing_changes_by_comments_lines_or_files(compared: Compared) -> None:
    assert compared().empty
    assert compared(("posts:\n", "# 备注\n\nposts:\n")).empty
    moved = compared(("posts:\n", "tickets: []\nposts:\n"), files={"calendars/later.yaml": "lessons: []\n"})
    assert (moved.empty, moved.compared, moved.unread) == (True, "whole", ())


def test_the_digest_of_the_desk_fits(workspace: Callable[[dict[str, str]], Any]) -> None:
    there = workspace({"playbooks/desk.yaml": DESK, "calendars/2026-W48.yaml": CALENDAR})
    assert digest(there.posts[0], "main") == there.posts[0].approved[0].of


def test_a_post_that_moves_is_one_thing_wherever_it_stands_in_the_file(compared: Compared) -> None:
    (change,) = compared(("at: 2026-11-26 16:30", "at: 2026-11-27 10:00")).posts
    assert (change.id, change.changes) == ("leaf", ("moved",))
    assert change.before is not None and change.after is not None
    assert (change.before.at, change.after.at) == ("2026-11-26 16:30", "2026-11-27 10:00")


def test_a_column_s_post_given_another_day_moved_and_left_its_slot_open(compared: Compared) -> None:
    found = compared(("tea, day: 2026-11-24", "tea, day: 2026-11-26"))
    assert told(found) == [("tea@2026-11-26", ("moved",))]
    (slot,) = found.slots
    assert (slot.change, slot.column, slot.days) == ("opened", "tea", (date(2026, 11, 24),))


def test_two_posts_that_changed_places_both_moved(compared: Compared) -> None:
    found = compared(("title: 白牡丹, text: \"#今日一茶# 白牡丹\"", "X"), ("title: 寿眉, text: \"#今日一茶# 寿眉\"",
        "title: 白牡丹, text: \"#今日一茶# 白牡丹\""), ("X", "title: 寿眉, text: \"#今日一茶# 寿眉\""))  # fmt: skip
    assert told(found) == [("tea@2026-11-25", ("moved",)), ("tea@2026-11-24", ("moved",))]
    assert not found.slots


def test_a_text_that_changes_loses_its_approval_and_its_timer_is_stale(compared: Compared) -> None:
    (change,) = compared(("小雪刚过", "小雪过了")).posts
    assert change.changes == ("rewritten", "unapproved", "stale-timer")
    assert change.before is not None and change.after is not None
    assert (change.before.state, change.after.state, change.after.approver) == ("scheduled", "waiting", "bing")


def test_a_timer_set_anew_is_not_stale(compared: Compared) -> None:
    (change,) = compared(("小雪刚过", "小雪过了"), ("{tool: 微博}", "{tool: 微博, at: 2026-11-22 10:00}")).posts
    assert "stale-timer" not in change.changes


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('寿眉"}', '寿眉", approved: [{by: bing, at: 2026-11-22 10:00}]}', ("approved",)),
        ('寿眉"}', '寿眉", cancelled: {why: 断货}}', ("cancelled",)),
        ('寿眉"}', '寿眉", published: {at: 2026-11-22 12:30}}', ("published",)),
        ('寿眉"}', '寿眉", returned: {by: bing, at: 2026-11-22 12:30, why: 太短}}', ("returned",)),
        ('寿眉"}', '寿眉", images: [a.jpg]}', ("pictures",)),
        ('寿眉"}', '寿眉", author: yi}', ("author",)),
        ("title: 寿眉", "title: 老寿眉", ("title",)),
        ("kind: promo", "kind: paid", ("kind",)),
        ('text: "#今日一茶# 寿眉"', "kind: normal", ("emptied",)),
        ("2026-11-26 17:00", "2026-11-26 18:00", ("copies",)),
        ("account: shop", "account: main, how: copy", ("copies",)),
        (", scheduled: {tool: 微博}", "", ("unscheduled",)),
        ("of: 14ad859e", "of: 00000000", ("unapproved",)),
    ],
)
def test_what_becomes_of_a_post_has_a_word(compared: Compared, old: str, new: str, words: tuple[str, ...]) -> None:
    assert [change.changes for change in compared((old, new)).posts] == [words]


def test_a_post_added_gone_and_a_slot_that_somebody_wrote_are_three_things(compared: Compared) -> None:
    found = compared(
        ("id: leaf", "id: bud"),
        ("text: 新茶到店了", "text: 换了一条"),
        ("leave:", '  - {column: morning, day: 2026-11-24, text: "#早安一盏茶# 早"}\nleave:'),
    )
    assert told(found) == [("morning@2026-11-24", ("written",)), ("bud", ("added",)), ("leaf", ("gone",))]


def test_a_post_with_an_id_of_its_own_takes_the_place_of_the_slot_it_fills(compared: Compared) -> None:
    found = compared(("leave:", '  - {id: dawn, column: morning, day: 2026-11-24, text: "#早安一盏茶# 早"}\nleave:'))
    assert (told(found), found.slots) == ([("dawn", ("written",))], ())


def test_skips_and_pauses_say_why_and_their_end_is_told(
    compared: Compared, workspace: Callable[[dict[str, str]], Any]
) -> None:
    skip = "skips: [{column: morning, day: 2026-11-24, why: 搬家}]\n"
    pause = "pauses: [{columns: [tea], start: 2026-11-28, end: 2026-11-29, why: 盘点}]\n"
    found = compared(files={"calendars/rests.yaml": skip + pause})
    assert [(slot.change, slot.column, slot.why, len(slot.days)) for slot in found.slots] == [
        ("skipped", "morning", "搬家", 1),
        ("paused", "tea", "盘点", 2),
    ]
    before = {"playbooks/desk.yaml": DESK, "calendars/2026-W48.yaml": skip + pause}
    after = {**before, "calendars/2026-W48.yaml": "posts: []\n"}
    sides = (Schedule(workspace(side), datetime(2026, 11, 23)) for side in (before, after))
    back = changes(*sides, MONDAY, MONDAY + timedelta(6), "main", "0" * 40)
    assert [(slot.change, slot.column) for slot in back.slots] == [("unskipped", "morning"), ("unpaused", "tea")]


def test_a_written_post_taken_out_for_a_skip_is_skipped(compared: Compared) -> None:
    gone = '  - {column: tea, day: 2026-11-25, title: 寿眉, text: "#今日一茶# 寿眉"}\n'
    skip = {"calendars/rests.yaml": "skips: [{column: tea, day: 2026-11-25, why: 搬家}]\n"}
    (change,) = compared((gone, ""), files=skip).posts
    assert (change.changes, change.why, change.after) == (("skipped",), "搬家", None)


def test_slots_of_a_rhythm_that_changes_move_together(compared: Compared) -> None:
    found = compared(('time: "12:30"', 'time: "13:00"'))
    assert told(found) == [("tea@2026-11-24", ("moved",)), ("tea@2026-11-25", ("moved",))]
    (slot,) = found.slots
    assert (slot.change, slot.before, slot.after, len(slot.days)) == ("moved", "12:30", "13:00", 12)


def test_leave_shows_itself_and_who_covers_what(compared: Compared) -> None:
    found = compared(("leave:\n", "leave:\n  - {person: jia, start: 2026-11-25, end: 2026-11-26, stand_in: yi}\n"))
    (leave,) = found.leave
    assert (leave.person, leave.before) == ("jia", None)
    assert leave.after is not None and (leave.after.start, leave.after.stand_in) == ("2026-11-25 00:00", "yi")
    (cover,) = (cover for cover in found.covers if cover.because == "stand_in")
    assert (cover.before, cover.after) == ("jia", "yi")
    assert ("post", "tea@2026-11-25") in {(item.what, item.id) for item in cover.items}
    assert {item.day for item in cover.items} <= {date(2026, 11, day) for day in range(23, 28)}


def test_leave_that_is_put_off_is_another_and_not_a_second(compared: Compared) -> None:
    (change,) = compared(("end: 2026-12-01", "end: 2026-12-02, stand_in: ding")).leave
    assert change.before is not None and change.after is not None
    assert (change.before.end, change.after.end) == ("2026-12-02 00:00", "2026-12-03 00:00")
    (gone,) = compared(("  - {person: wu, start: 2026-12-01, end: 2026-12-01}\n", "")).leave
    assert gone.after is None


def test_a_shift_shows_in_the_hours_that_are_kept(compared: Compared) -> None:
    there = {"calendars/rotas.yaml": "shifts: [{person: wu, instead_of: ding, start: 2026-11-26 09:00, "
             "end: 2026-11-26 18:00}]\n"}  # fmt: skip
    (watch,) = compared(files=there).watches
    assert (watch.before, watch.after, watch.start, watch.end) == ("ding", "wu", "09:00", "18:00")
    assert watch.days == (date(2026, 11, 26),)


def test_other_items_come_go_and_move(compared: Compared) -> None:
    (moved,) = compared(('time: "17:30"', 'time: "17:00"')).tasks
    assert (moved.change, moved.before, moved.after, len(moved.days)) == ("moved", "17:30", "17:00", 10)
    report = "reports: [{id: weekly, name: 周报, duty: analytics, by: jia, when: {days: [fri], time: '16:00'}}]\n"
    (added,) = compared(files={"playbooks/more.yaml": report}).tasks
    assert (added.change, added.what, added.title, len(added.days)) == ("added", "report", "周报", 2)
    hours = [(task.change, task.before, task.after) for task in compared(('"09:00-23:00"', '"09:00-22:00"')).tasks]
    assert hours == [("moved", "09:00-23:00", "09:00-22:00")]


def test_a_milestone_that_changes_its_day_moved(compared: Compared, workspace: Callable[[dict[str, str]], Any]) -> None:
    campaign = "campaigns: [{id: code, name: 神秘代码, start: 2026-11-24, end: 2026-11-30, owner: jia}]\n"
    sides = []
    for text in (campaign, campaign.replace("11-30", "12-02")):
        there = workspace({"playbooks/desk.yaml": DESK, "calendars/code.yaml": text})
        sides.append(Schedule(there, datetime(2026, 11, 23)))
    (task,) = changes(*sides, MONDAY, MONDAY + timedelta(13), "main", "0" * 40).tasks
    assert (task.change, task.before, task.after) == ("moved", "2026-11-30", "2026-12-02")


def test_a_day_that_turns_solemn_is_told(compared: Compared) -> None:
    key = {"calendars/days.yaml": "key_dates: [{id: flood, day: 2026-11-28, name: 哀悼日, tone: none}]\n"}
    (change,) = compared(files=key).days
    assert (change.day, change.before.tone, change.after.tone) == (date(2026, 11, 28), "normal", "none")
    assert change.after.key_dates == ("哀悼日",)


def test_posts_outside_the_span_are_counted(compared: Compared) -> None:
    found = compared(("新茶到店了", "新茶到了"), days=1)
    assert (found.posts, found.beyond.posts, found.beyond.first) == ((), 1, date(2026, 11, 26))
    away = compared(("at: 2026-11-26 16:30", "at: 2027-01-08 10:00"))
    assert (told(away), away.beyond.posts) == ([("leaf", ("moved",))], 0)


def test_what_cannot_be_read_is_not_gone(compared: Compared) -> None:
    found = compared(("posts:\n", 'posts: "\n'))
    assert (found.empty, found.compared, found.unread) == (True, "posts", ("calendars/2026-W48.yaml",))
    found = compared(("at: 2026-11-26 16:30", "at: 2026-11-31 16:30"))
    assert (found.posts, found.compared) == ((), "whole")
    found = compared(("end: 2026-12-01", "end: oops"))
    assert (found.empty, found.compared) == (True, "posts")
    found = compared(("- {id: tea, name: 今日一茶", "- {id: tea, name: [今日一茶]"))
    assert (found.empty, found.compared) == (True, "posts")
    found = compared(("accounts:\n", 'accounts: "\n'))
    assert (found.empty, found.compared, found.unread) == (True, "nothing", ("playbooks/desk.yaml",))
