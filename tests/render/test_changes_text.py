"""What changed in a plan, as it was reviewed: golden/changes-*, rewritten with UPDATE_GOLDEN=1."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime
from itertools import pairwise
from pathlib import Path
from typing import Any
from unicodedata import east_asian_width

import pytest
from design_examples import DESK
from rich.cells import cell_len

from weibo_ops.i18n.words.changes import WORDS
from weibo_ops.planning.changes import changes
from weibo_ops.planning.schedule import Schedule
from weibo_ops.render.changed import around
from weibo_ops.render.page import Page, Remark
from weibo_ops.render.write import write

GOLDEN = Path(__file__).parent / "golden"
COLOUR = re.compile(r"\x1b\[[0-9;]*m")
BEFORE = """\
posts:
  - {column: morning, day: 2026-11-23, title: 小雪, scheduled: {tool: 微博},
     approved: [{by: bing, at: 2026-11-20 17:00, of: af6b7186}],
     text: "#早安一盏茶# 小雪刚过，早上的水汽都凝在窗上了。先把杯子烫热再投茶，香气来得快。周一的这一杯，是什么？"}
  - {column: tea, day: 2026-11-24, title: 白牡丹, text: "#今日一茶# 白牡丹"}
  - {column: tea, day: 2026-11-25, title: 寿眉, text: "#今日一茶# 寿眉"}
  - {column: tea, day: 2026-11-26, title: 凤凰单丛, text: "#今日一茶# 凤凰单丛"}
  - {id: leaf, at: 2026-11-26 16:30, account: main, kind: promo, category: product, title: 新茶到店, text: 新茶到店了,
     author: jia, images: [a.jpg], copies: [{account: shop, at: 2026-11-26 17:00}]}
  - {id: old, at: 2026-11-27 16:30, account: shop, category: company, title: 门店歇业, text: 歇业一天, author: yi}
"""
AFTER = """\
posts:
  - {column: morning, day: 2026-11-23, title: 小雪, scheduled: {tool: 微博},
     approved: [{by: bing, at: 2026-11-20 17:00, of: af6b7186}],
     text: "#早安一盏茶# 小雪刚过，早上的水汽都凝在窗上了。先把杯子烫热再投茶，香气来得快。周一的头一杯，是什么？"}
  - {column: tea, day: 2026-11-24, title: 白牡丹, text: "#今日一茶# 白牡丹",
     approved: [{by: bing, at: 2026-11-22 10:00}]}
  - {column: tea, day: 2026-11-25, at: 2026-11-26 10:00, title: 寿眉, text: "#今日一茶# 寿眉"}
  - {column: tea, day: 2026-11-26, title: 凤凰单丛, text: "#今日一茶# 凤凰单丛", cancelled: {why: 断货}}
  - {id: leaf, at: 2026-11-26 16:30, account: main, kind: normal, category: company, title: 新茶到了, text: 新茶到店了,
     author: yi, images: [a.jpg, b.jpg], copies: [{account: shop, at: 2026-11-26 18:00}]}
  - {id: new, at: 2026-11-28 16:30, account: shop, category: company, title: 门店搬家,
     text: "搬到对面[doge] [red]了[/red]",
     author: yi}
  - {column: morning, day: 2026-11-26, text: "#早安一盏茶# 早"}
  - {id: far, at: 2027-01-08 10:00, account: shop, category: company, title: 年后, text: 年后见, author: yi}
skips: [{column: morning, day: 2026-11-27, why: 门店搬家}]
pauses: [{procedures: [evening-round], start: 2026-12-02, end: 2026-12-03, why: 盘点}]
leave: [{person: jia, start: 2026-11-25 08:00, end: 2026-11-26 09:00, stand_in: yi}]
shifts: [{person: wu, instead_of: ding, start: 2026-11-26 09:00, end: 2026-11-26 18:00}]
key_dates: [{id: memorial, day: 2026-12-01, name: 哀悼日, tone: none}]
"""


def remark(code: str, severity: str, message: str, day: date | None) -> Remark:
    return Remark(code, "rule", severity, "calendars/2026-W48.yaml", 9, 5, 9, 9, message, day, None, "")


NEW = (remark("WO312", "warning", "两条只隔 30 分钟", date(2026, 11, 26)), remark("WO101", "error", "没有这个人", None))
GONE = (remark("WO301", "error", "还没有人写", date(2026, 11, 26)),)


@pytest.fixture
def pages(workspace: Callable[[Mapping[str, str]], Any]) -> dict[str, Page]:
    settings = {"weibo-ops.yaml": "name: 清远茶\n", "playbooks/desk.yaml": DESK}
    now, commit = datetime(2026, 11, 23), "3f2b3e3" + "0" * 33
    before, after, broken = (
        Schedule(workspace({**settings, "calendars/2026-W48.yaml": text}), now) for text in (BEFORE, AFTER, 'posts: "')
    )
    span = (date(2026, 11, 23), date(2026, 12, 21))
    changed = changes(before, after, *span, "main", commit)
    same = changes(before, before, *span, "3f2b3e3", commit)
    unread = changes(before, broken, *span, "main", commit)
    return {
        "changes-80": Page(changed, NEW, "zh", gone=GONE),
        "changes-80-en": Page(changed, NEW, "en", gone=GONE),
        "changes-none-80": Page(same, (), "zh"),
        "changes-unread-80": Page(unread, NEW[1:], "zh"),
    }


@pytest.mark.parametrize("name", ["changes-80", "changes-80-en", "changes-none-80", "changes-unread-80"])
@pytest.mark.parametrize(("format", "suffix"), [("text", "txt"), ("markdown", "md")])
def test_changes_read_as_they_were_reviewed(pages: Mapping[str, Page], name: str, format: str, suffix: str) -> None:
    path, written = GOLDEN / f"{name}.{suffix}", write(pages[name], format)
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_bytes(written)
    assert written.decode() == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("width", [40, 60, 80, 100, 200])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_line_of_changes_is_wider_than_the_terminal(pages: Mapping[str, Page], width: int, language: Any) -> None:
    for name, page in pages.items():
        lines = write(replace(page, width=width, language=language), "text").decode().split("\n")
        assert not [line for line in lines if cell_len(line) > width or line != line.rstrip()], name
        assert not [both for both in pairwise(lines) if not any(both)], name


def test_colour_of_changes_adds_nothing_else(pages: Mapping[str, Page]) -> None:
    page = pages["changes-80"]
    coloured = write(replace(page, colour=True), "text").decode()
    assert "\x1b[" in coloured
    assert COLOUR.sub("", coloured) == write(page, "text").decode()


def test_no_word_of_changes_is_of_ambiguous_width() -> None:
    assert not {
        character for pair in WORDS.values() for character in "".join(pair) if east_asian_width(character) == "A"
    }


def test_two_texts_are_shown_where_they_differ() -> None:
    long = "一" * 100
    assert around("早", "晚", 40) == ("早", "晚")
    assert around(long + "早", long + "晚", 40) == (".." + "一" * 10 + "早", ".." + "一" * 10 + "晚")
    assert around(long, long + "好\n的", 40) == (".." + "一" * 10, ".." + "一" * 10 + "好 的")
