"""Every noun of the contract: its keys, its shape, its natural id."""

from __future__ import annotations

import dataclasses
import subprocess
import sys
from dataclasses import FrozenInstanceError
from datetime import datetime
from pathlib import Path
from typing import Any, get_args, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st
from noun_contract import CALENDARS, PARTS, PLAYBOOKS
from pydantic import TypeAdapter, ValidationError

from weibo_ops import folder
from weibo_ops.model import noun as nouns
from weibo_ops.source.reader import read
from weibo_ops.workspace.sections import kind, known

SECTIONS = {**PLAYBOOKS, **CALENDARS}
EVERY = sorted([*SECTIONS, "handovers"])
ROOT = Path(__file__).parents[2]


def made(section: str, item: dict[str, Any]) -> Any:
    item = dict(item)
    item.setdefault("id", kind(section).natural_id(item))
    return kind(section).__pydantic_validator__.validate_python(item)  # type: ignore[attr-defined]


def refusals(section: str, item: dict[str, Any]) -> list[tuple[str, tuple[Any, ...]]]:
    with pytest.raises(ValidationError) as caught:
        made(section, item)
    return [(found["type"], found["loc"]) for found in caught.value.errors()]


def keys(shape: type) -> list[str]:
    fields = dataclasses.fields(shape)
    required = [field.default is dataclasses.MISSING for field in fields]
    return [field.name + "!" * must for field, must in zip(fields, required, strict=True)]


def inside(shape: Any, name: str) -> Any:
    waiting = [get_type_hints(shape)[name]]
    while waiting:
        hint = waiting.pop()
        if dataclasses.is_dataclass(hint):
            return hint
        waiting += get_args(hint)
    raise AssertionError(f"{shape} holds no shape in {name}")


@pytest.mark.parametrize("section", sorted(SECTIONS))
def test_a_noun_has_the_keys_of_the_contract_and_no_others(section: str) -> None:
    assert sorted(keys(kind(section))) == sorted(SECTIONS[section].split())


@pytest.mark.parametrize("route", sorted(PARTS))
def test_a_shape_inside_a_noun_has_the_keys_of_the_contract(route: str) -> None:
    section, *names = route.split(".")
    shape: Any = kind(section)
    for name in names:
        shape = inside(shape, name)
    assert sorted(keys(shape)) == sorted(PARTS[route].split())


def test_the_folders_hold_the_sections_of_the_contract() -> None:
    assert set(folder.names("weibo_ops.model.playbooks")) == set(PLAYBOOKS)
    assert set(folder.names("weibo_ops.model.calendars")) == {*CALENDARS, "handovers"}


@pytest.mark.parametrize("section", EVERY)
def test_a_noun_knows_its_section_is_frozen_and_complete(section: str) -> None:
    shape: Any = kind(section)
    assert shape.section == section
    with pytest.raises(FrozenInstanceError):
        object.__new__(shape).id = "another"
    assert "id" in shape.__dataclass_fields__
    assert set(shape.key_fields) <= set(shape.__dataclass_fields__)
    assert get_type_hints(shape)
    assert TypeAdapter(shape).json_schema()["additionalProperties"] is False


ALONE = """
import sys, pydantic_core
for module in sys.argv[1:]:
    for name in [name for name in sys.modules if name.startswith("weibo_ops")]:
        del sys.modules[name]
    __import__(module)
print(*sorted({"pydantic", "yaml", "rich", "jinja2", "dateutil", "difflib"} & {*sys.modules}))
"""


def test_each_module_imports_alone_and_needs_no_heavy_library() -> None:
    modules = [f"weibo_ops.model.{name}" for name in ("fields", "noun", "shapes", "when", "recurrence")]
    modules += [f"weibo_ops.model.{place}.{section}" for section, place in known().items()]
    run = subprocess.run([sys.executable, "-c", ALONE, *modules], capture_output=True, text=True, cwd=ROOT, check=False)
    assert (run.returncode, run.stderr, run.stdout.strip()) == (0, "", "")


