from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from rich.cells import cell_len

from weibo_ops.planning.plan import Plan, plan
from weibo_ops.planning.schedule import Schedule
from weibo_ops.render.page import Page, Remark
from weibo_ops.render.write import write
from weibo_ops.workspace.load import load
from weibo_ops.workspace.tree import Folder

GOLDEN = Path(__file__).parent / "golden"
ROOT = Path(__file__).parents[2]
MONDAY, THURSDAY = date(2026, 11, 23), date(2026, 11, 26)
COLOUR = re.compile(r"\x1b\[[0-9;]*m")

ONE_ACCOUNT = {
    "weibo-ops.yaml": "name: 山野豆浆\n",
    "playbooks/desk.yaml": """\
accounts:
  - {id: main, handle: 山野豆浆}
people:
  - {id: lin, name: 林, minutes_per_week: 900, works: {days: workdays, hours: "09:00-18:00"}}
categories:
  - {id: daily, name: 日常, share: 50, tolerance: 10}
  - {id: new, name: 上新, share: 50, tolerance: 10}
columns:
  - {id: breakfast, name: 豆浆早报, hashtag: 豆浆早报, account: main, category: daily, by: lin, serves: [retain],
     minutes: {write: 40, approve: 0, post: 5}, when: {days: everyday, time: "07:30"}}
  - {id: lunch, name: 豆浆午报, hashtag: 豆浆午报, account: main, category: daily, by: lin, serves: [retain],
     when: {days: workdays, time: "12:00"}}
""",
    "calendars/2026-W41.yaml": """\
posts:
  - {column: breakfast, day: 2026-10-05, title: 假期不打烊, text: "#豆浆早报# 六点开门",
     published: {at: 2026-10-05 07:30}}
  - {column: breakfast, day: 2026-10-08, title: "假期[doge]还开门",
     text: "#豆浆早报# 六点开门[doge] [/心] [red]现磨[/red]"}
  - {column: breakfast, day: 2026-10-10, at: 2026-10-11 09:15, title: 补班日, text: "#豆浆早报# 补班的人也要吃早饭"}
  - {id: new-soy, account: main, at: 2026-10-08 15:30, category: new, title: 黑豆浆上新, author: lin, text: 黑豆浆来了}
  - {id: old-soy, account: main, at: 2026-10-09 15:30, category: new, title: 黄豆浆回来, author: lin,
     text: 黄豆浆来了, cancelled: {why: 缺货}}
""",
}
THREE_ACCOUNTS = {
    "weibo-ops.yaml": "name: 三号桌\n",
    "playbooks/desk.yaml": """\
accounts:
  - {id: main, handle: 江城书店}
  - {id: kids, handle: 江城书店童书馆}
  - {id: cafe, handle: 江城书店咖啡}
roles:
  - {id: editor, name: 编辑}
  - {id: checker, name: 校对}
people:
  - {id: an, name: 安晓宁, roles: [editor], minutes_per_week: 60, stand_in: bo,
     works: {days: workdays, hours: "09:00-18:00"}}
  - {id: bo, name: 薄荷, roles: [checker], minutes_per_week: 1200, works: {days: workdays, hours: "09:00-18:00"}}
  - {id: chen, name: 陈, works: {days: workdays, hours: "12:00-21:00"}}
duties:
  - {duty: content, owner: editor, backup: checker, accounts: [main, kids, cafe]}
  - {duty: engagement, owner: chen, backup: bo, accounts: [main], hours: "12:00-20:00"}
approvals:
  - {id: usual, kinds: [normal], steps: [{by: checker, within: 2h}]}
columns:
  - {id: book, name: 今日荐书, hashtag: 今日荐书, account: main, by: editor, when: {days: workdays, time: "09:30"},
     minutes: {write: 60, approve: 10, post: 5}}
  - {id: book-kids, name: 今日童书, hashtag: 今日童书, account: kids, by: editor,
     when: {days: [tue, thu], time: "10:00"}}
  - {id: night, name: 夜读, hashtag: 夜读, account: main, by: chen, when: {days: everyday, time: "20:30"}}
  - {id: cup, name: 一杯, hashtag: 一杯, account: cafe, by: chen,
     when: {days: [mon, wed, fri], times: ["13:00", "16:30"]}}
""",
    "calendars/2026-W38.yaml": """\
leave:
  - {person: an, start: 2026-09-15 09:00, end: 2026-09-16 18:00, stand_in: bo}
key_dates:
  - {id: book-day, day: 2026-09-16, name: 江城读书日, kind: company}
posts:
  - {column: book, day: 2026-09-14, title: 边城, text: "#今日荐书# 边城。"}
  - {column: book, day: 2026-09-15, title: 呼兰河传, text: "#今日荐书# 呼兰河传。",
     copies: [{account: kids, at: 2026-09-15 11:00}]}
  - {column: night, day: 2026-09-14, title: 头一夜, text: "#夜读# 头一夜。", approved: [{by: bo, at: 2026-09-11 10:00}]}
  - {id: fire, account: main, at: 2026-09-16 15:30, kind: hot, title: 停电了, text: 停电, author: chen}
""",
}


