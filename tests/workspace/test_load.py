from __future__ import annotations

import os
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from weibo_ops.rules.findings import findings, located
from weibo_ops.workspace.load import load
from weibo_ops.workspace.tree import Folder
from weibo_ops.workspace.workspace import Workspace

Made = Callable[[dict[str, str | bytes | OSError]], Workspace]

DESK = """\
accounts:
  - {id: main, handle: 清远茶}
people:
  - {id: jia, name: 甲}
  - {id: yi, name: 乙}
duties:
  - {duty: content, owner: jia, backup: yi}
columns:
  - {id: morning, name: 早安一盏茶, account: main, by: jia}
"""
TODAY = datetime(2026, 11, 23)


def said(workspace: Workspace, language: str = "zh") -> list[str]:
    """Return what is wrong with files and references, as it is shown."""
    found = [found for found in findings(workspace, TODAY) if found.rule.family in ("WO0", "WO1")]
    return [
        f"{item.finding.place.path}:{item.span.line}:{item.span.column} {item.finding.message(language)}"  # type: ignore[arg-type]
        for item in located(found, workspace)
    ]


def test_a_bad_item_never_hides_its_neighbours(workspace: Made) -> None:
    made = workspace(
        {
            "playbooks/desk.yaml": DESK,
            "calendars/a.yaml": """\
leave:
  - {person: jia, start: 2026-11-25, end: 2026-11-25}
  - {person: jia, start: 明天, end: 2026-11-26}
  - 周五
  - {person: yi, start: 2026-11-27, end: 2026-11-27}
skips:
  - {column: morning, day: 2026-11-27, why: 门店搬家}
""",
        }
    )
    assert [leave.person for leave in made.leave] == ["jia", "yi"]
    assert [skip.why for skip in made.skips] == ["门店搬家"]
    assert said(made) == [
        "calendars/a.yaml:3:26 这里要写日期，或日期加时刻，如 2026-11-23 或 2026-11-23 08:30，现在是 “明天”",
        "calendars/a.yaml:4:5 这里要写一组“键: 值”，现在是一段文字",
    ]


def test_a_mistaken_key_is_told_at_the_key(workspace: Made) -> None:
    made = workspace(
        {"playbooks/a.yaml": "people:\n  - id: jia\n    name: 甲\n    role: [editor]\n", "calendars/a.yaml": ""}
    )
    assert said(made) == ["playbooks/a.yaml:4:5 没有 “role” 这个键，写了不算，是不是想写 “roles”？"]
    assert said(made, "en") == [
        "playbooks/a.yaml:4:5 there is no key `role`, so what it says does not count; did you mean `roles`?"
    ]


def test_a_mistaken_key_deep_inside_is_told_at_the_key(workspace: Made) -> None:
    text = "people:\n  - id: jia\n    name: 甲\n    works:\n      days: workdays\n      hour: '09:00-18:00'\n"
    assert said(workspace({"playbooks/a.yaml": text})) == [
        "playbooks/a.yaml:6:7 没有 “hour” 这个键，写了不算，是不是想写 “hours”？"
    ]


def test_sections_that_do_not_exist_or_stand_in_the_wrong_folder_are_told_at_their_name(workspace: Made) -> None:
    made = workspace(
        {
            "playbooks/desk.yaml": DESK + "post: []\n",
            "calendars/a.yaml": "x: []\ncategories:\n  - {id: company, name: 企业动态}\n",
        }
    )
    assert said(made) == [
        "calendars/a.yaml:1:1 没有 “x” 这一栏，里面的内容都没有读",
        "calendars/a.yaml:2:1 “categories” 要写在 playbooks/ 里：playbooks/ 写怎么做，calendars/ 写哪天做",
        "playbooks/desk.yaml:10:1 没有 “post” 这一栏，里面的内容都没有读，是不是想写 “posts”？",
    ]
    assert [category.id for category in made.categories] == ["company"]


