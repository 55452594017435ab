"""What the words of a command line come to: a workspace, a language, a moment, days. Nothing here needs Typer."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from weibo_ops.cli.words import asked
from weibo_ops.errors import CannotGoOn
from weibo_ops.i18n import LANGUAGES, Language

if TYPE_CHECKING:
    from weibo_ops.rules.rule import Severity
    from weibo_ops.workspace.settings import Settings
    from weibo_ops.workspace.workspace import Workspace

FIRST_YEAR, LAST_YEAR = 1900, 2199  # the years that files take


def root(folder: Path | None, start: Path | None = None) -> Path:
    """Return the folder of the workspace: ``-w``, or the one at or above ``start``, or above the folder we are in.

    Raises:
        CannotGoOn: there is none.
    """
    from weibo_ops.workspace.find import find, given

    return given(folder) if folder is not None else find(start or Path.cwd(), Path.home())


def opened(folder: Path | None) -> Workspace:
    """Return the workspace of ``-w``, or the one at or above the folder we are in.

    Raises:
        CannotGoOn: there is none.
    """
    from weibo_ops.workspace.load import load
    from weibo_ops.workspace.tree import Folder

    return load(Folder(root(folder)))


def language(given: str | None, settings: Settings | None = None) -> Language:
    """Return the language: ``--lang``, else ``WEIBO_OPS_LANG``, else the workspace's, else zh.

    Raises:
        CannotGoOn: ``--lang`` is neither.
    """
    if given is not None:
        if given not in LANGUAGES:
            raise CannotGoOn("errors.no-language", given=given)
        return given
    return asked() or (settings.language if settings is not None else None) or "zh"


def moment(today: str | None, timezone: str) -> datetime:
    """Return the clock: ``--today``, a date (its 00:00) or a moment, else now in the workspace's zone.

    Raises:
        CannotGoOn: ``--today`` is neither.
    """
    if today is None:
        from zoneinfo import ZoneInfo

        return datetime.now(ZoneInfo(timezone)).replace(tzinfo=None, second=0, microsecond=0)
    try:
        text = today.strip().replace("T", " ")
        found = datetime.strptime(text, "%Y-%m-%d %H:%M" if " " in text else "%Y-%m-%d")
    except ValueError:
        raise CannotGoOn("errors.no-moment", given=today) from None
    if not FIRST_YEAR <= found.year <= LAST_YEAR:
        raise CannotGoOn("errors.beyond-the-calendar", given=today)
    return found


def days(when: str, today: date, span: str) -> tuple[date, date]:
    """Return the first and last day that WHEN means for a span (day, week, month).

    Raises:
        CannotGoOn: it means none, or none that fits the span.
    """
    try:
        day, unit = _when(when, today, span)
    except (ValueError, OverflowError):
        raise CannotGoOn("errors.no-when", given=when) from None
    if unit != "day" and unit != span:
        raise CannotGoOn("errors.when-of-another-span", given=when, span=span)
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise CannotGoOn("errors.beyond-the-calendar", given=when)
    if span == "week":
        monday = day - timedelta(days=day.weekday())
        return monday, monday + timedelta(days=6)
    if span == "month":
        from dateutil.relativedelta import relativedelta

        first = day.replace(day=1)
        return first, first + relativedelta(months=1, days=-1)
    return day, day


def _when(when: str, today: date, span: str) -> tuple[date, str]:
    named = {"today": 0, "tomorrow": 1}
    if when in named:
        return today + timedelta(days=named[when]), "day"
    if when == "this":
        return today, "day"
    if when == "next":
        from dateutil.relativedelta import relativedelta

        return today + relativedelta(days=span == "day", weeks=span == "week", months=span == "month"), "day"
    if "W" in when:
        if len(when) != 8 or when[4:6] != "-W":
            raise ValueError(when)
        return date.fromisocalendar(int(when[:4]), int(when[6:]), 1), "week"
    if len(when) == 7:
        return date.fromisoformat(f"{when}-01"), "month"
    if len(when) != 10:
        raise ValueError(when)
    return date.fromisoformat(when), "day"


def span_of(given: str) -> tuple[date, date]:
    """Return the days of ``A..B``, both included; at most three years.

    Raises:
        CannotGoOn: it is no such span.
    """
    first, dots, last = given.partition("..")
    try:
        if not dots or len(first) != 10 or len(last) != 10:
            raise ValueError(given)
        start, end = date.fromisoformat(first), date.fromisoformat(last)
    except ValueError:
        raise CannotGoOn("errors.no-span", given=given) from None
    if end < start:
        raise CannotGoOn("errors.span-backwards", given=given)
    if not FIRST_YEAR <= start.year <= end.year <= LAST_YEAR:
        raise CannotGoOn("errors.beyond-the-calendar", given=given)
    if (end - start).days > 1095:
        raise CannotGoOn("errors.span-too-long", given=given)
    return start, end


def matched(paths: list[Path] | None, workspace: Workspace) -> frozenset[str]:
    """Return the workspace's files that the paths of a command line name, all of them where none is named.

    Raises:
        CannotGoOn: a path is not there, or names no YAML file of this workspace.
    """
    from weibo_ops.workspace.tree import SETTINGS

    files = frozenset((*workspace.files, SETTINGS))
    if not paths:
        return files
    found: set[str] = set()
    for path in paths:
        if not path.exists():
            raise CannotGoOn("errors.no-path", path=str(path))
        named = _named(path, workspace.root, files)
        if not named:
            raise CannotGoOn("errors.no-yaml", path=str(path))
        found |= named
    return frozenset(found)


def _named(path: Path, root: Path, files: frozenset[str]) -> frozenset[str]:
    """Return which of a workspace's files a path names: itself, or those in it."""
    if not path.is_dir():
        # A link inside the workspace keeps its own name: only the folder it stands in is resolved.
        full = path.parent.resolve() / path.name
        return files & {full.relative_to(root).as_posix()} if full.is_relative_to(root) else frozenset()
    full = path.resolve()
    if root.is_relative_to(full):
        return files if len(files) > 1 else frozenset()  # the settings alone are nothing to look at
    inner = f"{full.relative_to(root).as_posix()}/" if full.is_relative_to(root) else "/"
    return frozenset(file for file in files if file.startswith(inner))


