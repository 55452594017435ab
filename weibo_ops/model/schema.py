"""From a class's annotations to the validator of pydantic's core.

The core alone builds the same validators from the same annotations in a tenth of the time that pydantic takes, and is
imported in a fifth: every command would pay for it. pydantic proper still reads these classes where time is no matter,
as for the JSON Schema: to it they are plain dataclasses.
"""

from __future__ import annotations

import dataclasses
from functools import cache
from inspect import get_annotations
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic_core import CoreConfig, SchemaValidator, core_schema

_CONFIG = CoreConfig(extra_fields_behavior="forbid")
_built: dict[type, core_schema.CoreSchema] = {}


def validator(shape: type) -> SchemaValidator:
    """Return the validator of a dataclass: from a mapping, or keyword arguments, to an instance."""
    return SchemaValidator(_dataclass(shape))


@cache
def hints(shape: type) -> dict[str, Any]:
    """Return the annotations of a shape with their marks, evaluated once for all who ask.

    Nouns do without `from __future__ import annotations`: strings would be compiled one by one, which was a third of
    the time that all nouns take to import.
    """
    return get_annotations(shape, eval_str=True)


def _dataclass(shape: type) -> core_schema.CoreSchema:
    if shape not in _built:
        there = hints(shape)
        fields = dataclasses.fields(shape)
        arguments = [
            core_schema.dataclass_field(field.name, _with_default(there[field.name], field), kw_only=True)
            for field in fields
        ]
        _built[shape] = core_schema.dataclass_schema(
            shape,
            core_schema.dataclass_args_schema(shape.__name__, arguments),
            [field.name for field in fields],
            post_init=hasattr(shape, "__post_init__"),
            slots=True,
            frozen=True,
            config=_CONFIG,
        )
    return _built[shape]


def _with_default(hint: Any, field: dataclasses.Field[Any]) -> core_schema.CoreSchema:
    if field.default is not dataclasses.MISSING:
        return core_schema.with_default_schema(_schema(hint), default=field.default)
    if field.default_factory is not dataclasses.MISSING:
        return core_schema.with_default_schema(_schema(hint), default_factory=field.default_factory)
    return _schema(hint)


def _schema(hint: Any) -> core_schema.CoreSchema:
    origin, inner = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return _annotated(hint.__origin__, hint.__metadata__)
    if origin is Literal:
        return core_schema.literal_schema(list(inner))
    if origin is tuple and inner[1:] == (...,):
        return core_schema.tuple_variable_schema(_schema(inner[0]))
    if origin is dict:
        return core_schema.dict_schema(_schema(inner[0]), _schema(inner[1]))
    if origin in (Union, UnionType) and NoneType in inner and len(inner) == 2:
        return core_schema.nullable_schema(_schema(inner[inner[0] is NoneType]))
    if hint is str:
        return core_schema.str_schema()
    if hint in (object, Any):
        return core_schema.any_schema()
    if hasattr(hint, "__get_pydantic_core_schema__"):
        return hint.__get_pydantic_core_schema__(hint, _schema)  # type: ignore[no-any-return]
    if dataclasses.is_dataclass(hint) and isinstance(hint, type):
        return _dataclass(hint)
    raise TypeError(f"no field can be a {hint!r}")


def _annotated(hint: Any, marks: tuple[Any, ...]) -> core_schema.CoreSchema:
    if not marks:
        return _schema(hint)
    *inner, mark = marks
    if hasattr(mark, "__get_pydantic_core_schema__"):
        # A mark wraps what stands before it, as in pydantic.
        schema: core_schema.CoreSchema = mark.__get_pydantic_core_schema__(
            hint, lambda _: _annotated(hint, tuple(inner))
        )
        return schema
    return _annotated(hint, tuple(inner))
