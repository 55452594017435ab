"""The plan as a view: plain data, built once, written many ways. Names of fields are those of the JSON (design,
section 4)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

from weibo_ops.facts import figure
from weibo_ops.model.noun import line, path
from weibo_ops.planning.approval import digest
from weibo_ops.planning.clock import clock_of, day_of, moment_of
from weibo_ops.planning.demand import Demand, Planned
from weibo_ops.planning.measures import Day, Week, begun, week_of
from weibo_ops.planning.schedule import Schedule, leaning
from weibo_ops.planning.standing import watch
from weibo_ops.weibo.first_line import first_line
from weibo_ops.weibo.length import weighted_length

CONTRACT = (
    *("what", "id", "step", "time", "end", "minutes", "account", "column", "category", "hashtag", "kind", "title"),
    *("first_line", "length", "limit", "of", "author", "by", "because", "approver", "state", "due", "moved_from"),
    *("provisional", "path", "line"),
)


_OF_POSTS = (
    *("column", "category", "hashtag", "kind", "first_line", "length", "limit", "of", "author", "state", "moved_from"),
    *("text", "goes_out"),
)


@dataclass(frozen=True, slots=True)
class PlanItem:
    """One line of a plan. Times are ``08:30`` on the plan's day, moments ``2026-11-23 08:30``; persons, columns, … are
    ids.

    ``length`` of ``limit`` is weighted 字; ``of`` is what an approval of the text as it stands binds to. ``goes_out``
    is the
    moment of the post that an item is about; ``unbegun`` marks a bare slot of the past in a week that nobody planned.
    """

    what: str
    id: str
    step: str | None
    time: str | None
    end: str | None
    minutes: int | None
    account: str | None
    column: str | None
    category: str | None
    hashtag: str | None
    kind: str | None
    title: str | None
    first_line: str | None
    length: int | None
    limit: int | None
    of: str | None
    author: str | None
    by: str | None
    because: str
    approver: str | None
    state: str | None
    due: str | None
    moved_from: str | None
    provisional: bool
    path: str
    line: int
    duty: str
    text: str | None
    goes_out: str | None
    unbegun: bool


@dataclass(frozen=True, slots=True)
class Away:
    """Somebody on leave and who stands in."""

    person: str
    stand_in: str | None


@dataclass(frozen=True, slots=True)
class KeyDay:
    """A key date of the desk (with its ``id``) or of the almanac (without)."""

    id: str | None
    name: str
    kind: str
    tone: str


@dataclass(frozen=True, slots=True)
class Watch:
    """Somebody who keeps a duty's hours: ``start`` and ``end`` as ``18:00``."""

    duty: str
    person: str
    start: str
    end: str


@dataclass(frozen=True, slots=True)
class DayPlan:
    """A day: what it is, who is there, what is to be done, in order of time (what has no time stands first)."""

    day: date
    workday: bool | None
    holiday: str | None
    makeup: bool
    lunar: str
    term: str | None
    festivals: tuple[str, ...]
    key_dates: tuple[KeyDay, ...]
    tone: str
    provisional: bool
    present: tuple[str, ...]
    away: tuple[Away, ...]
    watch: tuple[Watch, ...]
    items: tuple[PlanItem, ...]


@dataclass(frozen=True, slots=True)
class MixShare:
    """A category's part: ``share`` and ``tolerance`` in points, ``posts`` of ``total`` over ``weeks``."""

    category: str
    name: str
    share: float
    tolerance: float
    posts: int
    total: int
    weeks: int
    outside: bool


@dataclass(frozen=True, slots=True)
class PersonLoad:
    """A person's minutes in the week of the capacity that leave has left; None where nobody said."""

    person: str
    minutes: int
    capacity: int | None


@dataclass(frozen=True, slots=True)
class WeekMeasures:
    """What a week adds to its days. ``goals`` and ``duties`` count posts and items."""

    mix: tuple[MixShare, ...]
    loads: tuple[PersonLoad, ...]
    goals: dict[str, int]
    duties: dict[str, int]


@dataclass(frozen=True, slots=True)
class Names:
    """What ids are called, for whoever shows a plan to people."""

    people: dict[str, str]
    accounts: dict[str, str]
    columns: dict[str, str]
    categories: dict[str, str]


@dataclass(frozen=True, slots=True)
class Plan:
    """A plan of days from ``start`` to ``end``, both included; ``week`` is None for other spans than an ISO week.

    ``span`` is day, week, month or range; ``now`` the moment as of which it holds.
    """

    desk: str | None
    span: str
    start: date
    end: date
    now: str
    days: tuple[DayPlan, ...]
    week: WeekMeasures | None
    names: Names


def plan(schedule: Schedule, start: date, end: date, span: str) -> Plan:
    """Return the plan of the days from start to end, both included."""
    limit = _limit(schedule)
    schedule.demand(start, end)  # in one go: what lies ahead of a span is looked at once
    weeks: dict[date, Week] = {}
    days = []
    for offset in range((end - start).days + 1):
        day = start + timedelta(days=offset)
        monday = day - timedelta(days=day.weekday())
        week = weeks.get(monday)
        if week is None:
            week = weeks[monday] = week_of(schedule, day)
        days.append(_day(schedule, week.days[day.weekday()], limit))
    measures = _week(weeks[start]) if span == "week" and start in weeks else None
    workspace = schedule.workspace
    names = Names(
        {item.id: item.name for item in workspace.people},
        {item.id: item.handle for item in workspace.accounts},
        {item.id: item.name for item in workspace.columns},
        {item.id: item.name for item in workspace.categories},
    )
    now = f"{moment_of(schedule.now):%Y-%m-%d %H:%M}"
    return Plan(workspace.settings.name, span, start, end, now, tuple(days), measures, names)


