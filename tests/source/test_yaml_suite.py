"""The inputs of the YAML test suite, https://github.com/yaml/yaml-test-suite (MIT, see suite/LICENSE)."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from weibo_ops.source.place import Place
from weibo_ops.source.positions import Positions
from weibo_ops.source.reader import read

CASES = json.loads((Path(__file__).parent / "suite" / "cases.json").read_text(encoding="utf-8"))["cases"]
ACCEPTED = {
    "9C9N-0",
    "DK95-1",
    "QB6E-0",
    "S98Z-0",
    "SU5Z-0",
    "X4QW-0",
}  # invalid by the specification, taken by libyaml
OTHERWISE = {"652Z-0", "L24T-1"}  # valid, read otherwise by libyaml


def text_of(value: object) -> object:
    """Return the suite's JSON with each of its scalars as text."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, dict):
        return {key: text_of(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [text_of(inner) for inner in value]
    return value


def expected(document: str | None) -> object:
    try:
        return text_of(json.loads(document or "", parse_int=str, parse_float=str))
    except ValueError:  # no JSON, or several documents
        return None


@pytest.mark.parametrize("content", [text.encode() for _, text, _, _ in CASES])
def test_every_text_is_read_and_placed_without_raising(content: bytes) -> None:
    document = read("x.yaml", content)
    assert document.data is not None or document.faults
    assert Positions(content).span(Place("x.yaml")).line >= 1


def test_what_is_invalid_is_told() -> None:
    assert {name for name, text, invalid, _ in CASES if invalid and not read("x", text.encode()).faults} == ACCEPTED


def test_a_valid_mapping_is_read_as_the_suite_has_it() -> None:
    wanted = {name: expected(document) for name, text, invalid, document in CASES if not invalid}
    found = {name: read("x", text.encode()) for name, text, _, _ in CASES}
    alike = {name for name, value in wanted.items() if isinstance(value, dict) and found[name].data == value}
    different = {name for name, value in wanted.items() if isinstance(value, dict) and found[name].data != value}
    assert {name for name in different if not found[name].faults} == OTHERWISE
    assert len(alike) >= 90