def test_a_field_of_a_type_that_nobody_reads_is_refused_when_it_is_written() -> None:
    with pytest.raises(TypeError, match="no field can be"):
        nouns.part(type("Wrong", (), {"__annotations__": {"size": complex}, "__module__": __name__}))


def test_two_items_are_equal_by_their_fields_wherever_they_stand() -> None:
    one, other = (made("holidays", {"day": "2027-01-01", "kind": "off"}) for _ in range(2))
    nouns.settle(one, "calendars/a.yaml", 0, 3)
    nouns.settle(other, "calendars/b.yaml", 4, 9)
    assert one == other
    assert hash(one) == hash(other)
    assert one != made("holidays", {"day": "2027-01-02", "kind": "off"})
    assert (nouns.path(one), nouns.line(one)) == ("calendars/a.yaml", 3)
    assert nouns.place(other, "kind").route == ("holidays", 4, "kind")


def test_an_item_cannot_be_changed() -> None:
    item = made("roles", {"id": "editor", "name": "编辑"})
    with pytest.raises(dataclasses.FrozenInstanceError):
        item.name = "主编"
    assert not hasattr(item, "__dict__")


def test_a_changed_copy_takes_values_as_they_are() -> None:
    leave = made("leave", {"person": "jia", "start": "2026-11-25 08:00", "end": "2026-11-25"})
    longer = dataclasses.replace(leave, end=datetime(2026, 11, 27))
    assert (longer.start, longer.end) == (datetime(2026, 11, 25, 8), datetime(2026, 11, 27))
    column = made(
        "columns", {"id": "a", "name": "甲", "account": "main", "when": {"days": "everyday", "time": "08:30"}}
    )
    assert dataclasses.replace(column, stock_min=3).when == column.when


def test_an_unknown_key_is_refused_at_its_place() -> None:
    assert refusals("roles", {"id": "a", "name": "甲", "nmae": "x"}) == [("unexpected_keyword_argument", ("nmae",))]
    found = refusals("posts", {"id": "a", "at": "2026-11-23 08:30", "links": [{"url": "x", "utm": "y"}]})
    assert found == [("unexpected_keyword_argument", ("links", 0, "utm"))]


@pytest.mark.parametrize(
    ("section", "item", "expected"),
    [
        ("duties", {"duty": "content"}, "content"),
        ("duties", {"duty": "content", "accounts": ["main"]}, "content@main"),
        ("access", {"person": "jia", "account": "main", "level": "admin"}, "jia@main@admin"),
        ("signoffs", {"person": "jia", "duty": "team", "level": "U"}, "jia@team@U"),
        ("leave", {"person": "jia", "start": "2026-11-25 08:00"}, "jia@2026-11-25T0800"),
        ("shifts", {"person": "wu", "start": "2026-11-26"}, "wu@2026-11-26"),
        ("skips", {"column": "morning", "day": "2026-11-27"}, "morning@2026-11-27"),
        ("pauses", {"start": "2026-12-13", "accounts": ["main", "shop"]}, "2026-12-13@main@shop"),
        ("holidays", {"day": "2027-01-01"}, "2027-01-01"),
        ("weeks", {"week": "2026-W47"}, "2026-W47"),
        ("waivers", {"check": "no-backup", "duty": "team"}, "no-backup@team"),
        ("results", {"post": "leaf", "at": "2026-11-24 09:00"}, "leaf@2026-11-24T0900"),
        ("posts", {"column": "morning", "day": "2026-11-23"}, "morning@2026-11-23"),
        ("posts", {"column": "morning", "day": "2026-11-23", "at": "2026-11-24 09:00"}, "morning@2026-11-23"),
        ("posts", {"column": "morning", "day": "2026-11-23", "slot": "13:00"}, "morning@2026-11-23T1300"),
        ("posts", {"column": "morning", "day": "2026-11-23", "slot": "8:30"}, "morning@2026-11-23T0830"),
        ("posts", {"column": "morning", "at": "2026-11-23T08:30"}, "morning@2026-11-23"),
        ("posts", {"at": "2026-11-23 16:30"}, None),
        ("roles", {"name": "编辑"}, None),
        ("leave", {"start": "2026-11-25"}, None),
    ],
)
def test_an_item_without_an_id_is_called_by_its_keys(
    section: str, item: dict[str, object], expected: str | None
) -> None:
    assert kind(section).natural_id(item) == expected


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=4,
)


