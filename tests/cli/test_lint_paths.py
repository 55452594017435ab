"""The paths that ``lint`` is given: of one workspace, of several, of none."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from weibo_ops.cli.app import run

DESK = (
    "accounts:\n  - {id: main, handle: 清远茶}\n"
    "people:\n  - {id: jia, name: 甲}\nduties:\n  - {duty: content, owner: jia}\n"
)
BAD = "posts:\n  - id: a\n    account: main\n    at: 2026-11-24 08:30\n    text: #早安# 你好\n"
Ask = Callable[..., tuple[int, str, str]]


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with two desks, each with a fault, and a file that is none of theirs."""
    (tmp_path / ".git").mkdir()
    for desk in ("tea", "shop"):
        for path, content in (
            ("weibo-ops.yaml", f"name: {desk}\n"),
            ("playbooks/desk.yaml", DESK),
            ("calendars/week.yaml", BAD),
        ):
            (tmp_path / desk / path).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / desk / path).write_text(content, "utf-8")
    (tmp_path / "other.yaml").write_text("a: b\n", "utf-8")
    return tmp_path


@pytest.fixture
def ask(repository: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> Ask:
    monkeypatch.chdir(repository)
    monkeypatch.setenv("WEIBO_OPS_LANG", "en")

    def answer(*arguments: str) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["weibo-ops", "lint", *arguments])
        capfdbinary.readouterr()
        code = run(["lint", "--today", "2026-11-23", *arguments])
        said = capfdbinary.readouterr()
        return code, said.out.decode(), said.err.decode()

    return answer


def test_a_path_finds_its_own_workspace(ask: Ask) -> None:
    for path in ("tea", "tea/calendars", "tea/calendars/week.yaml"):
        code, out, _ = ask(path)
        assert code == 1
        assert out.count("WO021") == 1


def test_workspaces_are_judged_one_after_the_other(ask: Ask) -> None:
    code, out, told = ask("tea", "shop/calendars/week.yaml")
    assert code == 1
    assert out.count("WO021") == 2
    assert told.index("Workspace tea") < told.index("Workspace shop")
    code, out, _ = ask("tea", "shop", "--format", "github")
    assert [line.split(",")[0] for line in out.splitlines() if line.startswith("::error")] == [
        "::error file=tea/calendars/week.yaml",
        "::error file=shop/calendars/week.yaml",
    ]


@pytest.mark.parametrize("more", [("--format", "json"), ("-o", "found.txt")])
def test_one_document_is_of_one_workspace(ask: Ask, more: tuple[str, ...]) -> None:
    code, out, told = ask("tea", "shop", *more)
    assert (code, out) == (2, "")
    assert "tea, shop" in told


def test_a_path_of_no_workspace_is_refused_unless_it_may_be_skipped(ask: Ask) -> None:
    assert ask("tea/playbooks", "other.yaml")[0] == 2
    assert ask("-w", "tea", "shop/calendars/week.yaml")[0] == 2
    assert ask("--skip-foreign", "tea/playbooks", "other.yaml", "gone.yaml")[0] == 0
    code, out, told = ask("--skip-foreign", "other.yaml", "gone.yaml")
    assert (code, out) == (0, "")
    assert "nothing to look at" in told
    assert ask("--skip-foreign", "other.yaml", "shop/calendars/week.yaml")[0] == 1
    assert ask("--skip-foreign", "-w", "tea", "shop/calendars/week.yaml")[0] == 0


def test_ci_formats_name_paths_from_the_root_of_the_repository(ask: Ask, repository: Path) -> None:
    def path(format: str) -> str:
        told = json.loads(ask("-w", "tea", "--format", format)[1])
        if format == "gitlab":
            return str(told[0]["location"]["path"])
        place = told["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
        return str(place["artifactLocation"]["uri"])

    assert path("gitlab") == path("sarif") == "tea/calendars/week.yaml"
    (repository / ".git").rmdir()
    assert path("gitlab") == path("sarif") == "calendars/week.yaml"


def test_json_keeps_its_keys_and_its_paths(ask: Ask) -> None:
    found, *_ = json.loads(ask("-w", "tea", "--format", "json")[1])["findings"]
    assert " ".join(found) == "code name severity path line column end_line end_column message day id"
    assert found["path"] == "calendars/week.yaml"