def _limit(schedule: Schedule) -> int:
    # The option of a rule: what the lint finds too long, the plan marks so.
    given = schedule.workspace.settings.rules.get("post-too-long", {}).get("limit")
    try:
        return int(str(given))
    except ValueError:
        return figure("folded_text")


def _day(schedule: Schedule, day: Day, limit: int) -> DayPlan:
    almanac = day.almanac
    presence = schedule.presence
    ordinal = day.day.toordinal()
    key_dates = [KeyDay(item.id, item.name, item.kind, item.tone) for item in day.key_dates]
    named = {item.name for item in key_dates}
    key_dates += [
        KeyDay(None, item.name, item.kind, item.tone)
        for item in (*almanac.solemn, *almanac.nodes)
        if item.name not in named
    ]
    away = []
    for person in presence.people:
        leave = presence.leave_on(person, day.day)
        if leave is not None:
            away.append(Away(person, leave.stand_in or presence.people[person].stand_in))
    return DayPlan(
        day.day,
        almanac.workday,
        almanac.holiday,
        almanac.makeup,
        almanac.lunar,
        almanac.term,
        almanac.festivals,
        tuple(key_dates),
        day.tone(),
        almanac.provisional,
        tuple(person for person in presence.people if presence.stretches(person, ordinal)),
        tuple(away),
        tuple(watches(schedule, day.day)),
        tuple(_item(item, limit, schedule) for item in day.demand if _shown(item)),
    )


def watches(schedule: Schedule, day: date) -> list[Watch]:
    """Return who keeps the duties' hours on a day."""
    found = []
    for duty in schedule.workspace.duties:
        if duty.hours is None:
            continue
        covered = _stretches_taken(watch(schedule, duty, day))
        found += [Watch(duty.duty, person, clock_of(start), clock_of(end)) for person, start, end in covered]
    return found


def _stretches_taken(there: Sequence[tuple[str, int, int]]) -> list[tuple[str, int, int]]:
    """Return who keeps the hours when several are there: the first in order, the next from where he leaves."""
    found: list[tuple[str, int, int]] = []
    edges = sorted({edge for _, start, end in there for edge in (start, end)})
    for start, end in pairwise(edges):
        person = next((person for person, first, last in there if first <= start and end <= last), None)
        if person is None:
            continue
        if found and found[-1][0] == person and found[-1][2] == start:
            found[-1] = (person, found[-1][1], end)
        else:
            found.append((person, start, end))
    return found


def _shown(item: Demand) -> bool:
    return not (item.done and item.what in ("write", "approve"))


def _item(item: Demand, limit: int, schedule: Schedule) -> PlanItem:
    planned = item.planned
    common: dict[str, Any] = {
        "what": item.what,
        "id": item.id,
        "step": item.step,
        "time": clock_of(item.time) if item.time is not None else None,
        "end": clock_of(item.end) if item.end is not None else None,
        "minutes": item.minutes or None,
        "account": item.account or None,
        "by": item.by,
        "because": item.because,
        "due": f"{moment_of(item.due):%Y-%m-%d %H:%M}" if item.due is not None else None,
        "title": item.title,
        "path": path(item.source),
        "line": line(item.source),
        "duty": item.duty,
        "approver": item.approver if item.what != "approve" else item.by,
    }
    if planned is None:
        empty: dict[str, Any] = dict.fromkeys(_OF_POSTS)
        return PlanItem(**common, **empty, unbegun=False, provisional=item.provisional or _resting(schedule, item))
    post = planned.post
    text = _text(planned, item)
    return PlanItem(
        **common,
        column=planned.column.id if planned.column is not None else None,
        category=planned.category,
        hashtag=planned.column.hashtag if planned.column is not None else None,
        kind=planned.kind,
        first_line=first_line(text) if text else None,
        length=weighted_length(text) if text else None,
        limit=limit,
        of=digest(post, planned.account) if text and post is not None else None,
        author=schedule.author(planned),
        state=planned.state,
        moved_from=f"{moment_of(planned.moved_from):%Y-%m-%d %H:%M}" if planned.moved_from is not None else None,
        provisional=item.provisional,
        text=text,
        goes_out=f"{moment_of(planned.at):%Y-%m-%d %H:%M}",
        unbegun=post is None and planned.state == "missed" and not begun(schedule, day_of(planned.at)),
    )


def _text(planned: Planned, item: Demand) -> str | None:
    if item.what == "post" and planned.post is not None and item.account != planned.account:
        for copy in planned.post.copies:
            if copy.account == item.account and copy.text:
                return str(copy.text)
    return planned.text


def _resting(schedule: Schedule, item: Demand) -> bool:
    """Whether an item that is no post rests on an unpublished holiday notice."""
    when = getattr(item.source, "when", None)
    return when is not None and leaning(when) and schedule.almanac.workday(item.day) is None


def _week(week: Week) -> WeekMeasures:
    mix = (
        MixShare(
            part.category.id,
            part.category.name,
            part.share,
            part.tolerance,
            part.posts,
            part.total,
            part.weeks,
            part.off,
        )
        for part in week.mix
    )
    loads = (PersonLoad(load.person, load.minutes, load.capacity) for load in week.loads)
    return WeekMeasures(tuple(mix), tuple(loads), week.goals, week.duties)
