"""Measures 量: what is missing, too close, too much, computed once; a rule turns a measure into a finding."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from itertools import pairwise
from typing import Any, get_args

from weibo_ops.model.shapes import DutyName, Goal
from weibo_ops.planning.almanac import AlmanacDay, Tone
from weibo_ops.planning.clock import DAY, midnight, minute
from weibo_ops.planning.demand import Demand, Planned
from weibo_ops.planning.presence import Stretch
from weibo_ops.planning.schedule import Schedule
from weibo_ops.planning.standing import holes

DUTIES: tuple[str, ...] = get_args(DutyName)
GOALS: tuple[str, ...] = get_args(Goal)
_TONES: tuple[Tone, ...] = ("normal", "quiet", "none")
_FEW = 10  # posts a week under which a mix is looked at over four weeks


@dataclass(frozen=True, slots=True)
class Posting:
    """A post on one account: itself, or a copy. ``at`` is its minute."""

    planned: Planned
    account: str
    at: int
    copy: Any = None

    @property
    def id(self) -> str:
        """The post's id, ``leaf@shop`` for a copy."""
        return self.planned.id if self.copy is None else f"{self.planned.id}@{self.account}"


@dataclass(frozen=True, slots=True)
class Mix:
    """A category's part of the posts: ``share`` and ``tolerance`` in points, ``posts`` of ``total``, ``weeks`` looked
    at."""

    category: Any
    share: float
    tolerance: float
    posts: int
    total: int
    weeks: int

    @property
    def actual(self) -> float:
        """Points of the posts."""
        return 100 * self.posts / self.total if self.total else 0.0

    @property
    def off(self) -> bool:
        """Outside its tolerance, even with one post more or fewer."""
        if not self.total:
            return False
        low, high = (self.share - self.tolerance) / 100 * self.total, (self.share + self.tolerance) / 100 * self.total
        return self.posts + 1 < low or self.posts - 1 > high


@dataclass(frozen=True, slots=True)
class Load:
    """A person's minutes in a week, and the capacity left by leave; None where nobody said."""

    person: str
    minutes: int
    capacity: int | None

    @property
    def over(self) -> bool:
        """More work than time."""
        return self.capacity is not None and self.minutes > self.capacity


class Day:
    """A day and what is measured of it."""

    def __init__(self, schedule: Schedule, day: date, week: Week) -> None:
        self.schedule = schedule
        self.day = day
        self.week = week

    @property
    def past(self) -> bool:
        """Over, as of the schedule's now."""
        return midnight(self.day) + DAY <= self.schedule.now

    @cached_property
    def almanac(self) -> AlmanacDay:
        """The day as the almanac has it."""
        return self.schedule.almanac.day(self.day)

    @cached_property
    def key_dates(self) -> tuple[Any, ...]:
        """The workspace's key dates that touch the day."""
        return tuple(
            item
            for item in self.schedule.workspace.key_dates
            if item.day == self.day
            or (
                item.start
                and item.end
                and minute(item.start) < midnight(self.day) + DAY
                and minute(item.end) > midnight(self.day)
            )
        )

    def tone(self, account: str | None = None) -> Tone:
        """Return how loud an account may be: the strictest word of the almanac's solemn days and the desk's key dates.

        A solemn key date of the desk takes the place of the almanac's word for that day and its accounts.
        """
        mine = [item for item in self.key_dates if not item.accounts or account is None or account in item.accounts]
        said = [item.tone for item in mine]
        if not any(item.kind == "solemn" and (account is not None or not item.accounts) for item in mine):
            said += [solemn.tone for solemn in self.almanac.solemn]
        return max(said, key=_TONES.index, default="normal")

    @cached_property
    def solemn(self) -> str | None:
        """The name of what makes the day solemn."""
        named = [item.name for item in self.key_dates if item.tone != "normal"] + [
            item.name for item in self.almanac.solemn
        ]
        return named[0] if named else None

    @cached_property
    def posts(self) -> list[Planned]:
        """The day's posts and bare slots."""
        return self.schedule.posts(self.day)

    @cached_property
    def postings(self) -> dict[str, list[Posting]]:
        """What goes out, by account, in order of time."""
        found: dict[str, list[Posting]] = defaultdict(list)
        for account, posting in self.schedule_postings():
            found[account].append(posting)
        for listed in found.values():
            listed.sort(key=lambda posting: posting.at)
        return found

    def schedule_postings(self) -> list[tuple[str, Posting]]:
        """Return (account, posting) of the day's posts and of copies that go out on it."""
        found = [
            (planned.account, Posting(planned, planned.account, planned.at)) for planned in self.posts if planned.live
        ]
        for ordinal in sorted(self.schedule.copied.get(self.day.toordinal(), ())):
            for planned in self.schedule.written[ordinal]:
                for copy in planned.post.copies if planned.live else ():
                    moment = minute(copy.at)
                    if moment // DAY == self.day.toordinal():
                        found.append((copy.account, Posting(planned, copy.account, moment, copy)))
        return found

    def limits(self, account: Any) -> tuple[int | None, int | None]:
        """Return the fewest and the most posts of an account on this day, None where nobody said."""
        if account.daily_posts is None:
            return None, None
        bounds: tuple[int | None, int | None] = account.daily_posts.bounds(
            works=self.schedule.almanac.working(self.day)
        )
        return bounds

    def close(self, account: Any) -> list[tuple[Posting, Posting]]:
        """Return the neighbours on an account that stand closer than its ``min_gap``; of a pair the later is this
        day's."""
        if account.min_gap is None:
            return []
        listed = self.postings.get(account.id, [])
        if not listed:
            return []
        # The last one of the evening before is the neighbour of this morning's first.
        row = [*self._before.get(account.id, [])[-1:], *listed]
        gap = account.min_gap.minutes
        return [(first, second) for first, second in pairwise(row) if second.at - first.at < gap]

    @cached_property
    def _before(self) -> dict[str, list[Posting]]:
        return Day(self.schedule, self.day - timedelta(days=1), self.week).postings

    @cached_property
    def demand(self) -> list[Demand]:
        """What somebody must do on the day."""
        return self.schedule.demand(self.day, self.day)

    @cached_property
    def holes(self) -> list[tuple[Any, Stretch]]:
        """(duty, stretch) where a window is not covered."""
        duties = self.schedule.workspace.duties
        return [
            (duty, hole) for duty in duties if duty.hours is not None for hole in holes(self.schedule, duty, self.day)
        ]


