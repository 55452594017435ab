"""Run the rules over a workspace: every fault, item, day and week, and what each rule says of it, in reading order."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from weibo_ops.rules.catalogue import chosen, known, rules, speaking
from weibo_ops.rules.finding import SEVERITIES, Finding
from weibo_ops.rules.rule import Rule, Severity
from weibo_ops.rules.run import Run
from weibo_ops.rules.spots import Spots, spot
from weibo_ops.rules.waivers import ended, idle, judged
from weibo_ops.source.place import Span
from weibo_ops.source.positions import Positions
from weibo_ops.workspace.settings import LintSettings
from weibo_ops.workspace.workspace import Workspace

if TYPE_CHECKING:
    from weibo_ops.planning.schedule import Schedule
    from weibo_ops.rules.verdicts import Verdicts

__all__ = ["SEVERITIES", "Finding", "Outcome", "beside", "failing", "findings", "located", "outcome", "within"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the rules find: ``found`` stands, ``hidden`` is waived."""

    found: tuple[Finding, ...]
    hidden: tuple[Finding, ...]


def findings(
    workspace: Workspace,
    now: datetime,
    *,
    select: Iterable[str] | None = None,
    ignore: Iterable[str] | None = None,
    schedule: Schedule | None = None,
    dated: bool = False,
) -> tuple[Finding, ...]:
    """Return everything that the rules find. Lint's clock is the day: ``now`` counts from its 00:00.

    ``select`` and ``ignore`` (codes, names, beginnings of codes) take the place of the settings' and add to them.
    ``schedule``, where the caller has one already, is used if it is of the same 00:00; ``dated``: only what may stand
    beside a plan.

    Raises:
        CannotGoOn: a word of either names no rule.
    """
    return outcome(workspace, now, select=select, ignore=ignore, schedule=schedule, dated=dated).found


def outcome(
    workspace: Workspace,
    now: datetime,
    *,
    select: Iterable[str] | None = None,
    ignore: Iterable[str] | None = None,
    schedule: Schedule | None = None,
    verdicts: Verdicts | None = None,
    dated: bool = False,
) -> Outcome:
    """Return what ``findings`` returns and what waivers hide of it; ``verdicts`` are those on files as they were.
    ``dated``: only what may stand beside a plan.

    Raises:
        CannotGoOn: a word of ``select`` or ``ignore`` names no rule.
    """
    run = Run(workspace, datetime.combine(now.date(), datetime.min.time()), schedule, verdicts)
    lint = workspace.settings.lint
    all_run = not (select or ignore or lint.select or lint.ignore)
    if all_run:
        running = list(speaking({fault.kind for fault in workspace.faults}, dated=dated))
    else:
        running = _selected(lint, tuple(select or ()), tuple(ignore or ()))
    spared = _spared(workspace)
    found = [finding for finding in run.found(running) if not spared(finding)]
    hidden: list[Finding] = []
    if run.waivers:
        parted = judged(found, run.waivers, now.date(), _positions(workspace))
        found, hidden = parted.found, parted.hidden
        silent = [rule for rule in rules() if rule.subject == "Fault"] if all_run else []
        # What could not be read right may be just what another rule would have looked at.
        ran = [rule for rule in (*running, *silent) if not workspace.faults or rule.subject in ("Fault", "File")]
        idle(run.waivers, frozenset(rule.code for rule in ran), ended(workspace, run.today, run.closed))
        about = [finding for rule in running if rule.subject == "Waiver" for finding in run.of(rule)]
        found += [finding for finding in about if not spared(finding)]
    return Outcome(tuple(found), tuple(hidden))


def _positions(workspace: Workspace) -> Callable[[str], Positions]:
    """Return where things stand in a file, each file read once."""
    there: dict[str, Positions] = {}

    def of(path: str) -> Positions:
        if path not in there:
            try:
                content = workspace.tree.read(path) or b""
            except OSError:
                content = b""
            there[path] = Positions(content)
        return there[path]

    return of


def _selected(lint: LintSettings, select: tuple[str, ...], ignore: tuple[str, ...]) -> list[Rule]:
    all_codes = {rule.code for rule in rules()}
    codes = {code for word in select for code in chosen(word)}
    if not select:
        # A word that names no rule is told even so: it may have been all that was to run.
        codes = {code for word in lint.select for code in known(word)} | {"WO068"} if lint.select else set(all_codes)
    codes -= {code for word in lint.ignore for code in known(word)}
    codes -= {code for word in ignore for code in chosen(word)}
    return [rule for rule in rules() if rule.code in codes]


def _spared(workspace: Workspace) -> Callable[[Finding], bool]:
    """Return whether the settings ignore a finding's rule in its file."""
    from fnmatch import fnmatch

    listed = [
        (part.paths, {code for word in part.ignore for code in known(word)})
        for part in workspace.settings.lint.per_path
    ]
    return lambda finding: any(
        finding.rule.code in codes and any(fnmatch(finding.place.path, pattern) for pattern in paths)
        for paths, codes in listed
    )


def within(found: Iterable[Finding], files: frozenset[str]) -> list[Finding]:
    """Return the findings that stand in some files: paths filter what is shown, not what is judged."""
    return [finding for finding in found if finding.place.path in files]


def beside(found: Iterable[Finding], start: date, end: date, ids: set[str]) -> list[Finding]:
    """Return the findings that belong beside a plan: those of its days and items, and what keeps files from being
    read right."""
    return [
        finding
        for finding in found
        if (finding.day is not None and start <= finding.day <= end)
        or (finding.day is None and finding.id in ids)
        or (finding.severity == "error" and finding.rule.family in ("WO0", "WO1"))
    ]


def failing(severities: Iterable[Any], level: Severity) -> bool:
    """Whether anything with a ``severity`` reaches a level."""
    reach = SEVERITIES[: SEVERITIES.index(level) + 1]
    return any(item.severity in reach for item in severities)


@dataclass(frozen=True, slots=True)
class Located:
    """A finding with its lines and columns, and the line it stands on."""

    finding: Finding
    span: Span
    text: str


def located(found: Iterable[Finding], workspace: Workspace, spots: Spots | None = None) -> list[Located]:
    """Return findings with their spans, in order of file, line, column and code; each file is read once more, and
    only if it has one whose spot is not kept."""
    positions = _positions(workspace)
    there = []
    for finding in found:
        place = finding.place
        span, line = spot(place, positions) if spots is None else spots.of(place, positions)
        there.append(Located(finding, span, line))
    there.sort(
        key=lambda item: (
            item.finding.place.path,
            item.span.line,
            item.span.column,
            item.finding.rule.code,
            item.finding.id or "",
        )
    )
    return there
