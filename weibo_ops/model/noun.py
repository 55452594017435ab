"""What a noun is: a frozen dataclass that validates, equal by its fields alone, whose place is set beside it."""

from __future__ import annotations

import dataclasses
from typing import Any, ClassVar, TypeVar, dataclass_transform

from weibo_ops.model.schema import validator
from weibo_ops.source.place import Place, Route

Kind = TypeVar("Kind")


class Noun:
    """An item of a section. Its section is the name of the module that defines it, its folder that of the package.

    ``key_fields``: the fields whose written values, joined by ``@``, are the id of an item that writes none.
    """

    __slots__ = ("_index", "_line", "_path")

    section: ClassVar[str]
    key_fields: ClassVar[tuple[str, ...]] = ()

    id: str
    _path: str
    _index: int
    _line: int

    @classmethod
    def natural_id(cls, item: dict[str, object]) -> str | None:
        """Return the id that an item has by its key fields, None where they do not make one."""
        if not cls.key_fields:
            return None
        parts = [written(item.get(field)) for field in cls.key_fields]
        return "@".join(part for part in parts if part) if parts[0] else None


def written(value: object) -> str:
    """Return a value as it stands in a natural id, without blanks and colons; empty for what is no text."""
    if isinstance(value, list):
        return "@".join(part for part in map(written, value) if part)
    if not isinstance(value, str):
        return ""
    return value.replace(" ", "T").replace(":", "")


@dataclass_transform(frozen_default=True, kw_only_default=True)
def noun(kind: type[Kind]) -> type[Kind]:
    """Make a class the noun of its module's section."""
    made = part(kind)
    made.section = kind.__module__.rpartition(".")[2]  # type: ignore[attr-defined]
    return made


@dataclass_transform(frozen_default=True, kw_only_default=True)
def part(kind: type[Kind]) -> type[Kind]:
    """Make a class a shape inside a noun: no id and no place of its own.

    Its ``__pydantic_validator__`` takes a mapping as it was read from a file; so does the class, as keyword arguments.
    """
    # What dataclasses would write and compile anew for each of a hundred classes is the same for all: a third of the
    # start.
    for name, method in (
        ("__init__", _validated),
        ("__repr__", _shown),
        ("__eq__", _equal),
        ("__hash__", _hashed),
        ("__setattr__", _frozen),
        ("__delattr__", _frozen),
        ("__reduce__", _reduced),
    ):
        setattr(kind, name, method)
    # Slots and not BaseModel: a post of thirty fields is 0.3 KB instead of 1.7, and there may be tens of thousands.
    made: Any = dataclasses.dataclass(init=False, repr=False, eq=False, slots=True, kw_only=True)(kind)
    made.__pydantic_config__ = {"extra": "forbid"}
    made.__pydantic_validator__ = validator(made)
    return made  # type: ignore[no-any-return]


def _validated(self: Any, **values: object) -> None:
    type(self).__pydantic_validator__.validate_python(values, self_instance=self)


def _values(thing: Any) -> tuple[object, ...]:
    return tuple(getattr(thing, name) for name in type(thing).__dataclass_fields__)


def _equal(self: Any, other: object) -> bool:
    return _values(self) == _values(other) if type(other) is type(self) else NotImplemented


def _hashed(self: Any) -> int:
    return hash(_values(self))


def _shown(self: Any) -> str:
    values = zip(type(self).__dataclass_fields__, _values(self), strict=True)
    return f"{type(self).__qualname__}({', '.join(f'{name}={value!r}' for name, value in values)})"


def _frozen(self: Any, name: str, value: object = None) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot change {name!r}")


_PLACE = ("_path", "_index", "_line")


def _reduced(self: Any) -> tuple[Any, ...]:
    """Say how to make the same thing again without reading it anew: its class, its values, and a noun's place."""
    return _revived, (type(self), *_values(self), *(getattr(self, name) for name in _PLACE if hasattr(self, name)))


_revivers: dict[type, Any] = {}


def _revived(kind: type, *values: object) -> Any:
    reviver = _revivers.get(kind)
    if reviver is None:
        reviver = _revivers[kind] = _reviver(kind)
    made: Any = object.__new__(kind)
    reviver(made, *values)
    return made


def _reviver(kind: Any) -> Any:
    """Return a function that fills the slots of a thing of a kind: a loop would take three times as long, and a desk of
    years has tens of thousands of posts."""
    names = list(kind.__dataclass_fields__)
    beside = list(_PLACE) if issubclass(kind, Noun) else []
    slots = {f"set_{name}": getattr(kind, name).__set__ for name in (*names, *beside)}
    taken = ", ".join([*names, *(f"{name}=None" for name in beside)])
    body = "".join(f"\n    set_{name}(made, {name})" for name in (*names, *beside))
    exec(f"def fill(made, {taken}):{body}", slots)
    return slots["fill"]


def settle(item: Noun, path: str, index: int, line: int) -> None:
    """Set an item's place beside it: its file, its number in the section's list, its line (from 1)."""
    object.__setattr__(item, "_path", path)
    object.__setattr__(item, "_index", index)
    object.__setattr__(item, "_line", line)


def place(item: Noun, *route: str | int, key: bool = False) -> Place:
    """Return where a value of an item stands: ``place(post, "approved", 0, "by")``; with no route, the item."""
    full: Route = (item.section, item._index, *route)
    return Place(item._path, full, key)


def line(item: Noun) -> int:
    """Return the line on which an item begins, from 1."""
    return item._line


def path(item: Noun) -> str:
    """Return the file in which an item stands, relative to the workspace."""
    return item._path
