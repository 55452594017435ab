"""The command line as a user meets it: exit codes, languages, streams, odd names."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from weibo_ops import __version__
from weibo_ops.cli.app import run

ROOT = Path(__file__).resolve().parents[2]
DESK = """\
accounts:
  - {id: main, handle: 清远茶}
people:
  - {id: jia, name: 甲}
duties:
  - {duty: content, owner: jia}
columns:
  - {id: morning, name: 早安一盏茶, hashtag: 早安一盏茶, account: main, when: {days: workdays, time: "08:30"}}
"""
UNKNOWN_KEY = "skips:\n  - {column: morning, day: 2026-11-27, reason: 门店搬家, why: 门店搬家}\n"
BROKEN = "posts: [\n"
WEEK = ("plan", "week", "2026-W48", "--today", "2026-11-23")


@dataclass(frozen=True)
class Answer:
    code: int
    out: str
    err: str


Ask = Callable[..., Answer]


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A desk of one person, in order."""
    (tmp_path / "playbooks").mkdir()
    (tmp_path / "calendars").mkdir()
    (tmp_path / "playbooks" / "desk.yaml").write_text(DESK, "utf-8")
    return tmp_path


@pytest.fixture
def ask(desk: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> Ask:
    """``ask("lint")`` is what the command line answers on the desk; in Chinese, whatever machine this is."""
    monkeypatch.chdir(desk)
    for name in ("WEIBO_OPS_LANG", "LC_ALL", "LC_MESSAGES", "LANG", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)

    def answer(*arguments: str) -> Answer:
        monkeypatch.setattr(sys, "argv", ["weibo-ops", *arguments])
        capfdbinary.readouterr()
        code = run(list(arguments))
        said = capfdbinary.readouterr()
        return Answer(code, said.out.decode(), said.err.decode())

    return answer


def process(
    folder: Path, *arguments: str, stdout: int = subprocess.PIPE, **environment: str
) -> subprocess.CompletedProcess[bytes]:
    """Run the command line in a process of its own."""
    inherited = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "WEIBO_OPS"))}
    return subprocess.run(
        [sys.executable, "-m", "weibo_ops", *arguments],
        cwd=folder,
        env={**inherited, "PYTHONPATH": str(ROOT), **environment},
        stdin=subprocess.DEVNULL,
        stdout=stdout,
        stderr=subprocess.PIPE,
        timeout=60,
    )