def parted(
    paths: list[Path] | None, workspace: Path | None, skip_foreign: bool
) -> list[tuple[Path | None, list[Path] | None]]:
    """Return the workspaces that the paths of a command line stand in, each with its paths: ``-w``, or the one at or
    above each. ``skip_foreign`` leaves out what is not there and what is no file of a workspace; nothing may be left.

    Raises:
        CannotGoOn: ``-w`` is no workspace.
    """
    from weibo_ops.workspace.find import given
    from weibo_ops.workspace.tree import SETTINGS, Folder

    if not paths:
        return [(workspace, None)]
    fixed = given(workspace) if workspace is not None else None
    parts: dict[Path | None, list[Path] | None] = {}
    nearest: dict[Path, Path | None] = {}  # by folder: a hook names a thousand files of a few
    for path in paths:
        start = path if path.is_dir() else path.absolute().parent
        if fixed is None and start not in nearest:
            nearest[start] = _workspace_of(start)
        listed = parts.setdefault(fixed or nearest[start], [])
        assert listed is not None
        listed.append(path)
    if not skip_foreign:
        return list(parts.items())
    kept: list[tuple[Path | None, list[Path] | None]] = []
    for root, listed in parts.items():
        files = frozenset((*Folder(root).paths(), SETTINGS)) if root is not None else frozenset()
        there = [path for path in listed or () if root is not None and path.exists() and _named(path, root, files)]
        kept += [(root, there)] if there else []
    return kept


def _workspace_of(folder: Path) -> Path | None:
    from weibo_ops.workspace.find import find

    try:
        return find(folder, Path.home())
    except CannotGoOn:
        return None


def level(given: str) -> Severity:
    """Return a failing level.

    Raises:
        CannotGoOn: it is none of error, warning, info.
    """
    from weibo_ops.rules.findings import SEVERITIES

    for known in SEVERITIES:
        if known == given:
            return known
    raise CannotGoOn("errors.no-level", given=given)
