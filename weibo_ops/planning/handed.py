"""Who does now what somebody else did before: single items, hours to be kept, and the leave behind it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

from weibo_ops.planning.clock import clock_of, midnight, minute
from weibo_ops.planning.demand import Demand
from weibo_ops.planning.paired import Pairs
from weibo_ops.planning.plan import Watch, watches
from weibo_ops.planning.schedule import Schedule


@dataclass(frozen=True, slots=True)
class Covered:
    """An item that passed to somebody else; ``time`` is ``12:30`` or None."""

    what: str
    id: str
    day: date
    time: str | None
    title: str | None


@dataclass(frozen=True, slots=True)
class Cover:
    """What passed from one person to another (None is nobody). ``because`` is why it is the other: as for a plan's
    items."""

    before: str | None
    after: str | None
    because: str
    items: tuple[Covered, ...]


@dataclass(frozen=True, slots=True)
class WatchChange:
    """Hours of a duty that somebody else keeps; ``start`` and ``end`` as ``18:00``."""

    duty: str
    before: str | None
    after: str | None
    start: str
    end: str
    days: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class Absence:
    """A leave: moments as ``2026-11-25 08:00``, the end as written in full."""

    start: str
    end: str
    stand_in: str | None


@dataclass(frozen=True, slots=True)
class LeaveChange:
    """Somebody's leave that is new (no ``before``), taken back (no ``after``) or another."""

    person: str
    before: Absence | None
    after: Absence | None


def covers(before: Schedule, after: Schedule, start: date, end: date, found: Pairs) -> tuple[Cover, ...]:
    """Return what passed from one person to another from start to end, both included.

    Posts that say so themselves are left out, and so are the hours of duties: see ``watched``.
    """
    old, new = (_needed(schedule, start, end, found.told) for schedule in (before, after))
    passed: dict[tuple[str | None, str | None, str], list[Covered]] = defaultdict(list)
    for key, item in new.items():
        was = old.get(key)
        if was is None or was.by == item.by:
            continue
        clock = clock_of(item.time) if item.time is not None else None
        because = item.because if item.because in ("stand_in", "backup", "shift", "nobody") else "holder"
        passed[was.by, item.by, because].append(Covered(item.what, item.id, item.day, clock, item.title))
    return tuple(
        Cover(*key, tuple(sorted(items, key=lambda item: (item.day, item.time or "", item.what, item.id))))
        for key, items in sorted(passed.items(), key=lambda group: (group[1][0].day, str(group[0])))
    )


def _needed(schedule: Schedule, start: date, end: date, told: frozenset[str]) -> dict[tuple[Any, ...], Demand]:
    """Return what somebody has still to do, by what it is of what."""
    found = {}
    for item in schedule.demand(start, end):
        if item.what == "window" or not item.needed or (item.planned is not None and item.planned.id in told):
            continue
        id = item.source.id if item.what == "milestone" else item.id
        found[item.what, id, item.step] = item
    return found


def watched(before: Schedule, after: Schedule, start: date, end: date) -> tuple[WatchChange, ...]:
    """Return the hours of duties that somebody else keeps from today on."""
    alike: dict[tuple[str, str | None, str | None, str, str], list[date]] = defaultdict(list)
    first = max(start, date.fromordinal(after.now // 1440))
    # Hours that are themselves others are told as such.
    hours = {(duty.id, str(duty.hours)) for duty in before.workspace.duties}
    kept = {duty.duty for duty in after.workspace.duties if duty.hours and (duty.id, str(duty.hours)) in hours}
    for offset in range((end - first).days + 1):
        day = first + timedelta(days=offset)
        old, new = watches(before, day), watches(after, day)
        if old == new:
            continue
        for duty in dict.fromkeys(watch.duty for watch in (*old, *new) if watch.duty in kept):
            for was, now, begin, over in _handed(_of(old, duty), _of(new, duty)):
                alike[duty, was, now, begin, over].append(day)
    ordered = sorted(alike.items(), key=lambda found: (found[1][0], found[0][0], found[0][3], str(found[0])))
    return tuple(WatchChange(*key, tuple(days)) for key, days in ordered)


def _of(there: list[Watch], duty: str) -> list[Watch]:
    return [watch for watch in there if watch.duty == duty]


def _handed(old: list[Watch], new: list[Watch]) -> list[tuple[str | None, str | None, str, str]]:
    """Return (before, after, start, end) of the stretches that somebody else keeps."""
    edges = sorted({edge for watch in (*old, *new) for edge in (watch.start, _end(watch))})
    found: list[tuple[str | None, str | None, str, str]] = []
    for start, end in pairwise(edges):
        was, now = (
            next((watch.person for watch in side if watch.start <= start and end <= _end(watch)), None)
            for side in (old, new)
        )
        if was == now:
            continue
        if found and found[-1][:2] == (was, now) and found[-1][3] == start:
            found[-1] = (was, now, found[-1][2], end)
        else:
            found.append((was, now, start, end))
    return found


def _end(watch: Watch) -> str:
    """Return an end that sorts after its start: past midnight as 25:30."""
    if watch.end > watch.start:
        return watch.end
    hours, _, minutes = watch.end.partition(":")
    return f"{int(hours) + 24}:{minutes}"


def leaves(before: Schedule, after: Schedule, start: date, end: date) -> tuple[LeaveChange, ...]:
    """Return the leave that is new, taken back or another and touches the days from start to end, both included."""
    first, over = midnight(start), midnight(end + timedelta(days=1))
    old, new = (_absences(schedule, first, over) for schedule in (before, after))
    added = [found for found in new if found not in old]
    found = []
    for person, was in [found for found in old if found not in new]:
        # A leave that now begins or ends elsewhere is the same leave.
        instead = next((one for one in added if one[0] == person and _touching(was, one[1])), None)
        if instead is not None:
            added.remove(instead)
        found.append(LeaveChange(person, was, instead[1] if instead is not None else None))
    found += [LeaveChange(person, None, now) for person, now in added]
    return tuple(sorted(found, key=lambda change: ((change.after or change.before or _NEVER).start, change.person)))


_NEVER = Absence("", "", None)


def _touching(one: Absence, other: Absence) -> bool:
    return one.start < other.end and other.start < one.end


def _absences(schedule: Schedule, first: int, over: int) -> list[tuple[str, Absence]]:
    people = schedule.presence.people
    return [
        (
            leave.person,
            Absence(
                f"{leave.start:%Y-%m-%d %H:%M}",
                f"{leave.end:%Y-%m-%d %H:%M}",
                leave.stand_in or people[leave.person].stand_in,
            ),
        )
        for leave in schedule.workspace.leave
        if leave.person in people and minute(leave.start) < over and minute(leave.end) > first
    ]
