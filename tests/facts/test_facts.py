from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import weibo_ops.facts
from weibo_ops.facts import english, facts, figure

HERE = Path(weibo_ops.facts.__file__).parent
SUBJECTS = sorted(path.relative_to(HERE).with_suffix("").as_posix() for path in HERE.rglob("*.yaml"))
RULES = {"day", "lunar", "term", "nth", "windows"}


def entries(value: Any, inherited: Mapping[str, str]) -> Iterator[dict[str, Any]]:
    """Every mapping in `value`, itself first, with what it has of its outer ones' source, date and confidence."""
    if isinstance(value, dict):
        own = dict(inherited) | {key: value[key] for key in ("source", "as_of", "confidence") if key in value}
        yield value | own
        for inner in value.values():
            yield from entries(inner, own)
    elif isinstance(value, list):
        for inner in value:
            yield from entries(inner, inherited)


def test_what_the_almanac_and_the_platform_say_is_there() -> None:
    assert {"festivals", "nodes", "platform", "solemn"} <= set(SUBJECTS)


@pytest.mark.parametrize("subject", SUBJECTS)
def test_every_fact_says_where_it_is_from_and_as_of_when(subject: str) -> None:
    found = list(entries(facts(subject), {}))
    assert found
    for entry in found:
        assert entry["source"].startswith(("https://", "http://")), entry
        assert date(2012, 1, 1) <= date.fromisoformat(entry["as_of"]) <= date(2026, 11, 23), entry
        assert entry["confidence"] in {"high", "medium", "low"}, entry


def test_a_subject_is_parsed_once() -> None:
    assert facts("solemn") is facts("solemn")


def test_an_unknown_subject_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        facts("horoscope")


@pytest.mark.parametrize(("subject", "section"), [("solemn", "days"), ("nodes", "nodes"), ("festivals", "festivals")])
def test_every_day_falls_by_exactly_one_rule_and_is_named_once(subject: str, section: str) -> None:
    days = facts(subject)[section]
    for entry in days:
        rules = RULES & entry.keys() - ({"windows"} if "day" in entry else set())
        assert len(rules) == 1, entry
    names = [entry["name"] for entry in days]
    assert len(set(names)) == len(names)


def test_dates_without_a_year_are_dates_of_a_leap_year() -> None:
    for subject, section in (("solemn", "days"), ("nodes", "nodes"), ("festivals", "festivals")):
        for entry in facts(subject)[section]:
            if "day" in entry:
                assert date.fromisoformat(f"2024-{entry['day']}")


def test_every_term_a_rule_names_is_one_of_the_24() -> None:
    terms = [entry["name"] for entry in facts("festivals")["terms"]]
    used = {entry["term"] for entry in (*facts("solemn")["days"], *facts("festivals")["festivals"]) if "term" in entry}
    assert len(terms) == len(set(terms)) == 24
    assert used == {"清明"}


def test_solemn_days_are_quiet_or_silent() -> None:
    assert {entry["tone"] for entry in facts("solemn")["days"]} == {"quiet", "none"}


def test_a_sales_window_is_dated_per_year_and_holds_its_peak() -> None:
    found = [window for node in facts("nodes")["nodes"] for window in node.get("windows", ())]
    assert len(found) == 6
    for window in found:
        start, last = date.fromisoformat(window["start"]), date.fromisoformat(window.get("end", window.get("peak")))
        assert start < last
        assert last.year == int(window["year"])
        assert start <= date.fromisoformat(window.get("peak", window["start"])) <= last
        assert "source" in window


def test_the_double_11_of_2026_has_no_window_because_no_source_gives_one() -> None:
    node = next(entry for entry in facts("nodes")["nodes"] if entry["name"] == "双11")
    assert [window["year"] for window in node["windows"]] == ["2025"]


def test_every_limit_is_a_whole_number_with_a_unit_and_a_meaning() -> None:
    for name, limit in facts("platform")["limits"].items():
        assert figure(name) > 0
        assert limit["unit"]
        assert limit["what"]


def test_limits_are_read_as_numbers() -> None:
    assert (figure("folded_text"), figure("post_text"), figure("images_shown"), figure("images")) == (140, 2000, 9, 18)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("中秋节", "Mid-Autumn Festival"),
        ("国庆节", "National Day"),
        ("清明", "Pure Brightness"),
        ("清明节", "Qingming Festival"),
        ("双11", "Double 11"),
        ("国家公祭日", "National Memorial Day for the Nanjing Massacre Victims"),
        ("店庆", "店庆"),
    ],
)
def test_a_name_has_its_english(name: str, expected: str) -> None:
    assert english(name) == expected


def test_one_name_has_one_english_in_every_file() -> None:
    said: dict[str, set[str]] = {}
    for subject in SUBJECTS:
        for entry in entries(facts(subject), {}):
            if "en" in entry:
                assert entry["en"].isascii()
                said.setdefault(entry["name"], set()).add(entry["en"])
    assert {name: words for name, words in said.items() if len(words) > 1} == {}
