"""SARIF as the readers of SARIF see it: the official schema, and Microsoft's own tool, which npm brings."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from weibo_ops.cli.app import run
from weibo_ops.render.page import Accepted, Findings, Page, Remark
from weibo_ops.render.write import write
from weibo_ops.rules.catalogue import rules

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = "@microsoft/sarif-multitool@5.7"
REMARK = Remark(
    "WO304", "post-in-quiet-hours", "error", "calendars/a.yaml", 5, 9, 5, 25, "23:30 在静默时段里",
    date(2026, 11, 26), None, "    at: 2026-11-26 23:30", "0" * 32,
)  # fmt: skip


def log(*remarks: Remark, **view: Any) -> dict[str, Any]:
    made = Findings(remarks, 3, (), **view)
    told: dict[str, Any] = json.loads(write(Page(made, (), "zh"), "sarif"))
    return told


def results(*remarks: Remark, **view: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = log(*remarks, **view)["runs"][0]["results"]
    return found


def test_every_rule_is_declared_and_a_result_points_at_its_own() -> None:
    made = log(REMARK)["runs"][0]
    declared = made["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in declared] == [rule.code for rule in rules()]
    assert declared[made["results"][0]["ruleIndex"]]["name"] == "post-in-quiet-hours"
    assert all(rule["help"]["markdown"].startswith(f"# {rule['id']} {rule['name']}\n") for rule in declared)
    assert made["columnKind"] == "unicodeCodePoints"
    assert made["invocations"] == [{"executionSuccessful": True}]


def test_a_place_starts_at_the_root_of_the_repository_and_is_an_address() -> None:
    (result,) = results(replace(REMARK, path="calendars/十一月 #1%.yaml"), prefix="desks/tea house/")
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {
        "uri": "desks/tea%20house/calendars/%E5%8D%81%E4%B8%80%E6%9C%88%20%231%25.yaml",
        "uriBaseId": "%SRCROOT%",
    }
    assert place["region"] == {"startLine": 5, "startColumn": 9, "endLine": 5, "endColumn": 25}


@pytest.mark.parametrize(("severity", "level"), [("error", "error"), ("warning", "warning"), ("info", "note")])
def test_severities_have_their_levels(severity: str, level: str) -> None:
    assert results(replace(REMARK, severity=severity))[0]["level"] == level


def test_what_steers_a_terminal_is_shown_and_nothing_becomes_a_link() -> None:
    (result,) = results(replace(REMARK, message='见 [这里](x) "\x1b[31m\n'))
    assert result["message"]["text"] == '见 [这里\\](x) "\\x1b[31m\\n'


def test_what_is_accepted_is_there_and_suppressed() -> None:
    waived = Accepted(REMARK, "waiver", "新店开业夜场")
    old = Accepted(replace(REMARK, fingerprint="1" * 32), "baseline", "")
    shown = results(replace(REMARK, line=9), accepted=(waived, old))
    assert [result["suppressions"] for result in shown] == [
        [],
        [{"kind": "inSource", "justification": "新店开业夜场"}],
        [{"kind": "external", "justification": ""}],
    ]


def multitool(cache: Path) -> Path:
    """Return Microsoft's SARIF tool: the repository's, else one that npm brings."""
    pattern = "node_modules/@microsoft/sarif-multitool-*/Sarif.Multitool*"

    def there(folder: Path) -> Path | None:
        return next((file for file in sorted(folder.glob(pattern)) if file.suffix in (".Multitool", ".exe")), None)

    found = there(ROOT) or there(cache)
    if found is None and shutil.which("npm"):
        quietly = ["--silent", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix", str(cache)]
        subprocess.run(["npm", "install", *quietly, PACKAGE], check=True, timeout=300)
        found = there(cache)
    if found is None:
        pytest.fail(f"the SARIF tool is not there: npm install {PACKAGE}")
    found.chmod(0o755)  # npm does so after installing, if it is let
    return found


Ask = Callable[..., str]


@pytest.fixture(scope="module")
def tool(request: pytest.FixtureRequest) -> Path:
    return multitool(request.config.cache.mkdir("sarif-multitool"))


@pytest.fixture
def ask(tool: Path) -> Ask:
    """``ask("validate", …)`` is what the tool says; it must not fail."""
    # It speaks of no culture, and a bare machine has no library for any.
    environment = {**os.environ, "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"}

    def answer(*arguments: str | Path) -> str:
        told = subprocess.run([tool, *arguments], env=environment, capture_output=True, text=True, timeout=120)
        assert told.returncode == 0, told.stdout + told.stderr
        return told.stdout

    return answer


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A desk below the root of a repository, with every kind of fault: broken, unreadable, oddly named, on an emoji's
    line, at the end of a file."""
    made = tmp_path / "desks" / "tea"
    (tmp_path / ".git").mkdir()
    for name in ("playbooks", "calendars"):
        shutil.copytree(ROOT / name, made / name)
    shutil.copy(ROOT / "weibo-ops.yaml", made)
    (made / "calendars/十一月 #1.yaml").write_text(
        'posts:\n  - {id: a, account: main, at: "2026-12-13 23:30", kind: promo, text: "🍵🍵 [新茶](x)"}\n'
        "  - {id: b, txet: 🍵, account: mian}\n",
        "utf-8",
    )
    (made / "calendars/broken.yaml").write_bytes(b"posts: [\xff\xfe\n")
    (made / "calendars/empty.yaml").write_bytes(b"\x00")
    (made / "calendars/gone.yaml").symlink_to("nowhere.yaml")
    monkeypatch.chdir(made)
    return made


