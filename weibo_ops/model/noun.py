"""What a noun is: a frozen pydantic dataclass, equal by its fields alone, whose place is set beside it."""

from __future__ import annotations

from typing import ClassVar, TypeVar, dataclass_transform

from pydantic import ConfigDict
from pydantic.dataclasses import dataclass

from weibo_ops.source.place import Place, Route

Kind = TypeVar("Kind")

# Slots and not BaseModel: a post of thirty fields is 0.3 KB instead of 1.7, and a repository holds tens of thousands.
_SHAPE = ConfigDict(extra="forbid")
# A part is built inside of the nouns that hold it; a validator of its own is built when somebody asks for it.
_INNER = ConfigDict(extra="forbid", defer_build=True)


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
    made: type[Kind] = dataclass(frozen=True, slots=True, kw_only=True, config=_SHAPE)(kind)  # type: ignore[assignment]
    made.section = kind.__module__.rpartition(".")[2]  # type: ignore[attr-defined]
    return made


@dataclass_transform(frozen_default=True, kw_only_default=True)
def part(kind: type[Kind]) -> type[Kind]:
    """Make a class a shape inside a noun: no id and no place of its own."""
    return dataclass(frozen=True, slots=True, kw_only=True, config=_INNER)(kind)  # type: ignore[return-value]


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