def test_the_version_is_answered_without_typer() -> None:
    door = "import sys; from weibo_ops.cli.main import main; main(); print('typer' in sys.modules)"
    said = subprocess.run(
        [sys.executable, "-c", door, "--version"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert said.stdout == f"weibo-ops {__version__}\nFalse\n"


def test_a_desk_in_order_is_fine(ask: Ask) -> None:
    said = ask("lint", "--today", "2026-11-23")
    assert said.code == 0
    assert ask(*WEEK).code == 0


def test_findings_at_the_failing_level_end_with_1(ask: Ask, desk: Path) -> None:
    (desk / "calendars" / "skips.yaml").write_text(UNKNOWN_KEY, "utf-8")
    said = ask("lint", "--today", "2026-11-23")
    assert said.code == 1
    assert "calendars/skips.yaml:2:" in said.out
    assert "WO063" in said.out


def test_a_rule_misspelt_in_the_settings_is_a_finding_and_stops_nothing(ask: Ask, desk: Path) -> None:
    settings = (
        "lint: {select: [NOPE], severity: {nope: error}, per_path: [{paths: [a], ignore: [nope]}]}\n"
        "rules: {unknown-key: {limit: 5}, WO063: {limit: 5}}\n"
    )
    (desk / "weibo-ops.yaml").write_text(settings, encoding="utf-8")
    said = ask("lint", "--today", "2026-11-23", "--format", "json")
    assert [(found["code"], found["line"]) for found in json.loads(said.out)["findings"]] == [
        *[("WO068", 1)] * 3,
        *[("WO068", 2)] * 2,
    ]
    assert ask("plan", "week", "--today", "2026-11-23").code == 0


def test_fail_on_moves_the_level_and_select_says_which_rules_run(ask: Ask, desk: Path) -> None:
    (desk / "calendars" / "skips.yaml").write_text(UNKNOWN_KEY, "utf-8")
    assert ask("lint", "--today", "2026-11-23", "--select", "WO3").code == 0
    assert ask("lint", "--today", "2026-11-23", "--ignore", "unknown-key").code == 0
    assert ask("lint", "--today", "2026-11-23", "--ignore", "WO063", "--fail-on", "info").code in (0, 1)
    wrong = ask("lint", "--fail-on", "fatal")
    assert (wrong.code, wrong.out) == (2, "")
    assert "fatal" in wrong.err


def test_an_empty_workspace_is_not_in_order(ask: Ask, desk: Path) -> None:
    (desk / "playbooks" / "desk.yaml").unlink()
    assert ask("lint", "-w", ".").code == 1


@pytest.mark.parametrize(
    ("spoken", "environment", "word"),
    [
        ((), {}, "不是工作区"),
        ((), {"WEIBO_OPS_LANG": "en"}, "is no workspace"),
        (("--lang", "en"), {"WEIBO_OPS_LANG": "zh"}, "is no workspace"),
        (("--lang=zh",), {"WEIBO_OPS_LANG": "en"}, "不是工作区"),
        ((), {"LANG": "en_GB.UTF-8"}, "is no workspace"),
        ((), {"LC_ALL": "zh_CN.UTF-8", "LANG": "en_GB.UTF-8"}, "不是工作区"),
        ((), {"LANG": "fr_FR.UTF-8"}, "不是工作区"),
    ],
)
def test_without_a_workspace_nothing_goes_on_and_says_so_in_the_readers_language(
    ask: Ask,
    desk: Path,
    monkeypatch: pytest.MonkeyPatch,
    spoken: tuple[str, ...],
    environment: dict[str, str],
    word: str,
) -> None:
    (desk / "playbooks" / "desk.yaml").unlink()
    (desk / ".git").mkdir()
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    said = ask("lint", *spoken)
    assert (said.code, said.out) == (2, "")
    assert word in said.err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("plam",), ("没有命令 plam", "是不是 plan")),
        (("plan", "weak"), ("没有命令 weak", "是不是 week")),
        (("lint", "--tody", "2026-11-23"), ("没有选项 --tody", "--today")),
        (("plan", "range"), ("缺少参数",)),
        (("plan", "week", "a", "b"), ("多出来的参数", "b")),
        (("explain",), ("要讲哪一条",)),
        (("explain", "WO9999"), ("没有规则 WO9999",)),
        (("lint", "--today", "2026-13-01"), ("2026-13-01", "日期")),
        (("lint", "--lang", "fr"), ("fr", "zh", "en")),
        (("plan", "week", "9999-12-31"), ("太远了",)),
        (("lint", "--select", "post-in-quiet-hour"), ("是不是 post-in-quiet-hours",)),
        (("plan", "week", "2026-W60"), ("看不懂 2026-W60",)),
        (("plan", "week", "2026-11"), ("对不上",)),
        (("plan", "day", "0001-01-01"), ("太远了",)),
        (("plan", "range", "2026-11-23"), ("2026-11-23..2026-12-06",)),
        (("plan", "range", "2026-11-23..2026-11-01"), ("倒着写了",)),
        (("plan", "range", "2020-01-01..2026-11-01"), ("太长",)),
        (("plan", "week", "--format", "papyrus"), ("没有 papyrus 格式", "json")),
        (("lint", "nowhere.yaml"), ("没有 nowhere.yaml",)),
        (("lint", "calendars"), ("calendars", "YAML")),
        (("lint", "-w", "nowhere"), ("没有文件夹 nowhere",)),
        (("plan", "week", "-o", "nowhere/plan.txt"), ("读写失败",)),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else None,
)
def test_a_misuse_ends_with_2_and_a_sentence_in_chinese(
    ask: Ask, arguments: tuple[str, ...], words: tuple[str, ...]
) -> None:
    said = ask(*arguments)
    assert (said.code, said.out) == (2, "")
    assert all(word in said.err for word in words), said.err
    assert "Traceback" not in said.err


def test_paths_filter_what_is_shown(ask: Ask, desk: Path) -> None:
    (desk / "calendars" / "skips.yaml").write_text(UNKNOWN_KEY, "utf-8")
    assert ask("lint", "playbooks", "--today", "2026-11-23").code == 0
    assert ask("lint", "calendars/skips.yaml", "--today", "2026-11-23").code == 1


