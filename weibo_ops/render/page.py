"""What a writer is given: a view, what the rules say beside it, and how the reader wants it. No writer decides
anything."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from weibo_ops.i18n import Language


@dataclass(frozen=True, slots=True)
class Remark:
    """A finding as a reader sees it: its sentence made, its lines and columns looked up. ``source`` is the line it
    stands on."""

    code: str
    name: str
    severity: str
    path: str
    line: int
    column: int
    end_line: int
    end_column: int
    message: str
    day: date | None
    id: str | None
    source: str


@dataclass(frozen=True, slots=True)
class Findings:
    """The view of ``lint``: remarks in order of file and line; ``files`` looked at, ``withheld`` where broken files
    kept rules back."""

    remarks: tuple[Remark, ...]
    files: int
    broken: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """A view with its remarks, the language, the width in cells (text only) and whether there is colour."""

    view: Any
    remarks: tuple[Remark, ...]
    language: Language
    width: int = 80
    colour: bool = False


@dataclass(frozen=True, slots=True)
class Example:
    """A file of a rule's example: ``verdict`` is bad or good."""

    verdict: str
    path: str
    text: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A rule as ``explain`` shows it, its words already in the reader's language; ``source`` is what it rests on, or
    empty."""

    code: str
    name: str
    severity: str
    family: str
    what: str
    why: str
    fixable: bool
    source: str
    examples: tuple[Example, ...]


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The view of ``explain``: one rule, which is shown in full, or many, which are a table."""

    entries: tuple[Entry, ...]