def test_a_section_that_is_no_list_is_told(workspace: Made) -> None:
    made = workspace({"playbooks/desk.yaml": DESK + "categories: {id: company}\nroles:\n"})
    assert said(made) == ["playbooks/desk.yaml:10:13 这里要写条目的列表，每条以“- ”开头，现在是一组“键: 值”"]


def test_of_two_items_with_one_id_the_first_holds_and_the_second_is_told(workspace: Made) -> None:
    made = workspace({"playbooks/a.yaml": DESK, "playbooks/b.yaml": "people:\n  - name: 丙\n    id: jia\n"})
    assert said(made) == [
        "playbooks/b.yaml:3:9 people 里已经有 “jia” 了（playbooks/a.yaml:4）：换一个 id，或删掉重复的一条"
    ]
    assert made.find("people", "jia").name == "甲"


def test_what_names_nothing_is_told_at_the_value(workspace: Made) -> None:
    made = workspace(
        {
            "playbooks/desk.yaml": DESK,
            "calendars/a.yaml": "posts:\n  - id: tea\n    at: 2026-11-23 12:30\n    account: mian\n    copies:\n"
            "      - {account: shop-9, at: 2026-11-23 17:00}\n",
        }
    )
    assert said(made) == [
        "calendars/a.yaml:4:14 没有 “mian” 这个账号，是不是想写 “main”？",
        "calendars/a.yaml:6:19 没有 “shop-9” 这个账号：改成已有的，或先在 playbooks/ 里加上",
    ]


@pytest.mark.parametrize(
    ("path", "content"),
    [
        ("playbooks/people.yaml", "people:\n  - {id: bing, name: 丙}\n  - {id: ding, name: '丁}\n"),
        ("playbooks/people.yaml", "people:\n  - {id: bing, name: 丙, age: 30}\n"),
        ("playbooks/people.yaml", "peoples:\n  - {id: bing, name: 丙}\n"),
        ("playbooks/people.yaml", "roles: []\n---\npeople:\n  - {id: bing, name: 丙}\n"),
        ("playbooks/people.yaml", "people: []\npeople:\n  - {id: bing, name: 丙}\n"),
        ("playbooks/people.yaml", OSError("Permission denied")),
        ("playbooks/people.yaml", b"\x80" * 40),
        ("playbooks/people.yaml", "# " + "x" * 3_000_000 + "\npeople:\n  - {id: bing, name: 丙}\n"),
    ],
    ids=["broken", "refused", "misspelt", "second document", "twice", "unreadable", "no text", "too large"],
)
def test_who_is_declared_where_it_cannot_be_read_is_not_found_missing_as_well(
    path: str, content: str | bytes | OSError, workspace: Made
) -> None:
    made = workspace(
        {
            "playbooks/desk.yaml": DESK,
            path: content,
            "calendars/a.yaml": "leave:\n  - {person: bing, start: 2026-11-25, end: 2026-11-25}\n",
        }
    )
    assert made.faults
    assert [line for line in said(made) if "calendars/a.yaml" in line] == []


def test_a_broken_file_does_not_silence_what_it_does_not_declare(workspace: Made) -> None:
    made = workspace(
        {
            "playbooks/desk.yaml": DESK,
            "playbooks/x.yaml": "oddities:\n  - {id: o, looks: '}\n",
            "calendars/a.yaml": "leave:\n  - {person: bing, start: 2026-11-25, end: 2026-11-25}\n",
        }
    )
    assert "calendars/a.yaml:2:14 没有 “bing” 这个人：改成已有的，或先在 playbooks/ 里加上" in said(made)