def test_a_broken_file_leaves_the_plan_standing_and_says_that_it_may_lack_something(ask: Ask, desk: Path) -> None:
    (desk / "calendars" / "broken.yaml").write_text(BROKEN, "utf-8")
    said = ask(*WEEK, "--format", "json")
    assert said.code == 0
    assert len(json.loads(said.out)["days"]) == 7
    assert "可能不全" in said.err


def test_a_bug_of_ours_is_one_line_and_ends_with_3(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    def stumble(*_: object) -> None:
        raise ZeroDivisionError("division by zero")

    monkeypatch.setattr("weibo_ops.workspace.load.load", stumble)
    said = ask("lint")
    assert (said.code, said.out) == (3, "")
    assert said.err.count("\n") == 1
    assert "ZeroDivisionError" in said.err
    assert "Traceback" in ask("lint", "--debug").err


def test_a_file_is_replaced_whole_and_keeps_its_mode(ask: Ask, desk: Path) -> None:
    target = desk / "plan.json"
    target.write_text("old", "utf-8")
    target.chmod(0o640)
    said = ask(*WEEK, "--format", "json", "-o", str(target))
    assert (said.code, said.out) == (0, "")
    assert json.loads(target.read_text("utf-8"))["view"] == "plan"
    assert target.stat().st_mode & 0o777 == 0o640
    assert sorted(path.name for path in desk.iterdir()) == ["calendars", "plan.json", "playbooks"]


def test_a_write_that_fails_leaves_the_file_as_it_was(ask: Ask, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = desk / "plan.json"
    target.write_text("old", "utf-8")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    said = ask(*WEEK, "--format", "json", "-o", str(target))
    assert said.code == 2
    assert target.read_text("utf-8") == "old"
    assert sorted(path.name for path in desk.iterdir()) == ["calendars", "plan.json", "playbooks"]


def test_the_same_input_gives_the_same_bytes(ask: Ask) -> None:
    assert ask(*WEEK) == ask(*WEEK)


@pytest.mark.parametrize("name", ["两 字 空格.yaml", "-rf.yaml", "line\nbreak.yaml", "[doge].yaml", "\x1b[31mred.yaml"])
def test_a_file_may_have_any_name(ask: Ask, desk: Path, name: str) -> None:
    (desk / "calendars" / name).write_text(UNKNOWN_KEY, "utf-8")
    said = ask("lint", "--today", "2026-11-23")
    assert said.code == 1
    assert "WO063" in said.out
    assert "\x1b" not in said.out
    assert ask("lint", "--today", "2026-11-23", "--", f"calendars/{name}").code == 1
    found = json.loads(ask("lint", "--today", "2026-11-23", "--format", "json").out)["findings"]
    assert [finding["path"] for finding in found if finding["code"] == "WO063"] == [f"calendars/{name}"]


@pytest.mark.parametrize(("spoken", "word"), [({}, "排期"), ({"WEIBO_OPS_LANG": "en"}, "What happens when")])
def test_help_speaks_the_readers_language(desk: Path, spoken: dict[str, str], word: str) -> None:
    said = process(desk, "--help", **spoken)
    assert said.returncode == 0
    assert word in said.stdout.decode()


def test_a_terminal_that_cannot_show_a_letter_gets_an_escape(desk: Path) -> None:
    said = process(desk, "explain", "--all", PYTHONIOENCODING="gbk")
    assert (said.returncode, said.stderr) == (0, b"")
    assert "静默" in said.stdout.decode("gbk")
    assert process(desk, *WEEK, PYTHONIOENCODING="ascii").returncode == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_full_disk_is_one_line(desk: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        said = process(desk, *WEEK, stdout=full.fileno())
    assert said.returncode == 2
    assert said.stderr.decode().count("\n") == 1
    assert "Traceback" not in said.stderr.decode()


def test_a_reader_who_has_seen_enough_is_no_trouble(desk: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)  # `| head` closes its end while we still write
    said = process(desk, "explain", "--all", stdout=writing)
    os.close(writing)
    assert (said.returncode, said.stderr) == (0, b"")


def test_the_help_of_lint_names_every_format_that_there_is() -> None:
    from weibo_ops.i18n import word
    from weibo_ops.render.write import formats

    for language in ("zh", "en"):
        said = word("lint_command.help-format", language)
        assert all(name in said for name in formats("Findings"))
