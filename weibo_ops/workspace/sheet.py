"""One file of a workspace: its items, and what was wrong with it. Item by item, so that one bad item never hides its
neighbours."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeGuard

from pydantic_core import ValidationError

from weibo_ops.model.noun import Noun, settle
from weibo_ops.source.place import Fault, Place, Route
from weibo_ops.source.reader import read
from weibo_ops.source.seal import seal
from weibo_ops.workspace.references import Name, names
from weibo_ops.workspace.sections import kind, known
from weibo_ops.workspace.shapes import faults_of, nearest


@dataclass(slots=True)
class Sheet:
    """What a file says. ``items`` by section in order; ``broken``: nothing of it could be read; ``lost``: something is
    gone on which a plan rests; ``slots`` and ``declared`` as in ``Missed`` and ``Workspace``; ``ground``: the seal of
    all that it says beside its posts; ``names``: what its items name."""

    path: str
    broken: bool = False
    lost: bool = False
    items: dict[str, list[Noun]] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    slots: set[tuple[str, str]] = field(default_factory=set)
    declared: dict[str | None, set[str]] = field(default_factory=dict)
    ground: bytes = b""
    names: frozenset[Name] = frozenset()


def sheet(path: str, content: bytes) -> Sheet:
    """Return what the bytes of a file say."""
    reading = _Reading(path)
    reading.take(content)
    reading.sheet.names = names(reading.sheet.items)
    return reading.sheet


def filled(value: Any) -> Any:
    """Return data without the keys whose value is empty, at any depth; empty items of lists stay and are refused."""
    if isinstance(value, dict):
        return {key: filled(inner) for key, inner in value.items() if inner is not None}
    return [filled(inner) for inner in value] if isinstance(value, list) else value


# What a plan rests on: without one of these items it would show holes that are not there.
_BEARING = frozenset(
    (
        *("accounts", "approvals", "categories", "columns", "duties", "people", "roles"),
        *("holidays", "leave", "pauses", "rotas", "shifts", "skips"),
    )
)


# What stands there is read as nothing, and told: that it is nothing is no second fault.
_EMPTIED = frozenset(("aliases-too-many", "recursive-alias", "unknown-alias"))


def _drop(data: Any, location: tuple[int | str, ...]) -> None:
    """Take a key out of data, where it is."""
    *way, key = location
    for step in way:
        try:
            data = data[step]
        except (KeyError, IndexError, TypeError):
            return  # pydantic names branches of unions in its locations
    if isinstance(data, dict):
        data.pop(key, None)


def _legible(day: object) -> TypeGuard[str]:
    try:
        return isinstance(day, str) and len(day) == 10 and bool(date.fromisoformat(day))
    except ValueError:
        return False


def _meant(misspelt: list[Fault], item: dict[str, Any], length: int) -> dict[str, Any]:
    """Return what an item says under misspelt keys of its own, by the keys that were meant."""
    own = [fault for fault in misspelt if len(fault.place.route) == length]
    return {str(fault.facts["meant"]): item.get(str(fault.facts["key"])) for fault in own}


class _Reading:
    def __init__(self, path: str) -> None:
        self.path = path
        self.sheet = Sheet(path)
        self._emptied: frozenset[Route] = frozenset()

    def take(self, content: bytes) -> None:
        document = read(self.path, content)
        self.sheet.faults += document.faults
        if document.data is None:
            self.sheet.broken = True
            self.sheet.declared[None] = set(document.declared)
            return
        beside = {section: listed for section, listed in document.data.items() if section != "posts"}
        self.sheet.ground = seal(repr(beside).encode("utf-8", "surrogatepass")) if beside else b""
        place = self.path.partition("/")[0]
        self._emptied = frozenset(fault.place.route for fault in document.faults if fault.kind in _EMPTIED)
        self.sheet.lost = any(
            fault.kind == "duplicate-key" and len(fault.place.route) == 1 for fault in document.faults
        ) or any(route[0] in _BEARING for route in self._emptied if route)
        for section, listed in document.data.items():
            if section not in known():
                facts = {"section": section, "meant": nearest(section, known())}
                self._fault("unknown-section", (section,), facts, key=True)
                self.sheet.lost |= facts["meant"] is not None
                continue
            if known()[section] != place:
                facts = {"section": section, "folder": known()[section]}
                self._fault("section-in-wrong-folder", (section,), facts, key=True)
            self._section(section, listed, document.lines.get(section) or [])

    def _fault(self, kind: str, route: Route, facts: dict[str, Any], *, key: bool = False) -> None:
        self.sheet.faults.append(Fault(kind, Place(self.path, route, key=key), facts))

    def _section(self, section: str, listed: object, lines: list[int]) -> None:
        if listed is None:
            return
        if not isinstance(listed, list):
            self._misshapen((section,), "list-of-items", listed)
            self.sheet.lost = self.sheet.broken = True  # items may have stood there, nobody knows which
            return
        noun = kind(section)
        validate = noun.__pydantic_validator__.validate_python  # type: ignore[attr-defined]
        found = self.sheet.items.setdefault(section, [])
        for index, item in enumerate(listed):
            if not isinstance(item, dict):
                self._misshapen((section, index), "mapping", item)
                self.sheet.lost |= section in _BEARING
                continue
            if "id" not in item:
                natural = noun.natural_id(item)
                if natural is not None:
                    item["id"] = natural
            if None in item.values():
                # An empty key counts as left out; one that there is not is misspelt all the same.
                self._misspelt((section, index), noun, item)
            try:
                made = validate({key: value for key, value in item.items() if value is not None})
            except ValidationError:
                made = self._salvaged((section, index), noun, item)
                if made is None:
                    continue
            settle(made, self.path, index, lines[index] if index < len(lines) else 1)
            found.append(made)
        if not found:
            del self.sheet.items[section]

    def _misshapen(self, route: Route, expected: str, value: object) -> None:
        if route in self._emptied:
            return
        found = (
            "empty"
            if value is None
            else "list"
            if isinstance(value, list)
            else "mapping"
            if isinstance(value, dict)
            else "text"
        )
        self._fault("misshapen-value", route, {"expected": expected, "found": found, "value": None})

    def _misspelt(self, route: Route, noun: type[Noun], item: dict[str, Any]) -> None:
        known_keys = noun.__dataclass_fields__  # type: ignore[attr-defined]
        for key, value in item.items():
            if value is None and key not in known_keys:
                facts = {"key": key, "meant": nearest(key, known_keys)}
                self._fault("unknown-key", (*route, key), facts, key=True)

    def _salvaged(self, route: Route, noun: type[Noun], item: dict[str, Any]) -> Any:
        """Return an item without what is empty deep inside and without misspelt keys; None where more is wrong with
        it."""
        validate = noun.__pydantic_validator__.validate_python  # type: ignore[attr-defined]
        rest = filled(item)
        meant: dict[str, Any] = {}
        try:
            return validate(rest)
        except ValidationError as error:
            faults = [fault for fault in faults_of(error, noun, self.path, route) if not self._told(fault)]
            misspelt = [fault for fault in faults if fault.kind == "unknown-key" and fault.facts["meant"]]
            meant = _meant(misspelt, item, len(route) + 1)
            if noun.natural_id(meant | item) is not None:
                # The id would have been made of what is misspelt.
                faults = [fault for fault in faults if fault.kind != "missing-key" or fault.facts["key"] != "id"]
            self.sheet.faults += faults
            self.sheet.lost |= bool(misspelt) and noun.section in _BEARING
            for found in error.errors(include_url=False, include_context=False):
                if found["type"] == "unexpected_keyword_argument":
                    _drop(rest, found["loc"])
        try:
            return validate(rest)
        except ValidationError:
            self._refused(noun, meant | item)
            return None

    def _told(self, fault: Fault) -> bool:
        """Whether a fault is only that something is empty of which another fault says why."""
        if not self._emptied:
            return False
        route = fault.place.route
        return route in self._emptied or (fault.kind == "missing-key" and (*route, fault.facts["key"]) in self._emptied)

    def _refused(self, noun: type[Noun], item: dict[str, Any]) -> None:
        self.sheet.lost |= noun.section in _BEARING
        column, day = item.get("column"), item.get("day")
        if noun.section == "posts" and isinstance(column, str):
            self.sheet.slots.add((column, day if _legible(day) else ""))
        if isinstance(item.get("id"), str):
            # An id refused for its letters (`Jia`) is what the rest of the files calls by the right ones.
            self.sheet.declared.setdefault(noun.section, set()).update(
                (item["id"], item["id"].lower().replace("_", "-"))
            )