@given(st.sampled_from(EVERY), st.data())
def test_a_natural_id_never_raises(section: str, drawn: st.DataObject) -> None:
    shape = kind(section)
    names = sorted(shape.__dataclass_fields__)  # type: ignore[attr-defined]
    item = drawn.draw(st.dictionaries(st.sampled_from(names), anything, max_size=5))
    assert isinstance(shape.natural_id(item), str | None)


def test_a_post_needs_a_moment_or_a_slot() -> None:
    for item, key in (({"id": "a"}, "at"), ({"column": "morning"}, "day"), ({"id": "a", "day": "2026-11-23"}, "at")):
        with pytest.raises(ValidationError) as caught:
            made("posts", {"id": "a", **item})
        assert [(found["type"], found["ctx"]) for found in caught.value.errors()] == [("missing-key", {"key": key})]


@pytest.mark.parametrize(
    ("item", "key"), [({}, "day"), ({"start": "2026-06-01"}, "end"), ({"end": "2026-06-20"}, "start")]
)
def test_a_key_date_needs_a_day_or_a_whole_span(item: dict[str, str], key: str) -> None:
    with pytest.raises(ValidationError) as caught:
        made("key_dates", {"id": "sale", "name": "618", **item})
    assert [(found["type"], found["ctx"]) for found in caught.value.errors()] == [("missing-key", {"key": key})]


def test_a_pause_says_what_rests() -> None:
    assert refusals("pauses", {"start": "2026-12-13", "end": "2026-12-13", "why": "公祭日"}) == [("missing-key", ())]


def test_posts_of_a_day_are_bounded_for_all_days_or_for_each_kind_of_day() -> None:
    account = {"id": "main", "handle": "清远茶"}
    alike = made("accounts", {**account, "daily_posts": {"min": "2", "max": "6"}}).daily_posts
    assert alike.bounds(works=True) == alike.bounds(works=False) == (2, 6)
    apart = made("accounts", {**account, "daily_posts": {"workday": {"min": "2", "max": "6"}, "offday": {"max": "4"}}})
    assert apart.daily_posts.bounds(works=True) == (2, 6)
    assert apart.daily_posts.bounds(works=False) == (None, 4)
    mixed = {"min": "2", "offday": {"max": "4"}}
    assert refusals("accounts", {**account, "daily_posts": mixed}) == [("misshapen-value", ("daily_posts",))]


def test_an_enumeration_takes_its_first_value() -> None:
    assert made("posts", {"id": "a", "at": "2026-11-23 08:30"}).kind == "normal"
    assert made("duties", {"duty": "team", "owner": "lead"}).critical is True
    assert made("assets", {"id": "a", "file": "a.png"}).rights == "unknown"
    assert refusals("posts", {"id": "a", "at": "2026-11-23 08:30", "kind": "advert"}) == [("literal_error", ("kind",))]


def test_every_item_of_the_starter_is_valid() -> None:
    seen = set()
    for path in sorted([*ROOT.glob("playbooks/**/*.yaml"), *ROOT.glob("calendars/**/*.yaml")]):
        document = read(path.name, path.read_bytes())
        for section, items in (document.data or {}).items():
            seen.add(section)
            for item in items:  # type: ignore[attr-defined]
                made(section, item)
    assert seen > {"posts", "campaigns", "people", "duties", "rotas"}
