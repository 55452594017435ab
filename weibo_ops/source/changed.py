"""What a file's data is once edits are made, worked out on the data alone: what the text must then say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from weibo_ops.source.edit import Edit, Insert, Put, Retext, Take
from weibo_ops.source.place import Route
from weibo_ops.source.spelling import data_of

_Left = list[tuple[Route, Edit]]


class Absent(Exception):
    """An edit names what there is not, or a key that there is already."""


def changed(data: Any, edits: Sequence[Edit]) -> Any:
    """Return data with edits made; their routes and indexes are those of the data as it is.

    Raises:
        Absent: an edit does not fit the data.
    """
    return _changed(data, [(edit.place.route, edit) for edit in edits if not isinstance(edit, Retext)])


def _changed(value: Any, edits: _Left) -> Any:
    if not edits:
        return value
    here = [edit for route, edit in edits if not route]
    inner: dict[str | int, _Left] = defaultdict(list)
    for route, edit in edits:
        if route:
            inner[route[0]].append((route[1:], edit))
    parts: list[tuple[int, int, str]] = []
    inserts: list[Insert] = []
    for edit in here:
        if isinstance(edit, Put) and edit.place.part is None:
            return data_of(edit.value)
        if isinstance(edit, Put) and edit.place.part is not None and isinstance(edit.value, str):
            parts.append((*edit.place.part, edit.value))
        elif isinstance(edit, Insert):
            inserts.append(edit)
        else:
            raise Absent
    if parts:
        return _spliced(value, parts)
    if inserts or isinstance(value, list):
        return _listed([] if value is None else value, inner, inserts)
    return _mapped({} if value is None else value, inner)


def _spliced(value: Any, parts: list[tuple[int, int, str]]) -> str:
    if not isinstance(value, str):
        raise Absent
    text = value
    for start, end, said in sorted(parts, key=lambda part: part[:2], reverse=True):
        if not 0 <= start <= end <= len(value):
            raise Absent
        text = text[:start] + said + text[end:]
    return text


def _listed(value: Any, inner: dict[str | int, _Left], inserts: list[Insert]) -> list[Any]:
    if not isinstance(value, list) or not all(isinstance(step, int) and 0 <= step < len(value) for step in inner):
        raise Absent
    before: dict[int, list[Any]] = defaultdict(list)
    for edit in inserts:
        index = len(value) if edit.index is None else edit.index
        if not 0 <= index <= len(value):
            raise Absent
        before[index].append(data_of(edit.value))
    made: list[Any] = []
    for number, item in enumerate(value):
        made += before[number]
        own = inner.get(number, [])
        if not any(not route and isinstance(edit, Take) for route, edit in own):
            made.append(_changed(item, own))
    return made + before[len(value)]


def _mapped(value: Any, inner: dict[str | int, _Left]) -> dict[str, Any]:
    if not isinstance(value, dict) or not all(isinstance(step, str) for step in inner):
        raise Absent
    made: dict[str, Any] = {}
    for name in [*value, *(str(step) for step in inner if step not in value)]:
        own = inner.get(name, [])
        if any(not route and isinstance(edit, Take) for route, edit in own):
            if name not in value:
                raise Absent
            continue
        names = [edit.value for route, edit in own if not route and isinstance(edit, Put) and edit.place.key]
        rest = [(route, edit) for route, edit in own if route or not (isinstance(edit, Put) and edit.place.key)]
        written = names[0] if names else name
        if (names and name not in value) or written in made or (names and names[0] in value):
            raise Absent
        made[written] = _changed(value.get(name), rest)
    return made


def rebased(edit: Edit, done: Iterable[Edit]) -> Edit:
    """Return an edit as it reads once others are made, all of them on the data that it was made for."""
    if isinstance(edit, Retext):
        return edit
    route = list(edit.place.route)
    index = edit.index if isinstance(edit, Insert) else None
    part = edit.place.part
    for other in done:
        if isinstance(other, Retext):
            continue
        at = other.place.route
        depth = len(at)
        if isinstance(other, Insert):
            where = other.index
            if where is None:
                continue
            if edit.place.route[:depth] == at and len(edit.place.route) > depth:
                route[depth] = _later(route[depth], edit.place.route[depth], where)
            elif edit.place.route == at and isinstance(edit, Insert) and edit.index is not None:
                index = (index or 0) + (where <= edit.index)
        elif isinstance(other, Take) and at and isinstance(at[-1], int):
            above, number = at[:-1], at[-1]
            if edit.place.route[: depth - 1] == above and len(edit.place.route) >= depth:
                step = edit.place.route[depth - 1]
                if isinstance(step, int) and step > number:
                    route[depth - 1] = int(route[depth - 1]) - 1
            elif edit.place.route == above and isinstance(edit, Insert) and edit.index is not None:
                index = (index or 0) - (number < edit.index)
        elif isinstance(other, Put) and other.place.key and edit.place.route[:depth] == at:
            route[depth - 1] = other.value
        elif isinstance(other, Put) and other.place.part and part and at == edit.place.route and edit.place.part:
            start, end = other.place.part
            if end <= edit.place.part[0]:
                moved = len(other.value) - (end - start)
                part = part[0] + moved, part[1] + moved
    from dataclasses import replace

    place = replace(edit.place, route=tuple(route), part=part)
    return replace(edit, place=place, index=index) if isinstance(edit, Insert) else replace(edit, place=place)


def _later(now: str | int, before: str | int, where: int) -> str | int:
    return int(now) + 1 if isinstance(before, int) and where <= before else now
