"""Run the rules over a workspace: every fault, item, day and week, and what each rule says of it, in reading order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import Any

from weibo_ops.i18n import LANGUAGES, Language, say
from weibo_ops.planning.clock import minute
from weibo_ops.planning.demand import Planned
from weibo_ops.planning.measures import Week, judged_weeks
from weibo_ops.planning.schedule import Schedule
from weibo_ops.rules.catalogue import chosen, known, rules
from weibo_ops.rules.rule import Hit, Rule, Severity
from weibo_ops.rules.subjects import File, Wording, planned_posts, wordings
from weibo_ops.source.edit import Edit
from weibo_ops.source.place import Place, Span
from weibo_ops.workspace.settings import LintSettings
from weibo_ops.workspace.tree import SETTINGS
from weibo_ops.workspace.workspace import Workspace

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule says about a place. Its sentence is made where it is shown; its lines and columns are looked up
    late."""

    rule: Rule
    severity: Severity
    place: Place
    facts: Mapping[str, object]
    day: date | None
    id: str | None
    edits: tuple[Edit, ...] = ()

    def message(self, language: Language) -> str:
        """Return the rule's sentence in a language."""
        return say(self.rule.sentences[LANGUAGES.index(language)], language, self.facts)


def findings(
    workspace: Workspace,
    now: datetime,
    *,
    select: Iterable[str] | None = None,
    ignore: Iterable[str] | None = None,
    schedule: Schedule | None = None,
) -> tuple[Finding, ...]:
    """Return everything that the rules find. Lint's clock is the day: ``now`` counts from its 00:00.

    ``select`` and ``ignore`` (codes, names, beginnings of codes) take the place of the settings' and add to them.
    ``schedule``, where the caller
    has one already, is used if it is of the same 00:00.

    Raises:
        CannotGoOn: a word of either names no rule.
    """
    run = _Run(workspace, datetime.combine(now.date(), datetime.min.time()), schedule)
    running = _selected(workspace.settings.lint, tuple(select or ()), tuple(ignore or ()))
    spared = _spared(workspace)
    found = (finding for rule in running for finding in run.of(rule))
    return tuple(finding for finding in found if not spared(finding))


def _selected(lint: LintSettings, select: tuple[str, ...], ignore: tuple[str, ...]) -> Iterable[Rule]:
    if not (select or ignore or lint.select or lint.ignore):
        return rules()
    codes = {code for word in select for code in chosen(word)}
    if not select:
        # A word that names no rule is told even so: it may have been all that was to run.
        codes = {code for word in lint.select for code in known(word)} | {"WO068"} if lint.select else _all()
    codes -= {code for word in lint.ignore for code in known(word)}
    codes -= {code for word in ignore for code in chosen(word)}
    return [rule for rule in rules() if rule.code in codes]


def _all() -> set[str]:
    return {rule.code for rule in rules()}


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


_RESTING = frozenset(("Day", "Week", "Demand", "Schedule"))
_RESTING_ON = frozenset(("schedule", "weeks"))


