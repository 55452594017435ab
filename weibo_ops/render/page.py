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
class Page:
    """A view with its remarks, the language, the width in cells (text only) and whether there is colour; ``gone`` are
    remarks of before, in a view that compares."""

    view: Any
    remarks: tuple[Remark, ...]
    language: Language
    width: int = 80
    colour: bool = False
    gone: tuple[Remark, ...] = ()
