from __future__ import annotations

import re

import pytest

from weibo_ops.source.place import Place, Route, Span
from weibo_ops.source.positions import Positions
from weibo_ops.source.reader import read

TRICKY = """\
# 说明 😀
accounts: &all
  - {id: main, handle: "清远茶 😀", tags: [a, 'b c']}   # 备注
  - id: shop
    handle: 门店
posts:
  - id: 😀x
    text: |
      #早安# 一
        二

    more: >-
      folded
      text
    plain: 一
      二
    quoted: "一
      二"
    none:
    copy: *all
    merged: {<<: {at: 1, on: 2}, on: 3}
  -
    - deep
    -   - deeper
? explicit
: value
last: end"""


def written(text: str, span: Span) -> str:
    """Return what stands in a span, by lines and columns alone."""
    lines = re.split("(\r\n|\n|\r)", text)
    starts = [0]
    for number in range(0, len(lines) - 1, 2):
        starts.append(starts[-1] + len(lines[number]) + len(lines[number + 1]))
    start = starts[span.line - 1] + span.column - 1
    return text[start : starts[span.end_line - 1] + span.end_column - 1]


VALUES: list[tuple[Route, str]] = [
    (("accounts", 0, "id"), "main"),
    (("accounts", 0, "handle"), '"清远茶 😀"'),
    (("accounts", 0, "tags"), "[a, 'b c']"),
    (("accounts", 0, "tags", 1), "'b c'"),
    (("accounts", 0), "{id: main, handle: \"清远茶 😀\", tags: [a, 'b c']}"),
    (("accounts", 1, "handle"), "门店"),
    (("accounts", 1), "id: shop\n    handle: 门店"),
    (("posts", 0, "id"), "😀x"),
    (("posts", 0, "text"), "|\n      #早安# 一\n        二"),
    (("posts", 0, "more"), ">-\n      folded\n      text"),
    (("posts", 0, "plain"), "一\n      二"),
    (("posts", 0, "quoted"), '"一\n      二"'),
    (("posts", 0, "none"), ""),
    (("posts", 0, "copy"), "*all"),
    (("posts", 0, "copy", 0, "id"), "*all"),
    (("posts", 0, "merged", "on"), "3"),
    (("posts", 0, "merged", "at"), "{at: 1, on: 2}"),
    (("posts", 1, 0), "deep"),
    (("posts", 1, 1, 0), "deeper"),
    (("explicit",), "value"),
    (("last",), "end"),
]


@pytest.mark.parametrize("mark", ["", "\ufeff"], ids=["", "bom"])
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"], ids=["lf", "crlf", "cr"])
def test_every_value_and_key_stands_where_an_editor_shows_it(ending: str, mark: str) -> None:
    text = TRICKY.replace("\n", ending)
    content = (mark + text).encode()
    assert read("x.yaml", content).faults == []
    positions = Positions(content)
    for route, value in VALUES:
        assert written(text, positions.span(Place("x.yaml", route))) == value.replace("\n", ending), route
        if isinstance(route[-1], str) and "copy" not in route[:-1] and route[-2:] != ("merged", "at"):
            assert written(text, positions.span(Place("x.yaml", route, key=True))) == route[-1]


@pytest.mark.parametrize(
    ("route", "span"),
    [
        (("posts", 0, "missing"), Span(7, 5, 21, 40)),
        (("posts", 9), Span(7, 3, 24, 17)),
        (("posts", 0, "id", "deeper"), Span(7, 9, 7, 11)),
        (("posts", "id"), Span(7, 3, 24, 17)),
        (("nowhere", 0), Span(2, 1, 27, 10)),
        ((), Span(2, 1, 27, 10)),
    ],
)
def test_a_place_that_leads_nowhere_is_its_nearest_parent(route: Route, span: Span) -> None:
    assert Positions(TRICKY.encode()).span(Place("x.yaml", route)) == span


def test_a_span_that_is_known_is_not_looked_up() -> None:
    assert Positions(b"a: 1").span(Place("x.yaml", ("a",), span=Span(9, 9, 9, 9))) == Span(9, 9, 9, 9)


def test_a_file_that_cannot_be_read_is_shown_at_its_first_line() -> None:
    assert Positions(b"a: [\nb: 1\n").span(Place("x.yaml", ("b",))) == Span(1, 1, 1, 5)


def test_what_was_meant_stands_where_it_was_written() -> None:
    text = (
        "a:\n  - {text: #早安# 你好, kind: x}\n"
        "  - {why: 搬家, 停一天, day:2026-11-23, at: 9}\n"
        "  - id：main\n    at: 8\n"
    )
    positions = Positions(text.encode())
    for route, value in [
        (("a", 0, "text"), "#早安# 你好"),
        (("a", 0, "kind"), "x"),
        (("a", 1, "why"), "搬家, 停一天"),
        (("a", 1, "day"), "2026-11-23"),
        (("a", 1, "at"), "9"),
        (("a", 2, "id"), "main"),
        (("a", 2, "at"), "8"),
    ]:
        assert written(text, positions.span(Place("x.yaml", route))) == value


def test_the_first_of_two_equal_keys_is_shown() -> None:
    assert Positions(b"a: 1\na: 2\n").span(Place("x.yaml", ("a",))) == Span(1, 4, 1, 5)


def test_a_line_is_given_without_its_break() -> None:
    positions = Positions("a: 一\r\nb: 二\u2028三\rc: 四".encode())
    assert [positions.line_text(line) for line in range(5)] == ["", "a: 一", "b: 二\u2028三", "c: 四", ""]


def test_the_line_of_every_item_is_known_without_positions() -> None:
    assert read("x.yaml", TRICKY.encode()).lines == {"accounts": [3, 4], "posts": [7, 22 + 1]}
    spoilt = b"posts:\n  - id: a\n    text: 1: 2\n      3\n  -\n    id: b\n  - {id: c}\n"
    assert read("x.yaml", spoilt).lines == {"posts": [2, 6, 7]}