def linted(desk: Path, output: Path) -> dict[str, Any]:
    assert run(["lint", "--today", "2026-11-23", "--format", "sarif", "-o", str(output), "--lang", "zh"]) == 1
    made: dict[str, Any] = json.loads(output.read_text("utf-8"))
    return made


@pytest.mark.slow
@pytest.mark.editor
def test_the_official_schema_and_the_official_tool_take_it(desk: Path, tmp_path: Path, tool: Path, ask: Ask) -> None:
    made = linted(desk, tmp_path / "lint.sarif")
    assert len(made["runs"][0]["results"]) > 5
    schema = json.loads((tool.parent / "sarif-2.1.0.json").read_text("utf-8"))
    jsonschema.validators.validator_for(schema)(schema).validate(made)
    report = tmp_path / "report.sarif"
    ask("validate", tmp_path / "lint.sarif", "--output", report, "--level", "Error;Warning")
    told = json.loads(report.read_text("utf-8-sig"))["runs"][0]["results"]
    # Our sentences end as sentences in a list do, in two languages: without a full stop.
    # And we have no home page.
    assert {result["ruleId"] for result in told} <= {"SARIF2001", "SARIF2005"}, told


@pytest.mark.slow
@pytest.mark.editor
def test_a_result_is_known_again_when_its_line_has_moved(desk: Path, tmp_path: Path, ask: Ask) -> None:
    before, after, both = (tmp_path / f"{name}.sarif" for name in ("before", "after", "both"))
    linted(desk, before)
    for file in (desk / "calendars").glob("*.yaml"):
        if file.is_file():
            file.write_bytes(b"# one more\n" + file.read_bytes())
    linted(desk, after)
    ask("match-results-forward", after, "--previous", before, "--output-file-path", both)
    told = json.loads(both.read_text("utf-8-sig"))["runs"][0]["results"]
    assert {result["baselineState"] for result in told} <= {"unchanged", "updated"}, told
    assert len(told) == len(json.loads(before.read_text("utf-8"))["runs"][0]["results"])


def test_the_same_desk_gives_the_same_bytes(desk: Path, tmp_path: Path) -> None:
    first, second = tmp_path / "first.sarif", tmp_path / "second.sarif"
    linted(desk, first)
    linted(desk, second)
    assert first.read_bytes() == second.read_bytes()
