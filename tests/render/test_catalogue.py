"""Rules explained: one in full, all in a list, in both languages."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace

from rich.cells import cell_len

from weibo_ops.i18n import LANGUAGES
from weibo_ops.render.catalogue import catalogue
from weibo_ops.render.catalogue_page import Catalogue, Entry, Example, Option, Source
from weibo_ops.render.page import Page
from weibo_ops.render.write import write
from weibo_ops.rules.catalogue import rules
from weibo_ops.rules.rule import Hit, rule

BAD = Example("bad", "calendars/example.yaml", "posts:\n  - {id: late}\n")
GOOD = Example("good", "calendars/example.yaml", "posts: []\n")
WHY = "半夜的推送打扰人。\n\n紧急的写明紧急。"
ENTRY = Entry(
    "WO203", "post-in-quiet-hours", "warning", "WO2", "静默时段里排了一条。", WHY, True, "https://example.org",
    (BAD, GOOD), "safe", (Option("limit", 140, "rules: {post-in-quiet-hours: {limit: 140}}"),),
    (Source("platform", "https://example.org", "2022-03-15", "medium"),),
)  # fmt: skip


def shown(*entries: Entry, format: str = "text") -> str:
    return write(Page(Catalogue(entries), (), "zh"), format).decode()


def test_one_rule_is_explained_in_full_with_a_bad_and_a_good_example() -> None:
    assert shown(ENTRY) == (
        "WO203  post-in-quiet-hours  警告\n\n"
        "静默时段里排了一条。\n\n半夜的推送打扰人。\n\n紧急的写明紧急。\n\n"
        "可以用 lint --fix 改\n\n"
        "可以在 weibo-ops.yaml 里调，不写就是这样：\n    rules: {post-in-quiet-hours: {limit: 140}}\n\n"
        "不对的  calendars/example.yaml\n    posts:\n      - {id: late}\n\n"
        "对的  calendars/example.yaml\n    posts: []\n\n"
        "依据  https://example.org  2022-03-15  较可靠\n"
    )
    told = shown(ENTRY, format="markdown")
    assert "```yaml\nposts:\n  - {id: late}\n```" in told
    assert "- `rules: {post-in-quiet-hours: {limit: 140}}`" in told
    assert told.endswith("依据: https://example.org (2022-03-15, 较可靠)\n")


def test_many_rules_stand_under_their_families() -> None:
    later = replace(ENTRY, code="WO301", family="WO3", name="unwritten-slot", what="时段还没有人写。" * 8)
    lines = shown(ENTRY, later).split("\n")
    assert lines[:5] == [
        "WO2  微博",
        "WO203  警告  post-in-quiet-hours  静默时段里排了一条。",
        "",
        "WO3  日历",
        "WO301  警告  unwritten-slot       " + "时段还没有人写。" * 2 + "时段还没有人",
    ]
    assert max(map(cell_len, lines)) <= 80
    told = shown(ENTRY, later, format="markdown")
    assert "## WO3 日历" in told
    assert (
        "| WO203 | post-in-quiet-hours | 警告 | 静默时段里排了一条。 | 半夜的推送打扰人。  紧急的写明紧急。 | safe |"
        " https://example.org (2022-03-15, 较可靠) |"
    ) in told


def test_what_a_long_named_rule_finds_stands_under_its_name() -> None:
    assert shown(ENTRY, replace(ENTRY, name="a" * 40)).split("\n")[1:4] == [
        "WO203  警告  post-in-quiet-hours",
        "       静默时段里排了一条。",
        "WO203  警告  " + "a" * 40,
    ]


def test_the_list_of_all_rules_is_there_in_both_languages() -> None:
    keys = "code name severity family what why fixable source"
    for language in LANGUAGES:
        view = catalogue(rules(), language)
        told = json.loads(write(Page(view, (), language), "json"))["rules"]
        assert [rule["code"] for rule in told] == [rule.code for rule in rules()]
        assert {" ".join(list(rule)[:8]) for rule in told} == {keys}
        assert all(rule["what"] and rule["why"] for rule in told)
        for format in ("text", "markdown"):
            written = write(Page(view, (), language), format).decode()
            assert not [rule["name"] for rule in told if rule["name"] not in written]


@rule("WO299", "warning", zh="长", en="long", sources=("solemn", "platform.prize_price"), fix="unsafe")
def post_that_runs_on(post: Post, *, limit: int = 140, mark: str = "…") -> Iterator[Hit]:  # type: ignore[name-defined]  # noqa: F821
    """A post runs on.

    Nobody reads it.
    ---
    写得太长。

    没人看。
    """
    yield from ()


def test_an_entry_says_what_the_rule_itself_says() -> None:
    (entry,) = catalogue((post_that_runs_on,), "en").entries
    assert (entry.fixable, entry.fix) == (True, "unsafe")
    assert [option.setting for option in entry.options] == [
        "rules: {post-that-runs-on: {limit: 140}}",
        'rules: {post-that-runs-on: {mark: "…"}}',
    ]
    solemn, prize = entry.sources
    assert (solemn.as_of, solemn.confidence) == ("2024-11-10", "high")
    assert (prize.as_of, prize.confidence) == ("2022-03-15", "medium")
    assert entry.source == f"{solemn.source}; {prize.source}"
