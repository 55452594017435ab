"""One run of the rules: what each of them runs on, worked out when the first asks for it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from functools import cached_property, partial
from typing import Any

from weibo_ops.model.noun import path
from weibo_ops.planning.clock import minute
from weibo_ops.planning.demand import Planned
from weibo_ops.planning.measures import Week, judged_weeks
from weibo_ops.planning.schedule import Schedule
from weibo_ops.rules.catalogue import known
from weibo_ops.rules.finding import Finding
from weibo_ops.rules.rule import Hit, Rule, Severity
from weibo_ops.rules.subjects import File, Wording, planned_posts, wordings
from weibo_ops.rules.verdicts import Ground, Verdict, Verdicts
from weibo_ops.rules.waivers import MARK, Waiver, waivers
from weibo_ops.workspace.tree import SETTINGS, Tree
from weibo_ops.workspace.workspace import Workspace

_RESTING = frozenset(("Day", "Week", "Demand", "Schedule"))
_RESTING_ON = frozenset(("schedule", "weeks"))


class Run:
    """One run: what the rules' parameters name, worked out when the first rule asks for it."""

    def __init__(
        self, workspace: Workspace, now: datetime, schedule: Schedule | None, verdicts: Verdicts | None = None
    ) -> None:
        self.workspace = workspace
        self._ground = Ground(workspace)
        self._verdicts = verdicts
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

    @property
    def tree(self) -> Tree:
        return self.workspace.tree

    @cached_property
    def waivers(self) -> list[Waiver]:
        """The waivers of all files, known once the files have been gone through."""
        return []

    def found(self, running: Sequence[Rule]) -> Iterator[Finding]:
        """Yield what rules find, those about waivers left out: they speak when all others have."""
        alone = [rule for rule in running if rule.local]
        for rule in running:
            if not rule.local and rule.subject != "Waiver":
                yield from self.of(rule)
        if self._verdicts is not None:
            self._verdicts.stand(self.workspace, self.today, alone)
        named = {rule.code: rule for rule in alone}
        for file in (SETTINGS, *self.workspace.files):
            judge = partial(self._verdict, file, alone)
            verdict = judge() if self._verdicts is None else self._verdicts.of(file, judge)
            if verdict.marked:
                self.waivers.extend(waivers(file, self._content(file)))
            for code, hit in verdict.hits:
                yield self._finding(named[code], hit)

    def of(self, rule: Rule) -> Iterator[Finding]:
        """Yield what one rule finds in the whole workspace."""
        for hit in self._hits(rule, self._subjects(rule), self.workspace):
            yield self._finding(rule, hit)

    def _verdict(self, file: str, alone: Sequence[Rule]) -> Verdict:
        """Return what rules say of one file that look at one thing at a time; the file is read once for all."""
        verdict = Verdict()
        content = self._content(file)
        verdict.marked = re.search(MARK, content) is not None
        try:
            files = [File(file, content.decode("utf-8-sig"))] if content else []
        except UnicodeDecodeError:
            files = []  # told by a rule of WO0
        planned, posts = self._of_file.get(file, ([], []))
        subjects: dict[str, list[Any]] = {
            "File": files,
            "Planned": planned,
            "Post": posts,
            "Wording": list(wordings(planned)),
        }
        for rule in alone:
            there = subjects[rule.subject]
            if there:
                verdict.hits += [(rule.code, hit) for hit in self._hits(rule, there, self._ground)]
        return verdict

    def _content(self, path: str) -> bytes:
        try:
            return self.tree.read(path) or b""
        except OSError:
            return b""

    @cached_property
    def _of_file(self) -> dict[str, tuple[list[Planned], list[Any]]]:
        """The posts of each file: as they go out, and as they are written."""
        found: dict[str, tuple[list[Planned], list[Any]]] = defaultdict(lambda: ([], []))
        for planned in self.posts:
            found[path(planned.post)][0].append(planned)
        for post in self.workspace.posts:
            found[path(post)][1].append(post)
        return found

    def _hits(self, rule: Rule, subjects: Iterable[Any], workspace: Workspace | Ground) -> Iterator[Hit]:
        arguments = [workspace if name == "workspace" else getattr(self, name) for name in rule.wants]
        options = _options(self.workspace, rule)
        for subject in subjects:
            yield from rule.check(subject, *arguments, **options)

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
        if subject == "Waiver":
            return self.waivers
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
    read = {name: rule.option(name, value) for name, value in given.items() if name in rule.options}
    return {**rule.options, **{name: value for name, value in read.items() if value is not None}}


def _severities(workspace: Workspace) -> dict[str, Severity]:
    found: dict[str, Severity] = {}
    # Of two words that mean a rule the narrower holds, in whatever order they stand.
    meant = [(known(word), level) for word, level in workspace.settings.lint.severity.items()]
    for codes, level in sorted(meant, key=lambda pair: -len(pair[0])):
        found |= dict.fromkeys(codes, level)
    return found
