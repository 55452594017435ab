"""Which values of an item name another item: read once a noun from the ``Target`` marks of its fields."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from weibo_ops.model.fields import Target
from weibo_ops.model.noun import Noun
from weibo_ops.model.noun import path as path_of
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


Name: TypeAlias = tuple[tuple[str, ...], str]
"""An id that is named, and the sections in which it may stand."""


def references(workspace: Workspace) -> Iterator[Reference]:
    """Yield every reference of every item, in order of section, file and line."""
    for section in workspace.sections():
        yield from _of(getattr(workspace, section))


def strays(workspace: Workspace) -> Iterator[Reference]:
    """Yield the references that name no item of their sections, in order of section, file and line.

    Whole files are told by the names in them: most name nothing that is not there, and are not walked.
    """

    @cache
    def known(sections: tuple[str, ...]) -> frozenset[str]:
        return frozenset().union(*map(workspace.ids, sections))

    wrong = frozenset(
        path for path, names in workspace.names.items() if any(id not in known(sections) for sections, id in names)
    )
    for section in workspace.sections() if wrong else ():
        for reference in _of(item for item in getattr(workspace, section) if path_of(item) in wrong):
            if reference.id not in known(reference.sections):
                yield reference


def names(items: Mapping[str, Sequence[Noun]]) -> frozenset[Name]:
    """Return what the items of a file name."""
    found: set[Name] = set()
    for listed in items.values():
        kind: Any = listed[0].__class__
        for name, mark, walk in _fields(kind):
            values = {value for item in listed if (value := getattr(item, name))}
            if mark is not None:
                found.update((mark.sections, value) for value in values)
            else:
                found.update((target.sections, id) for value in values for _, target, id in walk(value, ()))
    return frozenset(found)


def _of(items: Iterable[Any]) -> Iterator[Reference]:
    """Yield the references of items of one section."""
    fetch: Any = None
    fields: tuple[tuple[str, Target | None, _Walk], ...] = ()
    for item in items:
        if fetch is None:
            fields = _fields(item.__class__)
            if not fields:
                return
            # One call fetches all fields of an item; two names at least, or it would return no tuple.
            fetch = attrgetter("id", *(name for name, _, _ in fields))
        values = iter(fetch(item))
        next(values)
        for value, (name, mark, walk) in zip(values, fields, strict=True):
            if not value:
                continue
            if mark is not None:
                yield Reference(item, (name,), mark.sections, value, mark.loose)
                continue
            for at, target, found in walk(value, (name,)):
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
