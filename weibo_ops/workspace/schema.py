"""JSON Schema of the files, for editors: it accepts all that the loader accepts, and flags most of what it refuses.

Draft-07, because that is what yaml-language-server speaks best. The loader takes every scalar as text; an editor sees
numbers, booleans and, under YAML 1.1, sexagesimal times: each shape accepts whatever its text may turn into.
"""

from __future__ import annotations

from typing import Any, Literal

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema

from weibo_ops.errors import CannotGoOn
from weibo_ops.i18n import Language, word
from weibo_ops.i18n.words.schema import WORDS
from weibo_ops.model.fields import Reading
from weibo_ops.model.noun import Noun
from weibo_ops.workspace.sections import kind, known
from weibo_ops.workspace.settings import Settings
from weibo_ops.workspace.shapes import nearest
from weibo_ops.workspace.tree import FOLDERS

DRAFT = "http://json-schema.org/draft-07/schema#"
_SCALAR = {"type": ["string", "number", "boolean"]}
_DIGITS = r"[0-9]{1,15}(\.[0-9]{1,6})?"
# What the loader takes and the shape's own schema, made for people, does not say.
_WIDER: dict[str, dict[str, Any]] = {
    "text": _SCALAR,
    "id": {"type": ["string", "number", "boolean"], "minimum": 0},
    "clock": {"type": ["string", "integer"], "minimum": 60, "maximum": 1439},  # 20:30 is 1230 in YAML 1.1
    "hours": {"pattern": r"^\s*[0-9]{1,2}:[0-9]{2}\s*-\s*[0-9]{1,2}:[0-9]{2}\s*$"},
    "whole": {"type": ["integer", "string"], "pattern": "^[0-9]{1,15}$"},
    "points": {"type": ["string", "number"], "pattern": rf"^{_DIGITS}\s*%?\s*$", "minimum": 0, "maximum": 100},
    "amount": {"type": ["number", "string"], "pattern": f"^{_DIGITS}$"},
    "number": {"type": ["number", "string"], "pattern": rf"^-?{_DIGITS} *%?$"},
    "yes-no": {
        "anyOf": [
            {"enum": ["yes", "no"]},
            {"type": "boolean"},
            {"type": "string", "pattern": "^([Yy][Ee][Ss]|[Nn][Oo]|[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee])$"},
        ]
    },
}
_MONTH_DAY = {"type": ["integer", "string"], "pattern": "^-?([1-9]|[12][0-9]|3[01])$", "minimum": -31, "maximum": 31}
# Words that YAML 1.1 reads as booleans.
_BOOLEANS = {"yes": True, "on": True, "true": True, "no": False, "off": False, "false": False}


def schema(which: str, language: Language = "zh") -> dict[str, Any]:
    """Return the JSON Schema of ``playbooks``, ``calendars`` or ``settings`` files, or of an item of a section.

    Raises:
        CannotGoOn: there is nothing of this name.
    """
    if which in FOLDERS:
        sections = [section for section, place in known().items() if place == which]
        return _headed(_folder(sections, language), which, language)
    if which == "settings":
        references, definitions = _generated({"settings": Settings}, language)
    elif which in known():
        references, definitions = _generated({which: kind(which)}, language)
    else:
        meant = nearest(which, names())
        key = "schema.no-schema-meant" if meant else "schema.no-schema"
        raise CannotGoOn(key, which=which, meant=meant, there=names())
    root = definitions.pop(references[which].rpartition("/")[2])
    return _headed({**root, "definitions": definitions}, which, language)


def printed(made: dict[str, Any]) -> bytes:
    """Return a schema as the bytes of a file, the same every time."""
    import json

    return (json.dumps(made, ensure_ascii=False, indent=2) + "\n").encode()


def names() -> tuple[str, ...]:
    """Return what there is a schema of: the folders, the settings, every section."""
    return (*FOLDERS, "settings", *known())


def _headed(body: dict[str, Any], which: str, language: Language) -> dict[str, Any]:
    body.pop("title", None)
    return {"$schema": DRAFT, "title": which, "description": _told(which, language), **body}


def _told(which: str, language: Language) -> str:
    """Return what a section or a folder is, in words for editors; a noun without any says it by its docstring."""
    if f"noun.{which}" in WORDS:
        return word(f"schema.noun.{which}", language)
    return (kind(which).__doc__ or which).partition("\n")[0]


def _folder(sections: list[str], language: Language) -> dict[str, Any]:
    references, definitions = _generated({section: kind(section) for section in sections}, language)
    properties = {
        section: {
            "description": _told(section, language),
            "type": ["array", "null"],
            "items": {"$ref": references[section]},
        }
        for section in sections
    }
    return {"type": "object", "properties": properties, "additionalProperties": False, "definitions": definitions}


