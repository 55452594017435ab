from __future__ import annotations

import re
from collections.abc import Iterator

from hostile_texts import BROKEN, EATEN, SILENT
from hypothesis import given, settings
from hypothesis import strategies as st

from weibo_ops.source import tree
from weibo_ops.source.kinds import KINDS
from weibo_ops.source.place import Place, Route
from weibo_ops.source.positions import Positions
from weibo_ops.source.pure import PureParser
from weibo_ops.source.reader import Document, read

TEXTS = [text for text, _, _ in EATEN + BROKEN] + [text for text, _ in SILENT]
PIECES = [
    *"#：，、@&*!|>%`-[]{}'\"\\\n\r\t　\u00a0\u2028\x85\ufeff\x00 早😀~",
    *(
        "#早安#",
        " #早安# 早",
        ": ",
        ":",
        ", ",
        "- ",
        "? ",
        "\r\n",
        "\n  ",
        "\\u",
        "\\ud800",
        "<<: *a",
        "---\n",
        "...\n",
    ),
    *("<<<<<<<\n", "=======\n", "id：x", "id:x", "{{ x }}", "!!str ", "&a ", "*a", "a: 1\n"),
]


@st.composite
def mutations(draw: st.DrawFn) -> str:
    text = draw(st.sampled_from(TEXTS))
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = draw(st.integers(start, min(len(text), start + 5)))
        text = text[:start] + draw(st.sampled_from(["", *PIECES])) + text[end:]
    return text


def routes(value: object, route: Route = ()) -> Iterator[Route]:
    yield route
    if isinstance(value, dict):
        for key, inner in value.items():
            assert isinstance(key, str)
            yield from routes(inner, (*route, key))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from routes(inner, (*route, number))
    else:
        assert value is None or isinstance(value, str)


def sound(content: bytes, text: str) -> Document:
    document = read("x.yaml", content)
    positions = Positions(content)
    lines = re.split("\r\n|\n|\r", text)
    spans = [fault.place.span for fault in document.faults]
    spans += [positions.span(Place("x.yaml", route, key)) for route in routes(document.data) for key in (False, True)]
    for span in spans:
        assert span is not None
        assert (1, 1) <= (span.line, span.column) <= (span.end_line, span.end_column)
        assert span.end_line <= len(lines)
        assert span.column <= len(lines[span.line - 1]) + 1
        assert span.end_column <= len(lines[span.end_line - 1]) + 1
    assert {fault.kind for fault in document.faults} <= set(KINDS)
    assert document.data is not None or document.faults
    return document


@given(st.binary(max_size=200))
@settings(max_examples=200, deadline=None)
def test_any_bytes_are_read_without_raising(content: bytes) -> None:
    document = read("x.yaml", content)
    assert document.data is not None or document.faults
    Positions(content).span(Place("x.yaml", ("posts", 0)))


@given(st.text(max_size=120))
@settings(max_examples=200, deadline=None)
def test_any_text_is_read_and_every_span_lies_inside_of_it(text: str) -> None:
    text = text.removeprefix("\ufeff").replace("\x00", "0")
    sound(text.encode("utf-8", "replace"), text)


@given(mutations())
@settings(max_examples=400, deadline=None)
def test_a_spoilt_file_is_read_and_every_span_lies_inside_of_it(text: str) -> None:
    text = text.removeprefix("\ufeff").replace("\x00", "0")
    sound(text.encode(), text)


@given(mutations())
@settings(max_examples=200, deadline=None)
def test_both_parsers_read_a_spoilt_file_alike(text: str) -> None:
    content = (
        text.replace("?", "").replace("%", "").encode()
    )  # explicit keys and directives: told, but not always alike
    document = read("x.yaml", content)
    libyaml = tree.Parser
    tree.Parser = PureParser  # type: ignore[misc, assignment]
    try:
        pure = read("x.yaml", content)
    finally:
        tree.Parser = libyaml  # type: ignore[misc]
    assert (pure.data is None) == (document.data is None)
    assert pure.data == document.data
