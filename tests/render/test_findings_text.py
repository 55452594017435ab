from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from rich.cells import cell_len

from weibo_ops.render.page import Findings, Page, Remark
from weibo_ops.render.write import write

SOURCE = "    at: 2026-11-26 23:30  # 半夜"
REMARK = Remark(
    "WO203",
    "post-in-quiet-hours",
    "error",
    "calendars/a.yaml",
    5,
    9,
    5,
    25,
    "23:30 在静默时段里",
    date(2026, 11, 26),
    None,
    SOURCE,
)


def text(*remarks: Remark, width: int = 80, **page: object) -> str:
    return write(Page(Findings(remarks, 3, ()), (), "zh", width, **page), "text").decode()  # type: ignore[arg-type]


def test_a_finding_says_where_and_what_and_points() -> None:
    assert text(REMARK) == (
        "calendars/a.yaml:5:9: WO203 错误 23:30 在静默时段里  (post-in-quiet-hours)\n"
        "      at: 2026-11-26 23:30  # 半夜\n"
        "          ^^^^^^^^^^^^^^^^\n"
        "1 个错误，1 个文件\n"
    )


def test_the_caret_counts_cells_and_not_characters() -> None:
    lines = text(replace(REMARK, source="标题: 早安 一盏茶", column=5, end_column=7)).split("\n")
    assert lines[2] == " " * 2 + " " * cell_len("标题: ") + "^^^^"


def test_nothing_found_writes_nothing() -> None:
    assert text() == ""


def test_english_counts_in_english() -> None:
    page = Page(Findings((REMARK, replace(REMARK, severity="info"), replace(REMARK, path="b.yaml")), 3, ()), (), "en")
    assert write(page, "text").decode().endswith("\n2 errors, 1 info in 2 files\n")


@pytest.mark.parametrize("column", [1, 40, 150, 290, 301])
def test_a_long_line_is_cut_around_what_is_meant(column: int) -> None:
    source = "".join(f"{number:03}" for number in range(100))
    _, line, caret, *_ = text(replace(REMARK, source=source, column=column, end_column=column + 3)).split("\n")
    assert cell_len(line) <= 80 and cell_len(caret) <= 80
    start = caret.index("^")
    assert line[start : caret.rindex("^") + 1] == source[column - 1 : column + 2] or column == 301


def test_tabs_are_blanks_and_control_characters_are_shown() -> None:
    _, line, caret, *_ = text(replace(REMARK, source="a:\t\x1b[2J坏", column=4, end_column=5)).split("\n")
    assert line == "  a: \\x1b[2J坏"
    assert caret == "     ^^^^"


def test_a_finding_over_several_lines_points_to_the_end_of_its_first() -> None:
    _, line, caret, *_ = text(replace(REMARK, source="posts: [", column=8, end_line=9, end_column=2)).split("\n")
    assert (line, caret) == ("  posts: [", "         ^")


def test_markdown_keeps_what_a_message_quotes() -> None:
    page = Page(Findings((replace(REMARK, message="a|b <i> `x`"),), 1, ()), (), "zh")
    assert "| a\\|b \\<i\\> \\`x\\` |" in write(page, "markdown").decode()