class Week:
    """An ISO week and what is measured of it."""

    def __init__(self, schedule: Schedule, monday: date, begun: bool) -> None:
        self.schedule = schedule
        self.monday = monday
        self.begun = begun
        self.days = tuple(Day(schedule, monday + timedelta(days=offset), self) for offset in range(7))

    @property
    def sunday(self) -> date:
        """The last day."""
        return self.monday + timedelta(days=6)

    @property
    def name(self) -> str:
        """``2026-W48``."""
        year, week, _ = self.monday.isocalendar()
        return f"{year}-W{week:02d}"

    @property
    def past(self) -> bool:
        """Over, as of the schedule's now."""
        return midnight(self.sunday) + DAY <= self.schedule.now

    @cached_property
    def demand(self) -> list[Demand]:
        """What somebody must do in the week."""
        return self.schedule.demand(self.monday, self.sunday)

    @cached_property
    def mix(self) -> list[Mix]:
        """The categories' parts of the week's slots; of the last four weeks where the week has under ten. Hot and
        crisis posts are spared."""
        categories = [item for item in self.schedule.workspace.categories if item.share is not None]
        if not categories:
            return []
        counted, weeks = self._counted(self.monday), 1
        if sum(counted.values()) < _FEW:
            weeks = 4
            for back in range(1, weeks):
                counted += self._counted(self.monday - timedelta(days=7 * back))
        if not counted.keys() <= {item.id for item in self.schedule.workspace.categories}:
            return []  # a category that there is not, told as a reference: whose share it is nobody knows
        total = sum(counted.values())
        return [
            Mix(item, item.share, item.tolerance or 0.0, counted[item.id], total, weeks)
            for item in categories
            if item.paused_until is None or item.paused_until <= self.monday
        ]

    def _counted(self, monday: date) -> Counter[str]:
        found: Counter[str] = Counter()
        for offset in range(7):
            for planned in self.schedule.posts(monday + timedelta(days=offset)):
                if planned.category and planned.live and planned.kind not in ("hot", "crisis"):
                    found[planned.category] += 1
        return found

    @cached_property
    def loads(self) -> list[Load]:
        """Each person's minutes against capacity, in order of ``people``; leave takes its part of the capacity."""
        minutes: Counter[str] = Counter()
        for item in self.demand:
            if item.by is not None:
                minutes[item.by] += item.minutes
        presence, found = self.schedule.presence, []
        for id, person in presence.people.items():
            capacity = person.minutes_per_week
            if capacity is not None and presence.with_leave(id):
                usual = presence.minutes(id, self.monday, self.sunday, leave=False)
                there = presence.minutes(id, self.monday, self.sunday)
                capacity = capacity * min(there, usual) // usual if usual else capacity
            found.append(Load(id, minutes[id], capacity))
        return found

    @cached_property
    def goals(self) -> dict[str, int]:
        """Posts of the week by the goal that their column serves."""
        found: Counter[str] = Counter()
        for day in self.days:
            for planned in day.posts:
                if planned.live and planned.column is not None:
                    found.update(planned.column.serves)
        return {goal: found[goal] for goal in GOALS}

    @cached_property
    def duties(self) -> dict[str, int]:
        """Items of the week by duty, all nine named; copies and single steps of a post count as its one post."""
        found: Counter[str] = Counter()
        for item in self.demand:
            # A copy's id is not its post's.
            if item.what not in ("write", "approve") and (item.planned is None or item.id == item.planned.id):
                found[item.duty] += 1
        return {duty: found[duty] for duty in DUTIES}


def monday_of(day: date) -> date:
    """Return the Monday of a day's ISO week."""
    return day - timedelta(days=day.weekday())


def judged_weeks(schedule: Schedule) -> list[Week]:
    """Return the weeks that lint judges: every unclosed one that has a post, and from this week to today + 28 days."""
    workspace = schedule.workspace
    from weibo_ops.model.fields import monday

    closed = {monday(item.week) for item in workspace.weeks if item.closed is not None}
    with_posts = {date.fromordinal(day - (day - 1) % 7) for day, listed in schedule.written.items() if listed}
    this = monday_of(date.fromordinal(schedule.now // DAY))
    ahead = date.fromordinal(schedule.now // DAY) + timedelta(days=28)
    coming = {this + timedelta(days=7 * number) for number in range((ahead - this).days // 7 + 1)}
    mondays = sorted((with_posts | coming) - closed)
    return [Week(schedule, day, day in with_posts) for day in mondays]


def week_of(schedule: Schedule, day: date) -> Week:
    """Return the week of a day, judged or not."""
    return Week(schedule, monday_of(day), begun(schedule, day))


def begun(schedule: Schedule, day: date) -> bool:
    """Whether the week of a day has a post in calendars."""
    monday = monday_of(day).toordinal()
    return any(schedule.written.get(monday + offset) for offset in range(7))