def view(there: Any, now: datetime, first: date, last: date, span: str) -> Plan:
    assert not there.faults
    return plan(Schedule(there, now), first, last, span)


@pytest.fixture(scope="module")
def starter() -> Any:
    return load(Folder(ROOT))


@pytest.fixture(scope="module")
def remarks() -> tuple[Remark, ...]:
    path = "calendars/2026-W48.yaml"
    saturday = date(2026, 11, 28)
    late = "今日一茶 11-28 12:30 还没有人写，离截止只剩半个工作日"
    close = "两条只隔 30 分钟"
    return (
        Remark(
            "WO312",
            "posts-too-close",
            "warning",
            path,
            114,
            9,
            114,
            25,
            close,
            THURSDAY,
            None,
            "    at: 2026-11-26 18:30",
        ),
        Remark("WO301", "unwritten-slot", "error", path, 159, 5, 159, 9, late, saturday, None, "  - column: tea"),
    )


@pytest.fixture(scope="module")
def pages(starter: Any, remarks: tuple[Remark, ...]) -> dict[str, Page]:
    now = datetime(2026, 11, 26, 14, 10)
    week = view(starter, now, MONDAY, MONDAY + timedelta(6), "week")
    day = view(starter, now, THURSDAY, THURSDAY, "day")
    month = view(starter, now, date(2026, 12, 1), date(2026, 12, 31), "month")
    few = view(starter, now, date(2026, 12, 12), date(2026, 12, 13), "range")
    first = view(starter, datetime(2026, 11, 23), MONDAY, MONDAY + timedelta(6), "week")
    return {
        "week-80": Page(week, remarks, "zh"),
        "week-120": Page(week, remarks, "zh", 120),
        "week-80-en": Page(first, (), "en"),
        "day-80": Page(day, remarks, "zh"),
        "day-120-en": Page(day, (), "en", 120),
        "month-80": Page(month, (), "zh"),
        "range-80": Page(few, remarks, "zh"),
    }


@pytest.fixture
def small(workspace: Callable[[Mapping[str, str]], Any]) -> dict[str, Page]:
    one, three = workspace(ONE_ACCOUNT), workspace(THREE_ACCOUNTS)
    morning = datetime(2026, 10, 9, 9)
    one_week = view(one, morning, date(2026, 10, 5), date(2026, 10, 11), "week")
    three_week = view(three, datetime(2026, 9, 14, 12, 30), date(2026, 9, 14), date(2026, 9, 20), "week")
    three_day = view(three, datetime(2026, 9, 14, 12, 30), date(2026, 9, 16), date(2026, 9, 16), "day")
    return {
        "one-account-80": Page(one_week, (), "zh"),
        "three-accounts-80": Page(three_week, (), "zh"),
        "three-accounts-120": Page(three_week, (), "zh", 120),
        "three-accounts-day-80": Page(three_day, (), "zh"),
    }


def golden(name: str, written: bytes) -> None:
    path = GOLDEN / name
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_bytes(written)
    assert written.decode() == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["week-80", "week-120", "week-80-en", "day-80", "day-120-en", "month-80", "range-80"])
def test_the_starter_reads_as_it_was_reviewed(pages: Mapping[str, Page], name: str) -> None:
    golden(f"{name}.txt", write(pages[name], "text"))


@pytest.mark.parametrize("name", ["one-account-80", "three-accounts-80", "three-accounts-120", "three-accounts-day-80"])
def test_small_desks_read_as_they_were_reviewed(small: Mapping[str, Page], name: str) -> None:
    golden(f"{name}.txt", write(small[name], "text"))


