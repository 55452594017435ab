"""A finding accepted on purpose: by whom it is hidden, for how long, and what is said when it no longer is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest

from weibo_ops.rules.findings import Outcome, outcome
from weibo_ops.workspace.workspace import Workspace

Made = Callable[[dict[str, str]], Workspace]
NOW = datetime(2026, 11, 23)
ALONE = "- {duty: engagement, owner: jia}"
DESK = """
accounts:
  - {id: main, handle: 清远茶}
people:
  - {id: jia, name: 甲}
  - {id: yi, name: 乙}
duties:
"""


def linted(workspace: Made, duties: str, now: datetime = NOW, **options: object) -> Outcome:
    return outcome(workspace({"playbooks/desk.yaml": DESK + duties}), now, **options)  # type: ignore[arg-type]


def names(found: Outcome) -> list[str]:
    return [finding.rule.name for finding in found.found if finding.severity != "info"]


def test_without_a_waiver_it_is_found(workspace: Made) -> None:
    assert names(linted(workspace, f"  {ALONE}\n")) == ["owner-without-backup"]


@pytest.mark.parametrize(
    "duties",
    [
        f"  {ALONE}  # WO422 ok until 2026-12-31: 新人十二月到岗\n",
        f"  # WO422 ok until 2026-12-31: 新人十二月到岗\n  {ALONE}\n",
        f"  # owner-without-backup ok until 2026-11-23：新人到岗\n  {ALONE}\n",
        f"  # wo422, WO304 ok until 2026-12-31: 新人到岗\n  {ALONE}\n",
        f"  # WO422 ok until 2026-12-31: 一\n  # WO301 ok until 2026-12-31: 二\n  {ALONE}\n",
    ],
    ids=["on the line", "above it", "by name, a full-width colon", "several", "two above"],
)
def test_a_waiver_hides_what_it_names(workspace: Made, duties: str) -> None:
    found = linted(workspace, duties)
    assert [finding.rule.name for finding in found.hidden] == ["owner-without-backup"]
    assert set(names(found)) <= {"waiver-hides-nothing"}


def test_a_waiver_two_lines_above_hides_nothing(workspace: Made) -> None:
    found = linted(workspace, f"  # WO422 ok until 2026-12-31: 新人到岗\n\n  {ALONE}\n")
    assert sorted(names(found)) == ["owner-without-backup", "waiver-hides-nothing"]


def test_an_expired_waiver_is_quoted_by_what_it_hid_and_is_no_finding_of_its_own(workspace: Made) -> None:
    found = linted(workspace, f"  {ALONE}  # WO422 ok until 2026-11-22: 新人到岗\n")
    assert names(found) == ["owner-without-backup"]
    assert "2026-11-22" in found.found[0].message("zh")
    assert "新人到岗" in found.found[0].message("en")


def test_a_bare_code_is_no_waiver(workspace: Made) -> None:
    assert names(linted(workspace, f"  {ALONE}  # WO422\n")) == ["owner-without-backup"]


def test_without_an_end_it_hides_nothing_and_is_a_finding(workspace: Made) -> None:
    found = linted(workspace, f"  {ALONE}  # WO422 ok: 新人到岗\n")
    assert sorted(names(found)) == ["owner-without-backup", "waiver-incomplete"]


def test_of_a_rule_that_did_not_run_nothing_is_said(workspace: Made) -> None:
    duties = "  - {duty: engagement, owner: jia, backup: yi}  # WO422 ok until 2026-12-31: 新人到岗\n"
    assert names(linted(workspace, duties)) == ["waiver-hides-nothing"]
    assert names(linted(workspace, duties, ignore=["WO422"])) == []
    assert names(linted(workspace, duties, select=["WO3"])) == []


def test_what_looks_like_a_waiver_inside_a_text_is_part_of_the_text(workspace: Made) -> None:
    posts = """posts:
  - id: a
    account: main
    at: 2026-11-24 10:00
    text: |
      茶到了
      # WO422 ok until 2026-12-31: 正文里的字
"""
    made = workspace({"playbooks/desk.yaml": DESK + f"  {ALONE}\n", "calendars/week.yaml": posts})
    assert [finding.rule.name for finding in outcome(made, NOW).found if finding.severity != "info"] == [
        "owner-without-backup"
    ]


def test_a_waiver_above_a_long_text_covers_all_of_it(workspace: Made) -> None:
    posts = """posts:
  - id: a
    account: main
    at: 2026-11-24 10:00
    # hashtag-line-lost ok until 2026-12-31: 试
    text: 茶到了
      #今日一茶# 来喝
"""
    made = workspace(
        {"playbooks/desk.yaml": DESK + "  - {duty: engagement, owner: jia, backup: yi}\n", "calendars/w.yaml": posts}
    )
    assert [finding.rule.name for finding in outcome(made, NOW).hidden] == ["hashtag-line-lost"]


def test_a_chinese_comma_and_large_letters_are_read_as_well(workspace: Made) -> None:
    found = linted(workspace, f"  {ALONE}  # WO422、WO304，WO305 OK until 2026-12-31：新人到岗\n")
    assert [finding.rule.name for finding in found.hidden] == ["owner-without-backup"]


def test_nothing_is_idle_while_something_could_not_be_read(workspace: Made) -> None:
    waived = DESK + "  - {duty: engagement, owner: jia, backup: yi}  # WO422 ok until 2026-12-31: 新人到岗\n"
    assert names(outcome(workspace({"playbooks/desk.yaml": waived}), NOW)) == ["waiver-hides-nothing"]
    there = workspace({"playbooks/desk.yaml": waived, "playbooks/more.yaml": "roles: [\n"})
    assert names(outcome(there, NOW)) == ["unclosed-bracket"]


@pytest.mark.parametrize(
    ("today", "closed", "idle"), [(23, False, []), (24, False, ["a"]), (25, False, []), (24, True, [])]
)
def test_what_is_over_keeps_its_waivers(workspace: Made, today: int, closed: bool, idle: list[str]) -> None:
    hour = "23:30" if today == 23 else "10:00"  # at night there is something to hide
    posts = (
        "posts:\n  # WO304 ok until 2026-12-31: 夜场\n"
        f"  - {{id: a, account: main, at: 2026-11-24 {hour}, text: 晚安}}\n"
        "  - {id: b, account: main, at: 2026-11-26 10:00, text: 早安}\n"
    )
    weeks = "weeks: [{week: 2026-W48, closed: {by: jia, at: 2026-11-29 10:00}}]\n" if closed else ""
    desk = DESK.replace("清远茶}", '清远茶, quiet: "23:00-07:00"}') + "  - {duty: content, owner: jia, backup: yi}\n"
    made = workspace({"playbooks/desk.yaml": desk, "calendars/w.yaml": posts + weeks})
    found = outcome(made, datetime(2026, 11, today)).found
    assert [finding.rule.name for finding in found if finding.rule.code == "WO072"] == ["waiver-hides-nothing"] * len(
        idle
    )


def test_of_two_severities_the_narrower_word_holds_in_whatever_order(workspace: Made) -> None:
    for said in ("{WO4: info, WO422: error}", "{WO422: error, WO4: info}"):
        files = {"playbooks/desk.yaml": f"{DESK}  {ALONE}\n", "weibo-ops.yaml": f"lint: {{severity: {said}}}\n"}
        (found,) = [item for item in outcome(workspace(files), NOW).found if item.rule.name == "owner-without-backup"]
        assert found.severity == "error"
