"""From a tree of files to a workspace: item by item, so that one bad item never hides its neighbours."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from typing import Any, TypeGuard

from pydantic_core import ValidationError

from weibo_ops.model.noun import Noun, settle
from weibo_ops.source.place import Fault, Place, Route
from weibo_ops.source.reader import Document, read
from weibo_ops.workspace.sections import kind, known
from weibo_ops.workspace.settings import Settings
from weibo_ops.workspace.shapes import faults_of, nearest
from weibo_ops.workspace.tree import SETTINGS, Tree
from weibo_ops.workspace.workspace import Missed, Workspace


def load(tree: Tree) -> Workspace:
    """Return the workspace of a tree; what is wrong with its files stands in its ``faults``, nothing is raised."""
    with _without_collector():
        faults: list[Fault] = []
        settings = _settings(tree, faults)
        loading = _Loading(faults)
        files = tuple(tree.paths())
        for path in files:
            loading.take(path, tree)
        items = {section: tuple(found) for section, found in loading.items.items()}
        declared = {section: frozenset(ids) for section, ids in loading.declared.items()}
        lost = loading.lost or bool(loading.broken) or _misnamed(items)
        missed = Missed(tuple(loading.broken), lost, frozenset(loading.slots))
        return Workspace(tree, settings, items, tuple(faults), missed, declared, files)


def _misnamed(items: Mapping[str, tuple[Any, ...]]) -> bool:
    """Whether a plan rests on a name that there is not: an account of a column, a role of a person, an approver."""
    there = {section: {item.id for item in items.get(section, ())} for section in ("accounts", "people", "roles")}
    doers = there["people"] | there["roles"]
    return (
        any(column.account and column.account not in there["accounts"] for column in items.get("columns", ()))
        or any(not there["roles"].issuperset(person.roles) for person in items.get("people", ()))
        or any(step.by not in doers for chain in items.get("approvals", ()) for step in chain.steps)
    )


@contextmanager
def _without_collector() -> Iterator[None]:
    # Everything that loading makes stays alive: the collector would walk it again and again and free nothing.
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


def _document(path: str, tree: Tree, faults: list[Fault]) -> Document | None:
    try:
        content = tree.read(path)
    except OSError as error:
        faults.append(Fault("unreadable-file", Place(path), {"why": error.strerror or str(error)}))
        return None
    if content is None:
        return Document(path, {})
    document = read(path, content)
    faults += document.faults
    return document


def _settings(tree: Tree, faults: list[Fault]) -> Settings:
    document = _document(SETTINGS, tree, faults)
    data: dict[str, Any] = dict((document and document.data) or {})
    validator = Settings.__pydantic_validator__  # type: ignore[attr-defined]
    for _ in range(20):
        try:
            settings: Settings = validator.validate_python(_filled(data))
        except ValidationError as error:
            faults += faults_of(error, Settings, SETTINGS, ())
            # The rest of the settings still holds: what is wrong is taken out and the rest read again.
            for found in error.errors(include_url=False, include_context=False):
                data.pop(str(found["loc"][0]), None)
        else:
            return settings
    return Settings()


def _filled(value: Any) -> Any:
    """Return data without the keys whose value is empty, at any depth; empty items of lists stay and are refused."""
    if isinstance(value, dict):
        return {key: _filled(inner) for key, inner in value.items() if inner is not None}
    return [_filled(inner) for inner in value] if isinstance(value, list) else value


# What a plan rests on: without one of these items it would show holes that are not there.
_BEARING = frozenset(
    (
        *("accounts", "approvals", "categories", "columns", "duties", "people", "roles"),
        *("holidays", "leave", "pauses", "rotas", "shifts", "skips"),
    )
)


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


class _Loading:
    def __init__(self, faults: list[Fault]) -> None:
        self.lost = False
        self.slots: set[tuple[str, str]] = set()
        self.items: dict[str, list[Noun]] = {}
        self.faults = faults
        self.broken: list[str] = []
        self.declared: dict[str | None, set[str]] = {None: set()}

    def take(self, path: str, tree: Tree) -> None:
        document = _document(path, tree, self.faults)
        if document is None or document.data is None:
            self.broken.append(path)
            if document:
                self.declared[None] |= document.declared
            return
        place = path.partition("/")[0]
        self.lost |= any(fault.kind == "duplicate-key" and len(fault.place.route) == 1 for fault in document.faults)
        for section, listed in document.data.items():
            if section not in known():
                facts = {"section": section, "meant": nearest(section, known())}
                self.faults.append(Fault("unknown-section", Place(path, (section,), key=True), facts))
                self.lost |= facts["meant"] is not None
                continue
            if known()[section] != place:
                facts = {"section": section, "folder": known()[section]}
                self.faults.append(Fault("section-in-wrong-folder", Place(path, (section,), key=True), facts))
            self._section(path, section, listed, document.lines.get(section) or [])

    def _section(self, path: str, section: str, listed: object, lines: list[int]) -> None:
        if listed is None:
            return
        if not isinstance(listed, list):
            self._misshapen(path, (section,), "list-of-items", listed)
            self.lost = True
            return
        noun = kind(section)
        validate = noun.__pydantic_validator__.validate_python  # type: ignore[attr-defined]
        found = self.items.setdefault(section, [])
        for index, item in enumerate(listed):
            if not isinstance(item, dict):
                self._misshapen(path, (section, index), "mapping", item)
                continue
            if "id" not in item:
                natural = noun.natural_id(item)
                if natural is not None:
                    item["id"] = natural
            if None in item.values():
                # An empty key counts as left out; one that there is not is misspelt all the same.
                self._misspelt(path, (section, index), noun, item)
            try:
                made = validate({key: value for key, value in item.items() if value is not None})
            except ValidationError:
                made = self._salvaged(path, (section, index), noun, item)
                if made is None:
                    continue
            settle(made, path, index, lines[index] if index < len(lines) else 1)
            found.append(made)
        if not found:
            del self.items[section]

    def _misshapen(self, path: str, route: Route, expected: str, value: object) -> None:
        found = (
            "empty"
            if value is None
            else "list"
            if isinstance(value, list)
            else "mapping"
            if isinstance(value, dict)
            else "text"
        )
        self.faults.append(
            Fault("misshapen-value", Place(path, route), {"expected": expected, "found": found, "value": None})
        )

    def _misspelt(self, path: str, route: Route, noun: type[Noun], item: dict[str, Any]) -> None:
        known_keys = noun.__dataclass_fields__  # type: ignore[attr-defined]
        for key, value in item.items():
            if value is None and key not in known_keys:
                facts = {"key": key, "meant": nearest(key, known_keys)}
                self.faults.append(Fault("unknown-key", Place(path, (*route, key), key=True), facts))

    def _salvaged(self, path: str, route: Route, noun: type[Noun], item: dict[str, Any]) -> Any:
        """Return an item without what is empty deep inside and without misspelt keys; None where more is wrong with
        it."""
        validate = noun.__pydantic_validator__.validate_python  # type: ignore[attr-defined]
        rest = _filled(item)
        try:
            return validate(rest)
        except ValidationError as error:
            self.faults += faults_of(error, noun, path, route)
            for found in error.errors(include_url=False, include_context=False):
                if found["type"] == "unexpected_keyword_argument":
                    _drop(rest, found["loc"])
        try:
            return validate(rest)
        except ValidationError:
            self._refused(noun, item)
            return None

    def _refused(self, noun: type[Noun], item: dict[str, Any]) -> None:
        self.lost |= noun.section in _BEARING
        column, day = item.get("column"), item.get("day")
        if noun.section == "posts" and isinstance(column, str):
            self.slots.add((column, day if _legible(day) else ""))
        if isinstance(item.get("id"), str):
            # An id refused for its letters (`Jia`) is what the rest of the files calls by the right ones.
            self.declared.setdefault(noun.section, set()).update((item["id"], item["id"].lower().replace("_", "-")))
