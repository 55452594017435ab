"""From a tree of files to a workspace."""

from __future__ import annotations

import gc
from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Protocol

from pydantic_core import ValidationError

from weibo_ops.model.noun import Noun
from weibo_ops.source.place import Fault, Place
from weibo_ops.source.reader import read
from weibo_ops.workspace.references import Name
from weibo_ops.workspace.settings import Settings
from weibo_ops.workspace.shapes import faults_of
from weibo_ops.workspace.sheet import Sheet, filled, sheet
from weibo_ops.workspace.tree import SETTINGS, Tree
from weibo_ops.workspace.workspace import Missed, Workspace


class Shelf(Protocol):
    """Where sheets may already stand that were read before."""

    def sheet(self, path: str, content: bytes) -> Sheet:
        """Return what the bytes of a file say."""


class Reader:
    """A shelf on which nothing stands: every file is read."""

    def sheet(self, path: str, content: bytes) -> Sheet:
        return sheet(path, content)


def load(tree: Tree, shelf: Shelf | None = None) -> Workspace:
    """Return the workspace of a tree; what is wrong with its files stands in its ``faults``, nothing is raised."""
    shelf = shelf or Reader()
    with _without_collector():
        faults: list[Fault] = []
        settings = _settings(tree, faults)
        files = tuple(tree.paths())
        items: dict[str, list[Noun]] = {}
        declared: dict[str | None, set[str]] = defaultdict(set)
        broken: list[str] = []
        slots: set[tuple[str, str]] = set()
        lost = False
        names: dict[str, frozenset[Name]] = {}
        for path in files:
            read = _sheet(path, tree, shelf)
            faults += read.faults
            lost |= read.lost
            slots |= read.slots
            names[path] = read.names
            broken += [path] if read.broken else []
            for section, found in read.items.items():
                items.setdefault(section, []).extend(found)
            for key, ids in read.declared.items():
                declared[key] |= ids
        there = {section: tuple(found) for section, found in items.items()}
        ids_there: dict[str | None, frozenset[str]] = {None: frozenset()}
        ids_there |= {section: frozenset(ids) for section, ids in declared.items()}
        missed = Missed(tuple(broken), lost or bool(broken) or _misnamed(there), frozenset(slots))
        return Workspace(tree, settings, there, tuple(faults), missed, ids_there, files, names)


def _sheet(path: str, tree: Tree, shelf: Shelf) -> Sheet:
    try:
        content = tree.read(path)
    except OSError as error:
        return Sheet(path, broken=True, faults=[_unreadable(path, error)])
    return Sheet(path) if content is None else shelf.sheet(path, content)


def _unreadable(path: str, error: OSError) -> Fault:
    return Fault("unreadable-file", Place(path), {"why": error.strerror or str(error)})


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


def _settings(tree: Tree, faults: list[Fault]) -> Settings:
    try:
        content = tree.read(SETTINGS)
    except OSError as error:
        faults.append(_unreadable(SETTINGS, error))
        return Settings()
    document = read(SETTINGS, content or b"")
    faults += document.faults
    data: dict[str, Any] = dict(document.data or {})
    validator = Settings.__pydantic_validator__  # type: ignore[attr-defined]
    for _ in range(20):
        try:
            settings: Settings = validator.validate_python(filled(data))
        except ValidationError as error:
            faults += faults_of(error, Settings, SETTINGS, ())
            # The rest of the settings still holds: what is wrong is taken out and the rest read again.
            for found in error.errors(include_url=False, include_context=False):
                data.pop(str(found["loc"][0]), None)
        else:
            return settings
    return Settings()
