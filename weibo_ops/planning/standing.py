"""Demand that does not come from posts: rounds and other procedures, reports, windows, campaigns' milestones."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from weibo_ops.planning.clock import DAY, at, day_of, midnight, minute
from weibo_ops.planning.demand import Demand, What
from weibo_ops.planning.presence import Stretch, clipped, less, merged
from weibo_ops.planning.rhythm import occurrences
from weibo_ops.planning.who import Doer

if TYPE_CHECKING:
    from weibo_ops.planning.schedule import Schedule

_ROUNDS = frozenset(("engagement", "monitoring"))


def standing(schedule: Schedule, first: date, last: date) -> Iterator[Demand]:
    """Yield the demand of procedures, reports, windows and campaigns on the days from first to last."""
    workspace = schedule.workspace
    for procedure in workspace.procedures:
        what: What = "round" if procedure.duty in _ROUNDS else "procedure"
        yield from _repeated(schedule, procedure, what, procedure.title, first, last)
    for report in workspace.reports:
        yield from _repeated(schedule, report, "report", report.name, first, last)
    for duty in workspace.duties:
        if duty.hours is not None:
            yield from _windows(schedule, duty, first, last)
    for campaign in workspace.campaigns:
        yield from _milestones(schedule, campaign, first, last)


def _repeated(schedule: Schedule, source: Any, what: What, title: str, first: date, last: date) -> Iterator[Demand]:
    if source.when is None:
        return
    duty = schedule.who.duty(source.duty)
    by = source.by or (duty.owner if duty else None)
    clocks = source.when.clocks()
    several = len(clocks) > 1
    dependent = source.when.on_holiday != "keep" or (
        source.when.days is not None and source.when.days.kind in ("workdays", "offdays")
    )
    for day in occurrences(source.when, first, last, schedule.almanac):
        for clock in clocks:
            moment = at(day, clock)
            if what != "report" and schedule.paused(moment, procedure=source.id):
                continue
            doer = schedule.who.present(by, moment, duty.backup if duty else None)
            id = f"{source.id}@{day}" + (f"T{clock:%H%M}" if several else "")
            minutes = source.minutes or 0
            yield Demand(
                what, id, day, source, source.duty, time=moment, end=moment + minutes if minutes else None,
                minutes=minutes,
                title=title, by=doer.person, because=doer.because, provisional=dependent and
                schedule.almanac.workday(day) is None,
                done=moment < schedule.now,
            )  # fmt: skip


def _windows(schedule: Schedule, duty: Any, first: date, last: date) -> Iterator[Demand]:
    for offset in range((last - first).days + 1):
        day = first + timedelta(days=offset)
        start, end = midnight(day) + duty.hours.start, midnight(day) + duty.hours.end
        doer = schedule.who.present(duty.owner, start, duty.backup)
        yield Demand(
            "window", f"{duty.id}@{day}", day, duty, duty.duty, time=start, end=end,
            by=doer.person, because=doer.because, done=end <= schedule.now,
        )  # fmt: skip


def watch(schedule: Schedule, duty: Any, day: date) -> list[tuple[str, int, int]]:
    """Return who watches over a duty's hours on a day: (person, start, end), its owner's role first, then who stands
    in, then the backup."""
    start, end = midnight(day) + duty.hours.start, midnight(day) + duty.hours.end
    allowed: dict[str, list[Stretch]] = {}
    for person, first, last in _watchers(schedule, duty, day.toordinal(), start, end):
        allowed.setdefault(person, []).append((max(first, start), min(last, end)))
    found = []
    for person, spans in allowed.items():
        there = [*schedule.presence.stretches(person, day.toordinal())]
        if end > midnight(day) + DAY:
            there += schedule.presence.stretches(person, day.toordinal() + 1)
        present = merged(there)
        found += [(person, *stretch) for first, last in merged(spans) for stretch in clipped(present, first, last)]
    return found


def _watchers(schedule: Schedule, duty: Any, day: int, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """Yield (person, start, end): who may keep a duty's hours and when; a stand-in while the leave lasts, a shift
    while it does."""
    who, presence = schedule.who, schedule.presence
    holders = who.holders(duty.owner, day)
    yield from ((person, start, end) for person in holders)
    for holder in holders:
        for leave in presence.leaves(holder, start, end):
            instead = leave.stand_in or presence.people[holder].stand_in
            yield from ((person, minute(leave.start), minute(leave.end)) for person in who.holders(instead, day))
    for shift in presence.shifts:
        first, last = minute(shift.start), minute(shift.end)
        if first < end and last > start and _takes(schedule, shift, duty, max(first, start)):
            yield shift.person, first, last
    yield from ((person, start, end) for person in who.holders(duty.backup, day))


def _takes(schedule: Schedule, shift: Any, duty: Any, moment: int) -> bool:
    return any(
        actor == shift.instead_of if actor in schedule.presence.people else schedule.who.acts_as(shift, actor, moment)
        for actor in (duty.owner, duty.backup)
        if actor is not None
    )


def holes(schedule: Schedule, duty: Any, day: date) -> list[Stretch]:
    """Return the stretches of a duty's hours on a day with fewer people than it needs, those within its tolerance
    left out."""
    start, end = midnight(day) + duty.hours.start, midnight(day) + duty.hours.end
    there = [(first, last) for _, first, last in watch(schedule, duty, day)]
    short = less([(start, end)], there) if duty.need <= 1 else _short(there, start, end, duty.need)
    tolerance = duty.tolerance.minutes if duty.tolerance is not None else 0
    return [(first, last) for first, last in short if last - first > tolerance]


def _short(there: list[Stretch], start: int, end: int, need: int) -> list[Stretch]:
    edges = sorted({start, end, *(edge for stretch in there for edge in stretch)})
    pairs = pairwise(edges)
    return merged(
        (first, last) for first, last in pairs if sum(begin <= first and last <= over for begin, over in there) < need
    )


def _milestones(schedule: Schedule, campaign: Any, first: date, last: date) -> Iterator[Demand]:
    if campaign.cancelled is not None:
        return
    seen: set[int] = set()
    account = campaign.accounts[0] if len(campaign.accounts) == 1 else None
    for step, moment, by, title in sorted(_moments(campaign), key=lambda found: found[1]):
        day = day_of(moment)
        if not first <= day <= last or (step in ("start", "end") and moment in seen):
            continue
        seen.add(moment)
        duty = schedule.who.duty("campaigns", account)
        doer = _responsible(schedule, by or campaign.owner or (duty.owner if duty else None), moment, duty)
        timed = moment % DAY != 0
        yield Demand(
            "milestone", f"{campaign.id}@{day}", day, campaign, "campaigns", step, moment if timed else None,
            account=account, title=title, by=doer.person, because=doer.because, done=moment + DAY <= schedule.now,
        )  # fmt: skip


def _moments(campaign: Any) -> Iterator[tuple[str, int, str | None, str]]:
    """Yield (step, minute, who, title); an end that is a bare day stands on that day, not on the next."""
    for stage in campaign.stages:
        yield stage.id, minute(stage.start), stage.by, f"{campaign.name} {stage.name or stage.id}"
    yield "start", minute(campaign.start), None, campaign.name
    yield "end", _last_day(campaign.end), None, campaign.name
    rules, review = campaign.rules, campaign.review
    for step in ("draw_at", "announce_at", "claim_by"):
        when = getattr(rules, step, None) if rules is not None else None
        if isinstance(when, date):
            yield step, _last_day(when) if step == "claim_by" else _minute(when), None, campaign.name
    if review is not None and review.due is not None and not review.done:
        yield "review", _last_day(review.due), None, campaign.name


def _minute(when: date) -> int:
    return minute(when) if isinstance(when, datetime) else midnight(when)


def _last_day(when: date) -> int:
    moment = _minute(when)
    return moment - DAY if isinstance(when, datetime) and moment % DAY == 0 else moment


def _responsible(schedule: Schedule, by: str | None, moment: int, duty: Any) -> Doer:
    """Return who sees to a milestone: it is a day's business, so whoever is there at some time of it."""
    backup = duty.backup if duty is not None else None
    if moment % DAY:
        now = schedule.who.present(by, moment)
        if now.person is not None:
            return now
    day = moment // DAY
    for person in schedule.who.holders(by, day):
        if schedule.presence.stretches(person, day):
            return Doer(person, "named" if person == by else "holder", moment)
    return schedule.who.by_then(by, moment + DAY - 1 - moment % DAY, backup)