@pytest.mark.parametrize("name", ["week-80", "week-80-en", "day-80", "month-80"])
def test_markdown_reads_as_it_was_reviewed(pages: Mapping[str, Page], name: str) -> None:
    golden(f"{name}.md", write(pages[name], "markdown"))


@pytest.mark.parametrize("width", [40, 60, 80, 100, 120, 200])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_line_is_wider_than_the_terminal_and_none_trails(
    pages: Mapping[str, Page], small: Mapping[str, Page], width: int, language: Any
) -> None:
    for name, page in {**pages, **small}.items():
        lines = write(replace(page, width=width, language=language), "text").decode().split("\n")
        assert lines[-1] == "" and lines[-2]
        wide = [line for line in lines if cell_len(line) > width or line != line.rstrip()]
        assert not wide, name
        assert not [both for both in pairwise(lines) if not any(both)], name


def test_colour_adds_colour_and_nothing_else(pages: Mapping[str, Page], small: Mapping[str, Page]) -> None:
    for page in (*pages.values(), *small.values()):
        coloured = write(replace(page, colour=True), "text").decode()
        assert "\x1b[" in coloured
        assert COLOUR.sub("", coloured) == write(page, "text").decode()


def test_grids_have_no_symbol_of_ambiguous_width(pages: Mapping[str, Page]) -> None:
    from unicodedata import east_asian_width

    for name in ("week-80", "week-120", "month-80"):
        text = write(pages[name], "text").decode()
        assert not {character for character in text if east_asian_width(character) == "A"}, name


def test_english_is_english_but_for_what_users_wrote(starter: Any) -> None:
    now = datetime(2026, 11, 26, 14, 10)
    spans = [("week", MONDAY, 6), ("day", THURSDAY, 0), ("month", date(2027, 2, 1), 27), ("week", date(2026, 9, 28), 6)]
    for span, first, days in spans:
        made = view(starter, now, first, first + timedelta(days), span)
        foreign = _in_latin(made)
        for format in ("text", "markdown"):
            written = write(Page(foreign, (), "en"), format).decode()
            assert not re.search("[\u3000-\u9fff\uff00-\uffef]", written), (span, first, format)


def _in_latin(made: Plan) -> Plan:
    """The same plan where all that users write is in Latin letters."""
    names = replace(
        made.names,
        **{
            kind: {id: id for id in getattr(made.names, kind)}
            for kind in ("people", "accounts", "columns", "categories")
        },
    )
    days = tuple(
        replace(
            day,
            key_dates=tuple(replace(key, name=key.id or key.name) for key in day.key_dates),
            items=tuple(
                replace(item, title=item.id, hashtag=item.column, first_line="words" if item.first_line else None)
                for item in day.items
            ),
        )
        for day in made.days
    )
    week = made.week and replace(made.week, mix=tuple(replace(part, name=part.category) for part in made.week.mix))
    return replace(made, desk="desk", days=days, names=names, week=week)


def test_shortcodes_and_markup_survive_and_control_characters_are_shown(small: Mapping[str, Page]) -> None:
    page = small["one-account-80"]
    day = next(day for day in page.view.days if day.day == date(2026, 10, 8))
    nasty = "[doge] [/心] [red]x[/red] \x1b[31m\u202e\u200b\t|"
    items = tuple(replace(item, title=nasty, first_line=nasty) for item in day.items)
    made = replace(page.view, span="day", start=day.day, end=day.day, days=(replace(day, items=items),), week=None)
    for colour in (False, True):
        written = write(Page(made, (), "zh", 120, colour), "text").decode()
        plain = COLOUR.sub("", written)
        assert "[doge] [/心] [red]x[/red] \\x1b[31m\\u202e\\u200b\\t|" in plain
        assert "\x1b[31m\u202e" not in written
        assert not set("\u202e\u200b\t") & set(written)
    written = write(Page(made, (), "zh"), "markdown").decode()
    assert "[doge] [/心] [red]x[/red] \\\\x1b[31m\\\\u202e\\\\u200b \\|" in written


def test_a_missed_or_late_thing_stands_in_red(workspace: Callable[[Mapping[str, str]], Any]) -> None:
    made = view(workspace(ONE_ACCOUNT), datetime(2026, 10, 9, 9), date(2026, 10, 5), date(2026, 10, 11), "week")
    written = write(Page(made, (), "zh", 80, colour=True), "text").decode()
    late = next(line for line in written.split("\n") if "已过" in line)
    assert "\x1b[1;31m" in late
