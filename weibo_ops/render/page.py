"""What a writer is given: a view, what the rules say beside it, and how the reader wants it. No writer decides
anything."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from weibo_ops.i18n import Language


@dataclass(frozen=True, slots=True)
class Remark:
    """A finding as a reader sees it: its sentence made, its lines and columns looked up. ``source`` is the line it
    stands on; ``fingerprint`` what stays when lines move, empty where the format asks for none."""

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
    fingerprint: str = ""


@dataclass(frozen=True, slots=True)
class Accepted:
    """A finding that somebody accepted: by a waiver beside it, for a reason, or by the baseline, when lint came."""

    remark: Remark
    by: Literal["waiver", "baseline"]
    reason: str


@dataclass(frozen=True, slots=True)
class Findings:
    """The view of ``lint``: remarks in order of file and line; ``files`` looked at, ``withheld`` where broken files
    kept rules back. ``prefix`` before a path makes it start at the root of the repository: empty, or with a ``/`` at
    its end. ``accepted``: what formats that have a word for it show as suppressed."""

    remarks: tuple[Remark, ...]
    files: int
    broken: tuple[str, ...]
    prefix: str = ""
    accepted: tuple[Accepted, ...] = ()


@dataclass(frozen=True, slots=True)
class Count:
    """How often a rule found something, and in how many files."""

    code: str
    name: str
    severity: str
    count: int
    files: int


@dataclass(frozen=True, slots=True)
class Statistics:
    """The view of ``lint --statistics``: counts by rule, the most frequent first."""

    counts: tuple[Count, ...]

    @classmethod
    def of(cls, remarks: tuple[Remark, ...]) -> Statistics:
        """Return the counts of remarks; a rule that strikes harder by case is counted by each severity."""
        found: dict[tuple[str, str, str], list[str]] = {}
        for remark in remarks:
            found.setdefault((remark.code, remark.name, remark.severity), []).append(remark.path)
        counts = (Count(*key, len(paths), len(set(paths))) for key, paths in found.items())
        return cls(tuple(sorted(counts, key=lambda count: (-count.count, count.code, count.severity))))


@dataclass(frozen=True, slots=True)
class Page:
    """A view with its remarks, the language, the width in cells (text only) and whether there is colour; ``gone`` are
    remarks of before, in a view that compares."""

    view: Any
    remarks: tuple[Remark, ...]
    language: Language
    width: int = 80
    colour: bool = False
    gone: tuple[Remark, ...] = ()


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