def _generated(kinds: dict[str, type], language: Language) -> tuple[dict[str, str], dict[str, Any]]:
    """Return the reference of each kind, and all the definitions that they need."""
    adapters: list[tuple[str, Literal["validation"], TypeAdapter[Any]]] = [
        (name, "validation", TypeAdapter(kind)) for name, kind in kinds.items()
    ]
    found, made = TypeAdapter.json_schemas(
        adapters,
        ref_template="#/definitions/{model}",
        schema_generator=_Generator,
    )
    references: dict[str, str] = {name: str(found[name, "validation"]["$ref"]) for name in kinds}
    definitions = {name: _shape(definition, language) for name, definition in made["$defs"].items()}
    for name, noun in kinds.items():
        definition = definitions[references[name].rpartition("/")[2]]
        definition["description"] = _told(name, language)
        if issubclass(noun, Noun) and (noun.key_fields or "natural_id" in vars(noun)):
            definition["required"] = [key for key in definition["required"] if key != "id"]
            definition["properties"]["id"] = _nullable(definition["properties"]["id"])
    return references, definitions


class _Generator(GenerateJsonSchema):
    """Says each shape as an editor may see it; ``expected`` is the name of the shape, for its description."""

    def generate_inner(self, schema: Any) -> dict[str, Any]:
        if schema["type"] == "function-plain" and isinstance(reading := schema["function"]["function"], Reading):
            wider = _WIDER.get(reading.expected, {})
            return {**({} if "anyOf" in wider else reading.schema), **wider, "expected": reading.expected}
        return super().generate_inner(schema)

    def literal_schema(self, schema: Any) -> dict[str, Any]:
        words = [str(value) for value in schema["expected"]]
        return {"enum": words + sorted({_BOOLEANS[value] for value in words if value in _BOOLEANS})}

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False


def _shape(definition: dict[str, Any], language: Language) -> dict[str, Any]:
    """Return a generated object with its keys described, and nullable where they may be left out."""
    properties: dict[str, Any] = {}
    required = definition.get("required", [])
    for key, value in definition["properties"].items():
        described = _described(value, key, language)
        properties[key] = described if key in required else _nullable(described)
    shaped = {"type": "object", "properties": properties, "required": required, "additionalProperties": False}
    return shaped if required else {key: value for key, value in shaped.items() if key != "required"}


def _described(value: dict[str, Any], key: str, language: Language) -> dict[str, Any]:
    expected: list[str] = []
    cleaned: dict[str, Any] = _cleaned(value, expected)
    sentences = [word(f"schema.key.{key}", language)] if f"key.{key}" in WORDS else []
    sentences += [word(f"shapes.{name}", language) for name in dict.fromkeys(expected) if name != "text"]
    if "enum" in cleaned:
        sentences.append(" | ".join(str(one) for one in cleaned["enum"] if isinstance(one, str)))
    if cleaned.get("default") in (None, [], {}):
        cleaned.pop("default", None)
    if not sentences:
        return cleaned
    text = ("：" if language == "zh" else ": ").join(sentences)
    # Draft-07 reads nothing beside a $ref.
    return {"description": text, "allOf": [cleaned]} if "$ref" in cleaned else {"description": text, **cleaned}


def _cleaned(value: Any, expected: list[str]) -> Any:
    """Return a schema without our own word, which goes to ``expected``, and without a branch for null."""
    if isinstance(value, list):
        return [_cleaned(one, expected) for one in value]
    if not isinstance(value, dict):
        return value
    made = {key: _cleaned(one, expected) for key, one in value.items() if key != "expected"}
    if "expected" in value:
        expected.append(value["expected"])
    if made.get("required") == ["month"]:
        made["properties"]["month"]["items"] = dict(_MONTH_DAY)
    branches = made.get("anyOf")
    if branches and {"type": "null"} in branches:
        rest = [branch for branch in branches if branch != {"type": "null"}]
        without = {key: one for key, one in made.items() if key != "anyOf"}
        return {**without, **rest[0]} if len(rest) == 1 else {**without, "anyOf": rest}
    return made


def _nullable(value: dict[str, Any]) -> dict[str, Any]:
    """Return a schema that takes nothing as well: an empty key is one left out."""
    if "anyOf" in value:
        return {**value, "anyOf": [*value["anyOf"], {"type": "null"}]}
    if "enum" in value:
        return {**value, "enum": [*value["enum"], None]}
    if "type" in value:
        types = value["type"] if isinstance(value["type"], list) else [value["type"]]
        return {**value, "type": [*types, "null"]}
    if "allOf" in value or "$ref" in value:
        inner = value.get("allOf", [value])[0]
        outer = {key: one for key, one in value.items() if key not in ("allOf", "$ref")}
        return {**outer, "anyOf": [inner, {"type": "null"}]}
    return value
