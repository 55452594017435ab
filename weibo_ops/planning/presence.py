"""Who is there when: works, turns in rotas and shifts, less leave (design, "Who and when").

Stretches are pairs of minutes, half-open; whether somebody can still do a thing at the very end of a stretch is asked
closed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, timedelta
from typing import TYPE_CHECKING

from weibo_ops.planning.almanac import Almanac
from weibo_ops.planning.clock import DAY, midnight, minute
from weibo_ops.planning.rhythm import falls_on
from weibo_ops.workspace.workspace import Workspace

if TYPE_CHECKING:
    from weibo_ops.model.calendars.leave import Leave
    from weibo_ops.model.calendars.rotas import Rota
    from weibo_ops.model.fields import Duration

Stretch = tuple[int, int]

_BACK_DAYS = 40  # nobody's last presence is looked for further back: past a Spring Festival and a long leave
WORKING_DAY = 480  # present minutes of one working day, where `within` is written in wd


class Presence:
    """The stretches in which each person is present, by day, worked out once."""

    def __init__(self, workspace: Workspace, almanac: Almanac) -> None:
        self.almanac = almanac
        self.people = {person.id: person for person in workspace.people}
        self.rotas = workspace.rotas
        self.shifts = workspace.shifts
        self._leave: dict[str, list[Leave]] = defaultdict(list)
        for leave in workspace.leave:
            self._leave[leave.person].append(leave)
        on_rota = {person for rota in self.rotas for person in rota.turn} | {shift.person for shift in self.shifts}
        self._always = {id for id, person in self.people.items() if person.works is None and id not in on_rota}
        self._changes: dict[str, list[tuple[Stretch, bool]]] = defaultdict(list)
        for shift in self.shifts:
            span = (minute(shift.start), minute(shift.end))
            if shift.instead_of:
                self._changes[shift.instead_of].append((span, False))
            self._changes[shift.person].append((span, True))
        self._rotas_of: dict[str, list[Rota]] = defaultdict(list)
        for rota in self.rotas:
            for person in dict.fromkeys(rota.turn):
                self._rotas_of[person].append(rota)
        self._days: dict[tuple[str, int], tuple[Stretch, ...]] = {}

    def stretches(self, person: str, day: int) -> tuple[Stretch, ...]:
        """Return when a person is present on a day (its ordinal), in order; what runs past midnight stands on both
        days."""
        found = self._days.get((person, day))
        if found is None:
            found = self._days[person, day] = self._worked_out(person, day)
        return found

    def _worked_out(self, person: str, day: int) -> tuple[Stretch, ...]:
        somebody = self.people.get(person)
        if somebody is None:
            return ()
        start, end = day * DAY, day * DAY + DAY
        today = date.fromordinal(day)
        if (somebody.joined and today < somebody.joined) or (somebody.left and today > somebody.left):
            return ()
        if person in self._always:
            raw = [(start, end)]
        else:
            raw = (
                [*self._planned(person, day - 1), *self._planned(person, day)]
                if day > 1
                else self._planned(person, day)
            )
        for span, there in self._changes[person]:  # in their order: who took a shift may hand it on
            if span[0] < end and span[1] > start:
                raw = [*raw, span] if there else less(raw, [span])
        away = [(minute(leave.start), minute(leave.end)) for leave in self._leave[person]]
        return tuple(clipped(less(merged(raw), away), start, end))

    def _planned(self, person: str, day: int) -> list[Stretch]:
        """Return works and turns that begin on a day."""
        found: list[Stretch] = []
        today, start = date.fromordinal(day), day * DAY
        works = self.people[person].works
        if works is not None and (works.days is None or falls_on(works.days, today, self.almanac)):
            hours = works.hours
            found.append((start + hours.start, start + hours.end) if hours else (start, start + DAY))
        for rota in self._rotas_of[person]:
            if self.on_turn(rota, today) == person:
                found.append((start + rota.hours.start, start + rota.hours.end))
        return found

    def on_turn(self, rota: Rota, day: date) -> str | None:
        """Return whose turn a rota has on a day, None where it has none. Turns pass by calendar weeks or days from
        its start."""
        if day < rota.start or (rota.end is not None and midnight(day) >= minute(rota.end)):
            return None
        if not falls_on(rota.days, day, self.almanac):
            return None
        passed = (day - rota.start).days
        return rota.turn[(passed // 7 if rota.every == "week" else passed) % len(rota.turn)]

    def present(self, person: str, moment: int) -> bool:
        """Whether somebody is there at a minute; the end of a stretch does not count."""
        return any(start <= moment < end for start, end in self.stretches(person, moment // DAY))

    def last_present(self, person: str, moment: int) -> int | None:
        """Return the last minute up to this one at which a person is there, the end of a stretch included; None
        within 40 days."""
        day = moment // DAY
        for back in range(_BACK_DAYS):
            for start, end in reversed(self.stretches(person, day - back)):
                if start <= moment:
                    # Midnight belongs to the next day, on whose sheet nobody would look for it.
                    return min(end, moment, (day - back) * DAY + DAY - 1)
        return None

    def back(self, person: str, moment: int, count: int) -> int:
        """Return the minute from which ``count`` present minutes lead to this one; where presence does not reach, the
        earliest seen."""
        left, day, earliest = count, moment // DAY, moment
        for back in range(_BACK_DAYS):
            for start, end in reversed(self.stretches(person, day - back)):
                end = min(end, moment)
                if start >= end:
                    continue
                if end - start >= left:
                    return end - left
                left -= end - start
                earliest = start
        return earliest

    def leave_at(self, person: str, moment: int) -> Leave | None:
        """Return the leave that a person is on at a minute."""
        for leave in self._leave[person]:
            if minute(leave.start) <= moment < minute(leave.end):
                return leave
        return None

    def leave_on(self, person: str, day: date) -> Leave | None:
        """Return the first leave of a person that touches a day."""
        start = midnight(day)
        for leave in self._leave[person]:
            if minute(leave.start) < start + DAY and minute(leave.end) > start:
                return leave
        return None

    def leaves(self, person: str, start: int, end: int) -> list[Leave]:
        """Return the leaves of a person that touch a stretch of minutes."""
        return [leave for leave in self._leave[person] if minute(leave.start) < end and minute(leave.end) > start]

    def with_leave(self, person: str) -> bool:
        """Whether a person has any leave at all on record."""
        return bool(self._leave.get(person))

    def minutes(self, person: str, first: date, last: date, *, leave: bool = True) -> int:
        """Return how many minutes a person is present over days, both included; with ``leave=False`` as if nobody
        went away."""
        total = 0
        for offset in range((last - first).days + 1):
            day = first + timedelta(days=offset)
            if leave:
                stretches: Iterable[Stretch] = self.stretches(person, day.toordinal())
            elif person in self._always:
                stretches = [(0, DAY)]
            else:
                stretches = merged(self._planned(person, day.toordinal()))
            total += sum(end - start for start, end in stretches)
        return total


def merged(stretches: Iterable[Stretch]) -> list[Stretch]:
    """Return stretches in order, those that touch or overlap made one."""
    found: list[Stretch] = []
    for start, end in sorted(stretches):
        if found and start <= found[-1][1]:
            if end > found[-1][1]:
                found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


def less(stretches: Iterable[Stretch], gone: Iterable[Stretch]) -> list[Stretch]:
    """Return stretches without what is taken out of them."""
    found = list(stretches)
    for away, back in gone:
        cut: list[Stretch] = []
        for start, end in found:
            if back <= start or end <= away:
                cut.append((start, end))
                continue
            if start < away:
                cut.append((start, away))
            if back < end:
                cut.append((back, end))
        found = cut
    return found


def clipped(stretches: Iterable[Stretch], start: int, end: int) -> list[Stretch]:
    """Return the part of stretches that lies between two minutes."""
    return [(max(first, start), min(last, end)) for first, last in stretches if first < end and last > start]


def present_minutes(within: Duration) -> int:
    """Return a duration as minutes of presence: a working day is eight hours of it."""
    return within.count * {"m": 1, "h": 60, "d": WORKING_DAY, "wd": WORKING_DAY}[within.unit]
