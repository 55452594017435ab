"""Workflow commands as the runner of GitHub Actions takes them apart."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import example, given
from hypothesis import strategies as st

from weibo_ops.render.page import Findings, Page, Remark
from weibo_ops.render.write import write

REMARK = Remark(
    "WO304", "post-in-quiet-hours", "error", "calendars/a.yaml", 5, 9, 5, 25, "23:30 在静默时段里", None, None, ""
)


def lines(*remarks: Remark, **view: Any) -> list[str]:
    return write(Page(Findings(remarks, 3, (), **view), (), "zh"), "github").decode().split("\n")[:-1]


def taken(line: str) -> tuple[str, dict[str, str], str]:
    """Return what the runner makes of a line: the command, its properties, its message."""
    _, head, message = line.split("::", 2)
    command, _, told = head.partition(" ")
    properties = dict(part.split("=", 1) for part in told.split(","))
    unescaped = {
        name: _plain(value).replace("%3A", ":").replace("%2C", ",").replace("%25", "%")
        for name, value in properties.items()
    }
    return command, unescaped, _plain(message).replace("%25", "%")


def _plain(text: str) -> str:
    return text.replace("%0D", "\r").replace("%0A", "\n")


def test_a_finding_is_a_command_whose_message_says_the_place_once_more() -> None:
    assert lines(REMARK, prefix="desks/tea/") == [
        "::error file=desks/tea/calendars/a.yaml,line=5,endLine=5,col=9,endColumn=25,"
        "title=weibo-ops WO304 post-in-quiet-hours::"
        "desks/tea/calendars/a.yaml:5:9: WO304 23:30 在静默时段里",
        "1 个错误，1 个文件",
    ]


def test_the_worst_come_first_for_only_ten_are_shown() -> None:
    mixed = [
        replace(REMARK, severity=severity, line=line) for line, severity in enumerate(("info", "error", "warning"))
    ]
    assert [taken(line)[0] for line in lines(*mixed)[:-1]] == ["error", "warning", "notice"]


def test_columns_of_several_lines_are_left_out() -> None:
    _, properties, _ = taken(lines(replace(REMARK, end_line=7))[0])
    assert "col" not in properties and properties["endLine"] == "7"


def test_nothing_found_writes_nothing() -> None:
    assert lines() == []


@given(st.text(min_size=1), st.text())
@example("100%: a,b=c::\r\n.yaml", "::error::\r\n%0A %25")
def test_no_name_and_no_message_breaks_out_of_its_line(path: str, message: str) -> None:
    first, *rest = lines(replace(REMARK, path=path.encode("utf-8", "replace").decode(), message=message))
    _, properties, _ = taken(first)
    assert properties["file"] == path.encode("utf-8", "replace").decode()
    assert len(rest) == 1
