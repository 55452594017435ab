"""The rules as a view: what ``explain`` shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Example:
    """A file of a rule's example: ``verdict`` is bad or good."""

    verdict: str
    path: str
    text: str


@dataclass(frozen=True, slots=True)
class Option:
    """What a team may set of a rule, what holds where it does not, and how it would be written in the settings."""

    name: str
    default: Any
    setting: str


@dataclass(frozen=True, slots=True)
class Source:
    """What a rule rests on: a subject of facts, where they come from, and of which day and how sure they are."""

    facts: str
    source: str
    as_of: str | None
    confidence: str | None


@dataclass(frozen=True, slots=True)
class Entry:
    """A rule as ``explain`` shows it, its words already in the reader's language; ``source`` is what it rests on, or
    empty; ``fix`` is ``safe``, ``unsafe`` or, where lint cannot mend it, None."""

    code: str
    name: str
    severity: str
    family: str
    what: str
    why: str
    fixable: bool
    source: str
    examples: tuple[Example, ...]
    fix: str | None = None
    options: tuple[Option, ...] = ()
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The view of ``explain``: one rule, which is shown in full, or many, which are a table."""

    entries: tuple[Entry, ...]
