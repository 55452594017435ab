"""Which values of an item name another item: read once a noun from the ``Target`` marks of its fields."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from weibo_ops.model.fields import Target
from weibo_ops.model.noun import Noun
from weibo_ops.model.schema import hints
from weibo_ops.source.place import Route

if TYPE_CHECKING:
    from weibo_ops.workspace.workspace import Workspace

_Found: TypeAlias = tuple[Route, Target, str]
_Walk: TypeAlias = Callable[[Any, Route], Iterator[_Found]]


class Reference(NamedTuple):
    """A value that names an item: who says it, on which route, in which sections the named one may stand, its id.

    ``loose``: the value may as well be words that name nothing.
    """

    item: Noun
    route: Route
    sections: tuple[str, ...]
    id: str
    loose: bool


def references(workspace: Workspace) -> Iterator[Reference]:
    """Yield every reference of every item, in order of section, file and line."""
    return _beyond(workspace, lambda sections: frozenset())


def strays(workspace: Workspace) -> Iterator[Reference]:
    """Yield the references that name no item of their sections, in order of section, file and line."""

    @cache
    def known(sections: tuple[str, ...]) -> frozenset[str]:
        return frozenset().union(*map(workspace.ids, sections))

    return _beyond(workspace, known)


def _beyond(workspace: Workspace, known: Callable[[tuple[str, ...]], frozenset[str]]) -> Iterator[Reference]:
    """Yield the references to other ids than those that are known in their sections."""
    for section in workspace.sections():
        items = getattr(workspace, section)
        fields = _fields(items[0].__class__)
        if not fields:
            continue
        # One call fetches all fields of an item; two names at least, or it would return no tuple.
        fetch = attrgetter("id", *(name for name, _, _ in fields))
        steps = [((name,), mark, walk, known(mark.sections) if mark else None) for name, mark, walk in fields]
        for item in items:
            values = iter(fetch(item))
            next(values)
            for value, (route, mark, walk, ids) in zip(values, steps, strict=True):
                if not value:
                    continue
                if mark is not None and ids is not None:
                    if value not in ids:
                        yield Reference(item, route, mark.sections, value, mark.loose)
                    continue
                for at, target, found in walk(value, route):
                    if found not in known(target.sections):
                        yield Reference(item, at, target.sections, found, target.loose)


@cache
def _fields(kind: type) -> tuple[tuple[str, Target | None, _Walk], ...]:
    """Return the fields that hold references; with the target alone where the value itself is one."""

    found = []
    for name, hint in hints(kind).items():
        walk = _walk(hint) if name in kind.__dataclass_fields__ else None  # type: ignore[attr-defined]
        if walk is not None:
            found.append((name, _mark(hint), walk))
    return tuple(found)


def _mark(hint: Any) -> Target | None:
    """Return the target of a hint that is a marked text, or that or None."""
    from types import NoneType, UnionType
    from typing import Union, get_args, get_origin

    branches = [hint]
    if get_origin(hint) in (Union, UnionType):
        branches = [branch for branch in get_args(hint) if branch is not NoneType]
    marks = [mark for mark in getattr(branches[0], "__metadata__", ()) if isinstance(mark, Target)]
    return marks[-1] if marks and len(branches) == 1 else None


def _walk(hint: Any) -> _Walk | None:
    from typing import get_args, get_origin

    marks = [mark for mark in getattr(hint, "__metadata__", ()) if isinstance(mark, Target)]
    if marks:
        return _text(marks[-1])
    if dataclasses.is_dataclass(hint) and isinstance(hint, type):
        return _part(hint)
    walks = [walk for walk in map(_walk, get_args(hint)) if walk is not None]
    if not walks:
        return None
    return _each(walks[0]) if get_origin(hint) is tuple else _either(walks)


def _text(target: Target) -> _Walk:
    def walk(value: Any, route: Route) -> Iterator[_Found]:
        if isinstance(value, str):
            yield route, target, value

    return walk


def _part(kind: type) -> _Walk | None:
    fields = _fields(kind)

    def walk(value: Any, route: Route) -> Iterator[_Found]:
        if isinstance(value, kind):
            for name, _, inner in fields:
                held = getattr(value, name)
                if held:
                    yield from inner(held, (*route, name))

    return walk if fields else None


def _each(inner: _Walk) -> _Walk:
    def walk(value: Any, route: Route) -> Iterator[_Found]:
        if isinstance(value, tuple):
            for number, held in enumerate(value):
                yield from inner(held, (*route, number))

    return walk


def _either(walks: list[_Walk]) -> _Walk:
    if len(walks) == 1:
        return walks[0]

    def walk(value: Any, route: Route) -> Iterator[_Found]:
        for inner in walks:
            yield from inner(value, route)

    return walk
