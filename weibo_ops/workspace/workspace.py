"""All the files together: items by section and id, faults, settings. Built by ``load``; nothing changes it
afterwards."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from pathlib import Path
from typing import Any

from weibo_ops.model.noun import Noun
from weibo_ops.source.place import Fault
from weibo_ops.workspace.sections import known
from weibo_ops.workspace.settings import Settings
from weibo_ops.workspace.tree import Tree


@dataclass(frozen=True, slots=True)
class Missed:
    """What could not be read. ``broken``: files of which nothing could be; ``lost``: something is gone on which a plan
    rests; ``slots``: (column, day) of posts that are there and could not be read; the day is empty where
    it cannot be either."""

    broken: tuple[str, ...] = ()
    lost: bool = False
    slots: frozenset[tuple[str, str]] = frozenset()


class Workspace:
    """A desk's playbooks and calendars.

    ``workspace.columns`` is the tuple of all columns in order of file and line; every section is an attribute so.
    ``faults``: what is wrong with the files' text and shapes. ``missed``: what could not be read for it.
    ``declared``: ids, by section (``None`` for any), of items that could not be read: references to them are no
    second finding.
    ``names``: by file, the ids that its items name, each with the sections in which it may stand.
    """

    def __init__(
        self,
        tree: Tree,
        settings: Settings,
        items: Mapping[str, tuple[Noun, ...]],
        faults: tuple[Fault, ...],
        missed: Missed,
        declared: Mapping[str | None, frozenset[str]],
        files: tuple[str, ...],
        names: Mapping[str, frozenset[tuple[tuple[str, ...], str]]],
    ) -> None:
        self.tree = tree
        self.settings = settings
        self.faults = faults
        self.missed = missed
        self.declared = declared
        self.files = files
        self.names = names
        self._items = items
        self._by_id: dict[str, dict[str, Noun]] = {}

    def __getattr__(self, section: str) -> tuple[Any, ...]:
        if section.startswith("_") or section not in known():
            raise AttributeError(section)
        return self._items.get(section, ())

    def sections(self) -> tuple[str, ...]:
        """Return the sections that have items, in order of name."""
        return tuple(sorted(self._items))

    def ids(self, section: str) -> Mapping[str, Any]:
        """Return the items of a section by id; of two with one id the first holds."""
        found = self._by_id.get(section)
        if found is None:
            found = {}
            for item in self._items.get(section, ()):
                found.setdefault(item.id, item)
            self._by_id[section] = found
        return found

    def find(self, section: str, id: str | None) -> Any:
        """Return the item of a section with this id, or None."""
        return None if id is None else self.ids(section).get(id)

    @cached_property
    def posts_by_week(self) -> Mapping[date, tuple[Any, ...]]:
        """The posts by the Monday of their week: a moved one where it was moved to."""
        found: dict[date, list[Any]] = {}
        for post in self.posts:
            day = post.at.date() if post.at else post.day
            found.setdefault(day - timedelta(days=day.weekday()), []).append(post)
        return {monday: tuple(posts) for monday, posts in found.items()}

    @property
    def broken(self) -> tuple[str, ...]:
        """The files of which nothing could be read."""
        return self.missed.broken

    @property
    def root(self) -> Path:
        """The folder of the workspace."""
        return self.tree.root

    @property
    def empty(self) -> bool:
        """Nothing is planned or described here."""
        return not self._items