class _Run:
    """One run: what the rules' parameters name, worked out when the first rule asks for it."""

    def __init__(self, workspace: Workspace, now: datetime, schedule: Schedule | None) -> None:
        self.workspace = workspace
        self.today = now.date()
        self._now = now
        self._schedule = schedule if schedule is not None and schedule.now == minute(now) else None
        self._weeks: list[Week] | None = None
        self._severity = _severities(workspace)
        self._faults: dict[str, list[Any]] = defaultdict(list)
        for fault in workspace.faults:
            self._faults[fault.kind].append(fault)

    @property
    def schedule(self) -> Schedule:
        if self._schedule is None:
            self._schedule = Schedule(self.workspace, self._now)
        return self._schedule

    @property
    def weeks(self) -> list[Week]:
        if self._weeks is None:
            self._weeks = judged_weeks(self.schedule)
            # What had to be done in weeks that are over, nobody can do any more: only what is still to come is worked
            # out.
            for first, last in _runs([week for week in self._weeks if not week.past]):
                self.schedule.demand(first, last)  # weeks in a row in one go: what lies ahead of them is looked at once
        return self._weeks

    @cached_property
    def closed(self) -> frozenset[int]:
        """The closed weeks, as ordinals of their Mondays."""
        from weibo_ops.model.fields import monday

        return frozenset(monday(week.week).toordinal() for week in self.workspace.weeks if week.closed is not None)

    @cached_property
    def posts(self) -> list[Planned]:
        """The live posts of all weeks that are not closed."""
        return list(planned_posts(self.schedule, self.closed))

    @cached_property
    def wordings(self) -> list[Wording]:
        """The texts of these posts."""
        return list(wordings(self.posts))

    @cached_property
    def files(self) -> list[File]:
        """All files as they are written, the settings too."""
        found = []
        for path in (SETTINGS, *self.workspace.files):
            try:
                content = self.workspace.tree.read(path)
                found += [File(path, content.decode("utf-8-sig"))] if content is not None else []
            except (OSError, UnicodeDecodeError):
                continue  # told by a rule of WO0
        return found

    def of(self, rule: Rule) -> Iterator[Finding]:
        arguments = [getattr(self, name) for name in rule.wants]
        options = _options(self.workspace, rule)
        for subject in self._subjects(rule):
            for hit in rule.check(subject, *arguments, **options):
                yield self._finding(rule, hit)

    def _finding(self, rule: Rule, hit: Hit) -> Finding:
        # A rule may strike harder or softer by case: it says so by the fact `severity`.
        severity = self._severity.get(rule.code) or hit.facts.get("severity") or rule.severity
        return Finding(rule, severity, hit.place, hit.facts, hit.day, hit.id, hit.edits)  # type: ignore[arg-type]

    def _subjects(self, rule: Rule) -> Iterable[Any]:
        subject = rule.subject
        if self.workspace.missed.lost and (subject in _RESTING or _RESTING_ON & set(rule.wants)):
            # What rests on something that could not be read would be found missing: one cause, one finding.
            return ()
        if subject == "Fault":
            return self._faults.get(rule.name, ())
        if subject == "Workspace":
            return (self.workspace,)
        if subject == "Schedule":
            return (self.schedule,)
        if subject == "Planned":
            return self.posts
        if subject == "Wording":
            return self.wordings
        if subject == "File":
            return self.files
        if subject == "Week":
            return self.weeks
        if subject == "Day":
            return (day for week in self.weeks for day in week.days)
        if subject == "Demand":
            return (item for week in self.weeks for item in week.demand)
        there: tuple[Any, ...] = getattr(self.workspace, _section(subject))
        return there


def _runs(weeks: list[Week]) -> Iterator[tuple[date, date]]:
    """Yield the first and last day of each run of weeks without a gap."""
    first: date | None = None
    for week, following in zip(weeks, [*weeks[1:], None], strict=True):
        first = first or week.monday
        if following is None or (following.monday - week.monday).days > 7:
            yield first, week.sunday
            first = None


def _section(subject: str) -> str:
    from weibo_ops.workspace.sections import known

    words = "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in subject).strip("_")
    for name in (words, f"{words}s", f"{words}es", f"{words[:-1]}ies", "people" if words == "person" else words):
        if name in known():
            return name
    raise TypeError(f"no rule can run on {subject}")


def _options(workspace: Workspace, rule: Rule) -> dict[str, Any]:
    given = workspace.settings.rules.get(rule.name, {})
    found: dict[str, Any] = {}
    for name, default in rule.options.items():
        value = given.get(name, default)
        try:
            found[name] = type(default)(value) if default is not None else value  # type: ignore[call-arg]
        except (TypeError, ValueError):
            found[name] = default
    return found


def _severities(workspace: Workspace) -> dict[str, Severity]:
    found: dict[str, Severity] = {}
    for word, level in workspace.settings.lint.severity.items():
        for code in known(word):
            found[code] = level
    return found


@dataclass(frozen=True, slots=True)
class Located:
    """A finding with its lines and columns, and the line it stands on."""

    finding: Finding
    span: Span
    text: str


def located(found: Iterable[Finding], workspace: Workspace) -> list[Located]:
    """Return findings with their spans, in order of file, line, column and code; each file is read once more, and
    only if it has one."""
    from weibo_ops.source.positions import Positions

    by_path: dict[str, list[Finding]] = defaultdict(list)
    for finding in found:
        by_path[finding.place.path].append(finding)
    there: list[Located] = []
    for path, listed in by_path.items():
        try:
            content = workspace.tree.read(path) or b""
        except OSError:
            content = b""
        positions = Positions(content)
        for finding in listed:
            span = finding.place.span or positions.span(finding.place)
            there.append(Located(finding, span, positions.line_text(span.line)))
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
