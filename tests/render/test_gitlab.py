from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from weibo_ops.render.page import Findings, Page, Remark
from weibo_ops.render.write import write

REMARK = Remark(
    "WO304", "post-in-quiet-hours", "error", "calendars/十一月.yaml", 5, 9, 6, 25, '"23:30"\n在静默时段里',
    None, None, "", "0" * 32,
)  # fmt: skip


def issues(*remarks: Remark, **view: Any) -> list[dict[str, Any]]:
    made: list[dict[str, Any]] = json.loads(write(Page(Findings(remarks, 3, (), **view), (), "zh"), "gitlab"))
    return made


def test_an_issue_has_all_that_gitlab_asks_for() -> None:
    assert issues(REMARK, prefix="") == [
        {
            "description": 'WO304 "23:30"\\n在静默时段里',
            "check_name": "post-in-quiet-hours",
            "fingerprint": "0" * 32,
            "severity": "major",
            "location": {"path": "calendars/十一月.yaml", "lines": {"begin": 5, "end": 6}},
        }
    ]


def test_severities_are_those_of_gitlab() -> None:
    listed = [replace(REMARK, severity=severity) for severity in ("error", "warning", "info")]
    assert [issue["severity"] for issue in issues(*listed)] == ["major", "minor", "info"]


def test_two_workspaces_of_a_repository_do_not_share_a_fingerprint() -> None:
    (tea,), (shop,) = issues(REMARK, prefix="tea/"), issues(REMARK, prefix="shop/")
    assert tea["location"]["path"] == "tea/calendars/十一月.yaml"
    assert len({tea["fingerprint"], shop["fingerprint"], REMARK.fingerprint}) == 3


def test_nothing_found_is_an_empty_list() -> None:
    assert issues() == []