def test_wrong_settings_are_told_and_the_rest_of_them_holds(workspace: Made) -> None:
    made = workspace(
        {
            "weibo-ops.yaml": "name: 清远茶\nlanguages: zh\nlanguage: fr\ntimezone: Mars/Olympus\n"
            "lint:\n  failon: error\n",
            "playbooks/desk.yaml": DESK,
        }
    )
    assert said(made) == [
        "weibo-ops.yaml:2:1 没有 “languages” 这个键，写了不算，是不是想写 “language”？",
        "weibo-ops.yaml:3:11 这里不能写 “fr”，可以写 zh、en",
        "weibo-ops.yaml:4:11 这里要写时区名，如 Asia/Shanghai，现在是 “Mars/Olympus”",
        "weibo-ops.yaml:6:3 没有 “failon” 这个键，写了不算，是不是想写 “fail_on”？",
    ]
    assert (made.settings.name, made.settings.timezone) == ("清远茶", "Asia/Shanghai")


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "playbooks" / "一部 二组").mkdir(parents=True)
    (tmp_path / "calendars").mkdir()
    (tmp_path / "playbooks" / "一部 二组" / "人 员.yml").write_text("people:\n  - {id: jia, nmae: 甲}\n", "utf-8")
    return tmp_path


def test_files_may_have_any_name_and_depth(desk: Path) -> None:
    assert said(load(Folder(desk))) == [
        "playbooks/一部 二组/人 员.yml:2:15 没有 “nmae” 这个键，写了不算，是不是想写 “name”？",
    ]


def test_a_link_out_of_the_workspace_is_not_followed(desk: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    outside = tmp_path_factory.mktemp("outside") / "people.yaml"
    outside.write_text("people:\n  - {id: bing, name: 丙}\n", "utf-8")
    (desk / "playbooks" / "out.yaml").symlink_to(outside)
    (desk / "playbooks" / "within.yaml").symlink_to(desk / "playbooks" / "一部 二组" / "人 员.yml")
    made = load(Folder(desk))
    assert made.people == ()
    assert "playbooks/out.yaml:1:1 读不了这个文件，它是指向工作区外面的链接：把文件本身放进来" in said(made)
    assert not any("within" in line and "读不了" in line for line in said(made))


def test_what_is_no_regular_file_is_told_and_never_waited_for(desk: Path) -> None:
    os.mkfifo(desk / "calendars" / "pipe.yaml")
    assert "calendars/pipe.yaml:1:1 读不了这个文件，它不是普通文件：换成普通的 YAML 文件" in said(load(Folder(desk)))


def test_an_empty_workspace_is_empty_and_in_order(workspace: Made) -> None:
    made = workspace({})
    assert made.empty
    assert said(made) == []


def test_a_misspelt_key_with_nothing_after_it_is_misspelt_all_the_same(workspace: Made) -> None:
    there = workspace({"playbooks/desk.yaml": "accounts: [{id: main, handle: 清远茶, hndle: }]\n"})
    assert [(fault.kind, fault.facts["meant"]) for fault in there.faults] == [("unknown-key", "handle")]
    assert len(there.accounts) == 1


def test_a_link_to_nothing_is_told(desk: Path) -> None:
    (desk / "calendars" / "gone.yaml").symlink_to("nowhere")
    assert [(fault.kind, fault.place.path) for fault in load(Folder(desk)).faults if "gone" in fault.place.path] == [
        ("unreadable-file", "calendars/gone.yaml")
    ]


def test_the_settings_that_explain_the_format_are_settings(workspace: Made) -> None:
    written = (
        "name: 清远茶\nlanguage: zh\ntimezone: Asia/Shanghai\n"
        "lint: {select: [WO0, WO2], ignore: [], per_path: [{paths: [calendars/*], ignore: [posts-too-close]}],"
        " severity: {mix-outside-tolerance: info}, fail_on: error,"
        " packs: [food], banned: [最低价], baseline: base.json}\n"
        "rules: {post-too-long: {limit: 140}}\n"
    )
    there = workspace({"weibo-ops.yaml": written})
    assert not there.faults
    assert not [item for item in findings(there, datetime(2026, 11, 23)) if item.severity != "info"]
    assert there.settings.rules["post-too-long"] == {"limit": "140"}


def test_a_rota_without_anybody_in_turn_lacks_its_turn(workspace: Made) -> None:
    rota = 'rotas: [{id: r, role: editor, days: workdays, hours: "09:00-18:00", turn: [], start: 2026-11-23}]\n'
    there = workspace({"calendars/rotas.yaml": rota})
    assert [(fault.kind, fault.facts["key"]) for fault in there.faults] == [("missing-key", "turn")]
