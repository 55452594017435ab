from __future__ import annotations

import dataclasses
import re
from contextlib import suppress
from functools import cache
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator
from pydantic_core import PydanticCustomError

from weibo_ops.errors import CannotGoOn
from weibo_ops.model.fields import Reading
from weibo_ops.model.recurrence import Recurrence
from weibo_ops.model.when import Days
from weibo_ops.workspace import starter
from weibo_ops.workspace.schema import names, printed, schema
from weibo_ops.workspace.sections import kind, known

FILES = [
    pytest.param(path, content, id=f"{profile}-{path}")
    for profile in starter.PROFILES
    for path, content in starter.files(profile).items()
    if path.endswith(".yaml")
]
# Booleans, whole numbers and floats of YAML 1.2's core schema; there are no dates in it.
_CORE = (
    (re.compile(r"true|True|TRUE|false|False|FALSE"), lambda text: text.lower() == "true"),
    (re.compile(r"[-+]?[0-9]+"), int),
    (re.compile(r"0o[0-7]+"), lambda text: int(text[2:], 8)),
    (re.compile(r"0x[0-9a-fA-F]+"), lambda text: int(text[2:], 16)),
    (re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?"), float),
)


class TextKeys(yaml.SafeLoader):
    """PyYAML's own types, but keys as they are written: `on` is a key of ours."""

    def construct_mapping(self, node: Any, deep: bool = False) -> dict[str, Any]:
        return {key.value: self.construct_object(value, deep=True) for key, value in node.value}


def construct(loader: TextKeys, node: Any) -> dict[str, Any]:
    return loader.construct_mapping(node)


TextKeys.add_constructor("tag:yaml.org,2002:map", construct)


@cache
def validator(which: str) -> Draft7Validator:
    return Draft7Validator(schema(which))


def complaints(which: str, value: object) -> list[str]:
    return [f"{error.json_path}: {error.message}" for error in validator(which).iter_errors(value)]


def of_file(path: str) -> str:
    return "settings" if path == "weibo-ops.yaml" else path.partition("/")[0]


def dates_as_text(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: dates_as_text(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [dates_as_text(inner) for inner in value]
    return value if value is None or isinstance(value, str | bool | int | float) else str(value)


def as_core(value: Any) -> Any:
    """What an editor makes of text that stands unquoted."""
    if isinstance(value, dict):
        return {key: as_core(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [as_core(inner) for inner in value]
    if isinstance(value, str):
        return next((read(value) for pattern, read in _CORE if pattern.fullmatch(value)), value)
    return value


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("which", names())
def test_every_schema_is_one_by_its_draft(which, language):
    made = schema(which, language)
    Draft7Validator.check_schema(made)
    assert made["$schema"] == "http://json-schema.org/draft-07/schema#"
    assert made["description"]
    assert printed(made) == printed(schema(which, language))
    assert b"$defs" not in printed(made)
    assert b'"expected"' not in printed(made)


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("which", ["playbooks", "calendars", "settings"])
def test_every_key_says_what_it_is_for(which, language):
    made = schema(which, language)
    for shape in (made, *made["definitions"].values()):
        assert [key for key, value in shape["properties"].items() if not value.get("description")] == []


@pytest.mark.parametrize(("path", "content"), FILES)
def test_our_own_files_are_right_as_pyyaml_sees_them(path, content):
    assert complaints(of_file(path), dates_as_text(yaml.load(content, TextKeys) or {})) == []


@pytest.mark.parametrize(("path", "content"), FILES)
def test_our_own_files_are_right_as_text_and_as_yaml_1_2(path, content):
    text = yaml.load(content, yaml.BaseLoader) or {}
    text = {key: None if value == "" else value for key, value in text.items()}
    assert complaints(of_file(path), as_core(text)) == []
    assert complaints(of_file(path), text) == []


# ---- whatever the loader takes, the schema takes ----

_TEXTS = (
    *("morning", "早安", "a b", "true", "TRUE", "no", "Yes", "off", "null-1", "0x1f", "0o17", "1e5", ".5"),
    *("0", "2", "007", "123", "12.5", "99.50", "-3", "-3.5", "40%", "0012.50 %", "999999999999999", "2026"),
    *("8:30", "08:30", "20:30", "09:00-18:00", " 9:00  -  24:00 ", "22:00-07:00", "30m", "4h", "10wd", "2026-W48"),
    *(
        "2026-11-23",
        "2026-11-23 8:30",
        "2026-11-23T08:30",
        "2026-11-23 08:30:00",
        "1.0",
        "12345678",
        "-",
        "Asia/Shanghai",
    ),
)
_DAYS = ("everyday", "offdays", ["mon"], ["tue", "sun"], {"month": ["1", "-1"]}, {"month": ["31"]})
_RULES = ("FREQ=DAILY", " rrule:freq=weekly;byday=mo", "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=12")


def taken(reading: Reading) -> list[str]:
    """Which of our texts a shape of the loader takes."""
    found = []
    for text in _TEXTS:
        with suppress(PydanticCustomError):
            reading(text)
            found.append(text)
    return found


@cache
def values(hint: Any) -> st.SearchStrategy[Any]:
    """What may be written where a model has this type, by the model alone."""
    readings = [mark for mark in getattr(hint, "__metadata__", ()) if isinstance(mark, Reading)]
    if readings:
        return st.sampled_from(taken(readings[0]))
    if get_origin(hint) is Annotated:
        return values(get_args(hint)[0])
    if get_origin(hint) is Literal:
        return st.sampled_from(get_args(hint))
    if get_origin(hint) is tuple:
        return st.lists(values(get_args(hint)[0]), max_size=2)
    if get_origin(hint) is UnionType or get_origin(hint) is Union:
        return st.one_of([values(one) for one in get_args(hint) if one is not type(None)])
    if hint is Days:
        return st.sampled_from(_DAYS)
    if hint is Recurrence:
        return st.sampled_from(_RULES)
    hints = get_type_hints(hint, include_extras=True)
    return items({field.name: (hints[field.name], field) for field in dataclasses.fields(hint)})


def items(fields: dict[str, tuple[Any, Any]]) -> st.SearchStrategy[dict[str, Any]]:
    missing = dataclasses.MISSING
    required = {key for key, (_, field) in fields.items() if field.default is field.default_factory is missing}
    inner = {key: values(hint) for key, (hint, _) in fields.items()}
    return st.fixed_dictionaries(
        {key: inner[key] for key in inner if key in required},
        optional={key: value for key, value in inner.items() if key not in required},
    )


def accepted(section: str, item: dict[str, Any]) -> bool:
    noun = kind(section)
    whole = dict(item)
    if "id" not in whole and (natural := noun.natural_id(whole)) is not None:
        whole["id"] = natural
    try:
        noun.__pydantic_validator__.validate_python({key: value for key, value in whole.items() if value is not None})
    except ValueError:
        return False
    return True


@pytest.mark.parametrize("section", sorted(known()))
@given(everything=st.data())
@settings(max_examples=20, deadline=None)
def test_an_item_that_the_loader_takes_the_schema_takes(section, everything):
    item = everything.draw(values(kind(section)))
    shape = validator(section).schema
    optional = sorted(shape["properties"].keys() - set(shape.get("required", ())))
    written = item | dict.fromkeys(key for key in optional if everything.draw(st.booleans()) and key not in item)
    if shape.get("required", [])[:1] != ["id"] and everything.draw(st.booleans()):
        written.pop("id", None)
    if accepted(section, written):
        assert complaints(section, written) == []
        assert complaints(section, as_core(written)) == []


@pytest.mark.parametrize(
    ("section", "item"),
    [
        ("accounts", {"id": "main", "handle": "123", "daily_posts": {"min": "2", "max": "06"}}),
        ("accounts", {"id": "007", "handle": "true", "two_factor": "YES", "quiet": " 9:00  -  24:00 "}),
        ("categories", {"id": "1e5", "name": "0x10", "share": "40", "tolerance": "000012.50 %"}),
        ("columns", {"id": "a", "name": "1", "account": "no", "when": {"days": {"month": ["-1"]}, "time": "8:30"}}),
        ("holidays", {"day": "2026-11-23", "kind": "off", "name": None}),
        ("posts", {"column": "a", "day": "2026-11-23", "slot": "20:30", "draft": "no", "approved": [], "at": None}),
        ("budgets", {"id": "b", "name": "n", "approved": "1200", "spent": "99.50"}),
        ("metrics", {"id": "m", "name": "n", "baseline": "-3.5", "target": "010"}),
    ],
)
def test_what_the_loader_takes_of_odd_scalars_the_schema_takes(section, item):
    assert accepted(section, item)
    assert complaints(section, item) == []
    assert complaints(section, as_core(item)) == []
    assert complaints(section, dates_as_text(yaml.safe_load(yaml.dump(item).replace("'", "")))) == []


@pytest.mark.parametrize(
    ("which", "value", "place"),
    [
        ("calendars", {"posts": [{"column": "a", "day": "2026-11-23", "txet": "x"}]}, "$.posts[0]"),
        ("calendars", {"posts": [{"column": "a", "day": "2026-11-23", "kind": "lotery"}]}, "$.posts[0].kind"),
        ("calendars", {"posts": [{"at": "2026-11-23 8点"}]}, "$.posts[0].at"),
        ("calendars", {"post": []}, "$"),
        ("calendars", {"columns": []}, "$"),
        ("playbooks", {"accounts": [{"id": "main"}]}, "$.accounts[0]"),
        ("playbooks", {"accounts": [{"id": "Main", "handle": "x"}]}, "$.accounts[0].id"),
        ("playbooks", {"categories": [{"id": "a", "name": "x", "share": 140}]}, "$.categories[0].share"),
        ("playbooks", {"duties": {"content": {}}}, "$.duties"),
        ("settings", {"langauge": "zh"}, "$"),
        ("settings", {"lint": {"fail_on": "fatal"}}, None),
    ],
)
def test_a_mistake_is_flagged_where_it_stands(which, value, place):
    errors = list(validator(which).iter_errors(value))
    assert len(errors) == 1
    assert place is None or errors[0].json_path == place


def test_what_there_is_no_schema_of_is_refused_with_the_nearest():
    with pytest.raises(CannotGoOn) as stop:
        schema("post")
    assert stop.value.key == "schema.no-schema-meant"
    assert stop.value.facts["meant"] == "posts"
    with pytest.raises(CannotGoOn) as stop:
        schema("zzzz")
    assert stop.value.key == "schema.no-schema"
