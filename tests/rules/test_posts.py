from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from weibo_ops.facts import figure
from weibo_ops.planning.plan import plan
from weibo_ops.planning.schedule import Schedule
from weibo_ops.rules.catalogue import named
from weibo_ops.rules.findings import findings
from weibo_ops.rules.posts._topics import distance
from weibo_ops.workspace.workspace import Workspace

NOW = datetime(2026, 11, 23)
DESK = "accounts: [{id: main, handle: 清远茶}]\npeople: [{id: jia, name: 甲}, {id: yi, name: 乙}]\n"
Made = Callable[[dict[str, Any]], Workspace]


@pytest.mark.parametrize("settings", ["", "rules: {post-too-long: {limit: 20}}\n"])
def test_the_plan_and_the_rule_hold_a_text_to_one_limit(workspace: Made, settings: str) -> None:
    long = "先烫杯子再投茶，" * 20
    made = workspace(
        {
            "weibo-ops.yaml": settings,
            "playbooks/desk.yaml": DESK,
            "calendars/w.yaml": f"posts: [{{id: a, account: main, at: 2026-11-24 10:00, text: {long}}}]\n",
        }
    )
    [found] = [item for item in findings(made, NOW) if item.rule.name == "post-too-long"]
    day = date(2026, 11, 24)
    shown = [item for planned in plan(Schedule(made, NOW), day, day, "day").days for item in planned.items]
    assert {item.limit for item in shown if item.limit is not None} == {found.facts["limit"]}
    assert named("post-too-long").options["limit"] == figure("folded_text")


@pytest.mark.parametrize(
    ("one", "other", "far"), [("", "", 0), ("茶", "", 1), ("早安一盏茶", "早安一杯茶", 1), ("ab", "ba", 2)]
)
def test_the_distance_of_two_words_is_in_letters(one: str, other: str, far: int) -> None:
    assert distance(one, other) == distance(other, one) == far


def test_what_is_approved_scheduled_or_out_is_not_mended_behind_anybodys_back(workspace: Made) -> None:
    text = "先烫杯子,再投茶"
    posts = [
        f"{{id: a, account: main, at: 2026-11-24 10:00, text: '{text}'}}",
        f"{{id: b, account: main, at: 2026-11-24 12:00, text: '{text}', scheduled: {{at: 2026-11-23 09:00}}}}",
        f"{{id: c, account: main, at: 2026-11-24 14:00, text: '{text}', published: {{at: 2026-11-24 14:00}}}}",
        f"{{id: d, account: main, at: 2026-11-24 16:00, text: '{text}', approved: [{{by: jia, at: 2026-11-22 9:00}}]}}",
    ]
    made = workspace(
        {
            "playbooks/desk.yaml": DESK
            + "duties: [{duty: content, owner: yi}]\napprovals: [{id: usual, steps: [{by: jia, within: 1h}]}]\n",
            "calendars/w.yaml": "posts:\n" + "".join(f"  - {post}\n" for post in posts),
        }
    )
    found = [item for item in findings(made, NOW) if item.rule.name == "half-width-punctuation"]
    assert {item.id: bool(item.edits) for item in found} == {"a": True, "b": False, "c": False, "d": False}


def test_a_text_that_comes_again_is_found_among_many_that_end_alike(workspace: Made) -> None:
    posts = [
        f"  - {{id: p{number}, account: main, at: {NOW + timedelta(hours=number):%Y-%m-%d %H:%M}, "
        f"text: 第{number}壶泡的是今年的新茶{number * 7}号，更多看店里的小黑板}}"
        for number in range(60)
    ]
    again = "第30壶泡的是今年的新茶210号，更多看店里的小黑板！"
    posts.append(f"  - {{id: again, account: main, at: 2026-11-27 10:00, text: {again}}}")
    made = workspace(
        {
            "playbooks/desk.yaml": DESK,
            "calendars/w.yaml": "posts:\n" + "\n".join(posts) + "\n",
        }
    )
    found = [item for item in findings(made, NOW) if item.rule.name == "text-repeated"]
    assert [(item.id, item.facts["first"]) for item in found] == [("again", "p30")]
