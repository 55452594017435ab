"""``plan diff`` in a real repository: what it says, that it always ends well, and what keeps it from answering."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from design_examples import DESK

from weibo_ops.cli.app import run

WEEK = """\
posts:
  - {column: tea, day: 2026-11-25, title: 寿眉, text: "#今日一茶# 寿眉"}
"""
Said = Callable[..., tuple[int, str, str]]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A desk in a repository, committed once."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("COLUMNS", "80")
    for name in ("WEIBO_OPS_LANG", "LC_ALL", "LC_MESSAGES", "LANG", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    for path, content in (("playbooks/desk.yaml", DESK), ("calendars/2026-W48.yaml", WEEK)):
        (tmp_path / path).parent.mkdir()
        (tmp_path / path).write_text(content, "utf-8")
    who = ("-c", "user.name=jia", "-c", "user.email=jia@example.org")
    for arguments in (("init", "-q", "-b", "main"), ("add", "-A"), (*who, "commit", "-qm", "week")):
        subprocess.run(("git", *arguments), cwd=tmp_path, check=True)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def said(capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Said:
    """``said("main", …)`` is the exit code, what was printed and what was told of a ``plan diff``."""

    def made(*arguments: str) -> tuple[int, str, str]:
        words = ["plan", "diff", "--today", "2026-11-23", *arguments]
        monkeypatch.setattr(sys, "argv", ["weibo-ops", *words])
        capfdbinary.readouterr()
        code = run(words)
        captured = capfdbinary.readouterr()
        return code, captured.out.decode(), captured.err.decode()

    return made


def test_nothing_changed_says_so(desk: Path, said: Said) -> None:
    code, out, err = said("main")
    assert (code, err) == (0, "")
    assert "这几天的排期没有变" in out.splitlines()[-1]


def test_what_changed_is_told_and_ends_well(desk: Path, said: Said) -> None:
    calendar = desk / "calendars/2026-W48.yaml"
    calendar.write_text(WEEK.replace("day: 2026-11-25,", "day: 2026-11-25, at: 2026-11-26 23:30,"), "utf-8")
    code, out, err = said("main")
    assert (code, err) == (0, "")
    assert "移  寿眉" in out and "移到 11-26 周四 23:30" in out
    assert "新问题" in out
    code, out, _ = said("main", "2026-W49")
    assert code == 0
    assert "寿眉" not in out.replace("加上", "") and "2026-11-25..2026-11-25" in out
    code, out, _ = said("main", "--format", "markdown", "--lang", "en")
    assert (code, "| Wed 11-25 12:30 | move | **寿眉** 清远茶 |" in out) == (0, True)


def test_json_has_every_key_with_or_without_changes(desk: Path, said: Said) -> None:
    keys = "version view base commit start end compared unread posts slots tasks leave covers watches days beyond"
    code, out, _ = said("main", "--format", "json")
    empty = json.loads(out)
    assert (code, list(empty)) == (0, [*keys.split(), "findings"])
    assert (empty["view"], empty["base"], len(empty["commit"])) == ("plan-diff", "main", 40)
    assert (empty["start"], empty["end"]) == ("2026-11-23", "2026-12-21")
    assert (empty["posts"], empty["findings"]) == ([], {"new": [], "gone": []})
    (desk / "calendars/2026-W48.yaml").write_text("posts: []\n", "utf-8")
    made = json.loads(said("main", "--format", "json")[1])
    assert list(made) == list(empty)
    (post,) = made["posts"]
    assert list(post) == ["id", "column", "changes", "why", "before", "after"]
    assert (post["id"], post["changes"], post["after"]["state"]) == ("tea@2026-11-25", ["emptied"], "unwritten")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("nope",), "仓库里没有版本 nope"),
        (("main", "2026-13"), "看不懂 2026-13"),
        (("main", "--format", "docx"), "这里没有 docx 格式"),
        ((), "缺少参数 BASE"),
    ],
)
def test_what_it_cannot_compare_it_says(desk: Path, said: Said, arguments: tuple[str, ...], told: str) -> None:
    code, out, err = said(*arguments)
    assert (code, out) == (2, "")
    assert told in err


def test_a_dash_is_no_option_of_git(desk: Path, said: Said) -> None:
    code, out, told = said("--", "--output=caught")
    assert (code, out) == (2, "")
    assert "没有版本 --output=caught" in told
    assert not (desk / "caught").exists()
