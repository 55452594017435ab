"""What else is to be done than posts and comes, goes or stands at another time: rounds, procedures, reports, hours to
be kept, campaigns' milestones."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import Any

from weibo_ops.planning.clock import DAY, clock_of
from weibo_ops.planning.demand import Demand
from weibo_ops.planning.schedule import Schedule

_OTHERS = frozenset(("round", "procedure", "report", "window", "milestone"))


@dataclass(frozen=True, slots=True)
class TaskChange:
    """Items alike in what became of them: ``change`` is added, gone, paused, unpaused or moved; ``before`` and
    ``after`` are clock times, of a milestone that changed its day days: ``2026-11-26`` or ``2026-11-26 18:30``."""

    change: str
    what: str
    id: str
    title: str | None
    duty: str
    before: str | None
    after: str | None
    why: str | None
    days: tuple[date, ...]


def tasks(before: Schedule, after: Schedule, start: date, end: date) -> tuple[TaskChange, ...]:
    """Return what became of everything but posts from start to end, both included."""
    old, new = (_items(schedule, start, end) for schedule in (before, after))
    alike: dict[tuple[Any, ...], list[date]] = defaultdict(list)
    for key in {**old, **new}:
        was, now = old.get(key), new.get(key)
        change, why = _became(was, now, before, after)
        there = now or was
        if change is None or there is None:
            continue
        far = was is not None and now is not None and was.day != now.day
        head = (change, there.what, there.source.id, there.title, there.duty)
        alike[*head, _clock(was, far), _clock(now, far), why].append(there.day)
    ordered = sorted(alike.items(), key=lambda found: (found[1][0], *map(str, found[0])))
    return tuple(TaskChange(*(*key, tuple(sorted(days)))) for key, days in ordered)


def _items(schedule: Schedule, start: date, end: date) -> dict[tuple[str, str, str | None], Demand]:
    """Return the items by what they are: a milestone is its campaign's step on whatever day."""
    found: dict[tuple[str, str, str | None], Demand] = {}
    for item in schedule.demand(start, end):
        if item.what in _OTHERS:
            id = item.source.id if item.what == "milestone" else item.id
            found[item.what, id, item.step] = item
    return found


def _became(was: Demand | None, now: Demand | None, before: Schedule, after: Schedule) -> tuple[str | None, str | None]:
    if was is not None and now is not None:
        return ("moved" if (was.day, was.time, was.end) != (now.day, now.time, now.end) else None), None
    if was is not None:
        why = _paused(was, after)
        return ("gone" if why is None else "paused"), why
    if now is not None:
        why = _paused(now, before)
        return ("added" if why is None else "unpaused"), why
    return None, None


def _paused(item: Demand, other: Schedule) -> str | None:
    if item.what not in ("round", "procedure") or item.time is None:
        return None
    pause = other.paused(item.time, procedure=item.source.id)
    return str(pause.why) if pause is not None else None


def _clock(item: Demand | None, far: bool) -> str | None:
    if item is None:
        return None
    clock = clock_of(item.time) if item.time is not None else None
    if item.what == "window" and item.end is not None:
        # Hours past midnight are said as they are written: 18:00-02:00.
        return f"{clock}-{clock_of(item.end)}" if item.end % DAY else f"{clock}-24:00"
    return f"{item.day} {clock or ''}".strip() if far else clock
