from __future__ import annotations

import json
import re
from itertools import pairwise
from pathlib import Path

import pytest
from hostile_texts import BROKEN, EATEN, SILENT
from hypothesis import given, settings
from hypothesis import strategies as st
from yaml.events import ScalarEvent

from weibo_ops.source import tree
from weibo_ops.source.mended import mended
from weibo_ops.source.parts import pieces
from weibo_ops.source.place import Place, Span
from weibo_ops.source.positions import Positions
from weibo_ops.source.pure import PureParser
from weibo_ops.source.reader import read

SUITE = json.loads((Path(__file__).parent / "suite" / "cases.json").read_text(encoding="utf-8"))["cases"]
LETTERS = "早安a1 :#'\"\\,，😀\n\t-{"


@pytest.fixture(params=["libyaml", "pure"])
def either(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "pure":
        monkeypatch.setattr(tree, "Parser", PureParser)


def part(text: str, start: int, end: int, *route: str | int) -> str:
    """Return what is written where a stretch of the text at a route stands."""
    span: Span = Positions(text.encode()).span(Place("", route or ("t",)).within(start, end))
    lines = re.split("(?<=\n)|(?<=\r)(?!\n)", text)
    starts = [sum(map(len, lines[:number])) for number in range(len(lines) + 1)]
    return text[starts[span.line - 1] + span.column - 1 : starts[span.end_line - 1] + span.end_column - 1]


@pytest.mark.usefixtures("either")
@pytest.mark.parametrize(
    ("text", "start", "end", "written"),
    [
        ("t: 早安北京\n", 1, 3, "安北"),
        ("t: 早安\n  北京\n", 1, 4, "安\n  北"),
        ("t: 早安\n\n  北京\n", 2, 3, "\n\n  "),
        ("t: &x 早安北京\nu: *x\n", 1, 3, "安北"),
        ("t: 'it''s 早'\n", 2, 3, "''"),
        ("t: 'it''s 早'\n", 5, 6, "早"),
        ("t: 'a\n\n\n  b'\n", 1, 2, "\n\n"),
        ("t: 'a\n\n\n  b'\n", 2, 3, "\n  "),
        ('t: "a\\u65e9b\\n\\x41"\n', 1, 2, "\\u65e9"),
        ('t: "a\\u65e9b\\n\\x41"\n', 3, 5, "\\n\\x41"),
        ('t: "a \\\n   b"\n', 2, 3, "b"),
        ('t: "a\n  b"\n', 1, 3, "\n  b"),
        ("t: |\n  早安\n    北京\n\n  好\n", 3, 6, "  北"),
        ("t: |2\n    早\n", 0, 3, "  早"),
        ("t: |- # 备注\r\n  早\r\n  安\r\n", 0, 3, "早\r\n  安"),
        ("t: >\n  早\n  安\n\n  好\n", 1, 3, "\n  安"),
        ("t: >\n  早\n  安\n\n  好\n", 4, 5, "好"),
        ("t: >\n  早\n   更深\n  安\n", 1, 4, "\n   更"),
        ("t:\n  早安\n", 0, 1, "早"),
    ],
)
def test_a_stretch_of_a_text_is_found_where_it_is_written(text: str, start: int, end: int, written: str) -> None:
    assert part(text, start, end) == written


def test_a_stretch_reached_through_an_alias_is_the_alias() -> None:
    assert part("a: &x 早安\nt: *x\n", 0, 1) == "*x"
    assert part("a: &x {t: 早安}\nb: {<<: *x}\n", 0, 1, "b", "t") == "*x"


def test_a_stretch_beyond_the_text_is_the_text() -> None:
    assert part("t: 早安\n", 5, 9) == "早安"


def test_what_was_mended_is_found_as_it_was_written() -> None:
    assert part("t: #早安# 你好\n", 0, 4) == "#早安#"
    assert part("t: #早安# 你好\n", 5, 7) == "你好"
    assert part('t: #早安# 你"好"\n    世界\n', 6, 11) == '"好"\n    世'


@st.composite
def written(draw: st.DrawFn) -> tuple[str, str]:
    """A text, and a scalar that says it, in a style that can."""
    value = draw(st.text(LETTERS, max_size=20))
    style = draw(st.sampled_from(["double", "single", "literal"]))
    indent = " " * draw(st.integers(1, 4))
    line_break = draw(st.sampled_from(["\n", "\r\n", "\r"]))
    if style == "single" and "\n" not in value and "\t" not in value:
        return value, "t: '" + value.replace("'", "''") + "'" + line_break
    if style == "literal" and value.strip() and value[0] not in " \t\n":
        lines = value.split("\n")
        body = "".join(f"{indent}{line}{line_break}" if line else line_break for line in lines)
        mark = "|-" if not value.endswith("\n") else "|+"
        if mark == "|+":
            body = body.removesuffix(line_break)
        if not re.search("\n[ \t]*$", value):
            return value, f"t: {mark}{line_break}{body}"
    escaped = "".join(
        draw(st.sampled_from([f"\\U{ord(letter):08x}", f"\\u{ord(letter):04x}"]))
        if ord(letter) < 65536 and (letter in '"\\\n\t' or draw(st.booleans()))
        else letter
        for letter in value
    )
    return value, f't: "{escaped}"{line_break}'


@settings(max_examples=150, deadline=None)
@given(written())
def test_every_character_is_found_in_every_style(pair: tuple[str, str]) -> None:
    value, text = pair
    _, mending, tree, _ = mended(text.encode())
    assert tree is not None
    scalar = tree.scalars[1]
    assert scalar.value == value
    found = pieces(mending.text, scalar)
    assert "".join(piece.character for piece in found) == value
    assert all(one.end <= other.start for one, other in pairwise(found))
    for piece in found:
        said = mending.text[piece.start : piece.end]
        assert piece.character in said or said.startswith(("\\", "\r")) or piece.character == "\n"


@pytest.mark.usefixtures("either")
def test_every_scalar_of_every_odd_text_is_understood() -> None:
    for text in [case[1] for case in SUITE] + [text for text, *_ in (*EATEN, *BROKEN, *SILENT)]:
        _, mending, tree, _ = mended(text.encode(errors="replace") if isinstance(text, str) else text)
        for scalar in tree.scalars if tree else ():
            assert isinstance(scalar, ScalarEvent)
            said = "".join(piece.character for piece in pieces(mending.text, scalar))
            assert said == scalar.value, text


def test_ten_thousand_stretches_are_found_without_looking_twice() -> None:
    text = "posts:\n" + "".join(f"  - {{id: p{number}, t: 早安北京{number}}}\n" for number in range(2_000))
    positions = Positions(text.encode())
    for number in range(2_000):
        for start in range(5):
            span = positions.span(Place("", ("posts", number, "t")).within(start, start + 1))
            assert span.line == number + 2
    assert read("", text.encode()).faults == []
