"""How days themselves differ between two sides: holidays, key dates, and how loud a day may be."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from weibo_ops.planning.measures import Day, week_of
from weibo_ops.planning.schedule import Schedule


@dataclass(frozen=True, slots=True)
class Mark:
    """A day as one side has it; ``key_dates`` are the desk's own, by name."""

    workday: bool | None
    holiday: str | None
    tone: str
    key_dates: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DayChange:
    """A day that is another than it was."""

    day: date
    before: Mark
    after: Mark


def days(before: Schedule, after: Schedule, start: date, end: date) -> tuple[DayChange, ...]:
    """Return the days from start to end, both included, that are marked in another way."""
    old, new = before.workspace, after.workspace
    if (old.key_dates, old.holidays) == (new.key_dates, new.holidays):
        return ()
    found = []
    for offset in range((end - start).days + 1):
        day = start + timedelta(days=offset)
        was, now = (_mark(Day(schedule, day, week_of(schedule, day))) for schedule in (before, after))
        if was != now:
            found.append(DayChange(day, was, now))
    return tuple(found)


def _mark(day: Day) -> Mark:
    almanac = day.almanac
    return Mark(almanac.workday, almanac.holiday, day.tone(), tuple(item.name for item in day.key_dates))
