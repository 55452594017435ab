"""On which days a rhythm falls, holidays and make-up days counted in.

The part of RFC 5545 that a `Recurrence` can say holds or fails for each day by itself: a day is looked at, never
searched for. So a rule that can never fall costs no more than another, and no week costs the years since its start.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from weibo_ops.planning.almanac import SATURDAY, Almanac

if TYPE_CHECKING:
    from weibo_ops.model.when import Days, Recurrence, When

LONGEST_SPAN = 1096
"""Days that one call may ask for: three years."""
LONGEST_MOVE = 15
"""Days that a holiday may move an occurrence; one that finds no working day so near stays where it is."""


def falls_on(days: Days, day: date, almanac: Almanac) -> bool:
    """Return whether `day` is one of `days`.

    Working days are as the almanac plans them: make-up days among them, Monday to Friday in a year not yet published.
    """
    match days.kind:
        case "everyday":
            return True
        case "workdays":
            return almanac.working(day)
        case "offdays":
            return not almanac.working(day)
        case "weekends":
            return day.weekday() >= SATURDAY
        case "weekdays":
            return day.weekday() in days.weekdays
        case _:
            return _month_day(days.month, day)


def occurrences(when: When, first: date, last: date, almanac: Almanac) -> tuple[date, ...]:
    """Return the days from `first` to `last`, both included, on which `when` falls, in order and each once.

    `on_holiday` moves or drops what falls on a holiday (休) known to the almanac. A day moved into the span counts, one
    moved out of it does not. Raises ValueError for a span longer than `LONGEST_SPAN`.
    """
    if (last - first).days > LONGEST_SPAN:
        raise ValueError(f"{first} to {last} is longer than {LONGEST_SPAN} days")
    if when.on_holiday == "keep":
        return _unmoved(when, first, last, almanac)
    if when.on_holiday == "before":
        unmoved = _unmoved(when, first, _end_of_rest(last, 1, almanac), almanac)
    elif when.on_holiday == "after":
        unmoved = _unmoved(when, _end_of_rest(first, -1, almanac), last, almanac)
    else:
        unmoved = _unmoved(when, first, last, almanac)
    return tuple(sorted({day for day in _moved(when, unmoved, almanac) if first <= day <= last}))


def ended(when: When, day: date, almanac: Almanac) -> date | None:
    """Return the last day on which `when` fell if its COUNT or UNTIL ended it before `day`, else None.

    A series that ended without falling once has no last day either: None.
    """
    if when.rrule is None:
        return None
    over = _series(when.rrule, when.start).over(day)
    last = max(_moved(when, over, almanac), default=None)
    return last if last is not None and last < day else None


def _unmoved(when: When, first: date, last: date, almanac: Almanac) -> tuple[date, ...]:
    if when.rrule is not None:
        return _series(when.rrule, when.start).between(first, last)
    days = when.days
    if days is None:
        return ()
    return tuple(day for day in _each_day(first, last) if falls_on(days, day, almanac))


def _each_day(first: date, last: date) -> Iterator[date]:
    return map(date.fromordinal, range(first.toordinal(), last.toordinal() + 1))


def _moved(when: When, unmoved: tuple[date, ...], almanac: Almanac) -> Iterator[date]:
    for day in unmoved:
        if when.on_holiday == "keep" or not almanac.off(day):
            yield day
        elif when.on_holiday != "skip":
            yield _nearest_working(day, -1 if when.on_holiday == "before" else 1, almanac)


def _nearest_working(day: date, step: int, almanac: Almanac) -> date:
    for distance in range(1, LONGEST_MOVE + 1):
        moved = _shifted(day, step * distance)
        if almanac.working(moved):
            return moved
    return day


def _end_of_rest(day: date, step: int, almanac: Almanac) -> date:
    """Return the last rest day of the run next to `day`: from there at the farthest can an occurrence move to it."""
    for _ in range(LONGEST_MOVE):
        if almanac.working(_shifted(day, step)):
            break
        day = _shifted(day, step)
    return day


def _shifted(day: date, days: int) -> date:
    return date.fromordinal(min(max(day.toordinal() + days, 1), date.max.toordinal()))


def _month_day(wanted: tuple[int, ...], day: date) -> bool:
    return day.day in wanted or day.day - _length_of_month(day.year, day.month) - 1 in wanted


@lru_cache(maxsize=64)
def _length_of_month(year: int, month: int) -> int:
    return monthrange(year, month)[1]


class _Series:
    """A recurrence with its anchor, and what has been counted of it so far."""

    def __init__(self, rule: Recurrence, start: date) -> None:
        self._rule = rule
        self._start = start
        self._months = frozenset(rule.bymonth)
        self._weekdays = frozenset(weekday for ordinal, weekday in rule.byday if ordinal is None)
        self._ordinals = tuple((ordinal, weekday) for ordinal, weekday in rule.byday if ordinal is not None)
        self._month_days = rule.bymonthday
        if not (rule.byday or rule.bymonthday):
            self._take_from_start()
        self._counted: list[date] = []
        self._next = start.toordinal()

    def between(self, first: date, last: date) -> tuple[date, ...]:
        if self._rule.until is not None:
            last = min(last, self._rule.until)
        if self._rule.count is None:
            return tuple(filter(self._falls, _each_day(max(first, self._start), last)))
        self._count_to(last)
        return tuple(self._counted[bisect_left(self._counted, first) : bisect_right(self._counted, last)])

    def over(self, day: date) -> tuple[date, ...]:
        """Return all days of a series that is over before `day`, none of one that is not."""
        until, count = self._rule.until, self._rule.count
        if until is not None and until < day:
            self._count_to(until)
            return tuple(self._counted)
        if count is None:
            return ()
        self._count_to(day)
        return tuple(self._counted) if len(self._counted) == count and self._counted[-1] < day else ()

    def _count_to(self, last: date) -> None:
        while self._next <= last.toordinal() and len(self._counted) != self._rule.count:
            day = date.fromordinal(self._next)
            if self._falls(day):
                self._counted.append(day)
            self._next += 1

    def _take_from_start(self) -> None:
        """Fill in what a rule without BYDAY and BYMONTHDAY leaves to its start (RFC 5545, 3.3.10)."""
        if self._rule.freq == "WEEKLY":
            self._weekdays = frozenset({self._start.weekday()})
        elif self._rule.freq in ("MONTHLY", "YEARLY"):
            self._month_days = (self._start.day,)
            if self._rule.freq == "YEARLY" and not self._months:
                self._months = frozenset({self._start.month})

    def _falls(self, day: date) -> bool:
        if self._months and day.month not in self._months:
            return False
        if self._month_days and not _month_day(self._month_days, day):
            return False
        if (self._weekdays or self._ordinals) and not self._weekday(day):
            return False
        return self._rule.interval == 1 or self._periods(day) % self._rule.interval == 0

    def _weekday(self, day: date) -> bool:
        weekday = day.weekday()
        if weekday in self._weekdays:
            return True
        return any(wanted == weekday and ordinal in self._ordinals_of(day) for ordinal, wanted in self._ordinals)

    def _ordinals_of(self, day: date) -> tuple[int, int]:
        """Return which of its weekdays `day` is in its month, or in the year of a yearly rule without months."""
        if self._rule.freq == "YEARLY" and not self._rule.bymonth:
            before = day.toordinal() - date(day.year, 1, 1).toordinal()
            after = date(day.year, 12, 31).toordinal() - day.toordinal()
        else:
            before, after = day.day - 1, _length_of_month(day.year, day.month) - day.day
        return before // 7 + 1, -(after // 7 + 1)

    def _periods(self, day: date) -> int:
        """Return how many days, weeks from Monday, months or years `day` is away from the start."""
        start = self._start
        match self._rule.freq:
            case "DAILY":
                return day.toordinal() - start.toordinal()
            case "WEEKLY":
                return (day.toordinal() - 1) // 7 - (start.toordinal() - 1) // 7
            case "MONTHLY":
                return 12 * (day.year - start.year) + day.month - start.month
            case _:
                return day.year - start.year


@lru_cache(maxsize=1024)
def _series(rule: Recurrence, start: date) -> _Series:
    return _Series(rule, start)
