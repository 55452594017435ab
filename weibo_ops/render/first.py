"""What to do first: what a plan still needs of somebody, by its clock, the late before all."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from weibo_ops.planning.plan import Plan, PlanItem

OPEN = {"unwritten": "write", "returned": "write", "waiting": "approve"}


@dataclass(frozen=True, slots=True)
class Doing:
    """One thing to do: ``what`` is write, approve or missed; ``posts`` are when what it is about goes out."""

    what: str
    title: str
    account: str | None
    posts: tuple[datetime, ...]
    by: str | None
    because: str
    due: datetime
    late: bool
    state: str | None
    path: str
    line: int


def copied(item: PlanItem) -> bool:
    """Whether a post is a copy of another on a second account."""
    return item.what == "post" and item.account is not None and item.id.endswith(f"@{item.account}")


def titled(item: PlanItem, plan: Plan) -> str:
    """Return what an item is called: its title, its column's name, or its id."""
    column = plan.names.columns.get(item.column or "")
    return item.title or column or item.id


def moment(day: date, clock: str | None) -> datetime:
    """Return a clock time ``08:30`` on a day; without one the day's 00:00."""
    hours, _, minutes = (clock or "00:00").partition(":")
    return datetime(day.year, day.month, day.day, int(hours), int(minutes))


def now_of(plan: Plan) -> datetime:
    """Return the moment as of which a plan holds."""
    return datetime.fromisoformat(plan.now)


def first(plan: Plan) -> tuple[Doing, ...]:
    """Return what is to be done in order of its due moment; alike things due together stand in one."""
    now, found = now_of(plan), dict[tuple[str, str], Doing]()
    doers: dict[tuple[str, str], PlanItem] = {}
    for day in plan.days:
        for item in day.items:
            if item.what in ("write", "approve"):
                doers.setdefault((item.id, item.what), item)
    for day in plan.days:
        for item in day.items:
            if item.what == "post" and not copied(item):
                doing = _of_post(plan, day.day, item, doers, now)
                if doing is not None:
                    found[item.id, doing.what] = doing
    posts = {id for id, _ in found} | {item.id for day in plan.days for item in day.items if item.what == "post"}
    for (id, what), item in doers.items():
        if id not in posts and OPEN.get(item.state or "") == what and item.due is not None:
            due = datetime.fromisoformat(item.due)
            posts_at = (datetime.fromisoformat(item.goes_out),) if item.goes_out else ()
            found[id, what] = _doing(plan, what, item, posts_at, item.by, item.because, due, now)
    return _joined(sorted(found.values(), key=lambda doing: (doing.due, doing.what, doing.title, doing.posts)))


def unconfirmed(plan: Plan) -> int:
    """Return how many posts have had their time and wait to be recorded."""
    return sum(item.state == "unconfirmed" and not copied(item) for day in plan.days for item in day.items)


def _of_post(
    plan: Plan, day: date, item: PlanItem, doers: dict[tuple[str, str], PlanItem], now: datetime
) -> Doing | None:
    out = moment(day, item.time)
    if item.unbegun:
        return None
    if item.state == "missed":
        return _doing(plan, "missed", item, (out,), item.by, item.because, out, now)
    what = OPEN.get(item.state or "")
    if what is None:
        return None
    doer = doers.get((item.id, what))
    due = datetime.fromisoformat(item.due) if item.due else out
    by = doer.by if doer is not None else (item.approver if what == "approve" else item.author)
    because = doer.because if doer is not None else ("nobody" if by is None else "holder")
    return _doing(plan, what, item, (out,), by, because, due, now)


def _doing(
    plan: Plan,
    what: str,
    item: PlanItem,
    posts: tuple[datetime, ...],
    by: str | None,
    because: str,
    due: datetime,
    now: datetime,
) -> Doing:
    title = titled(item, plan)
    return Doing(what, title, item.account, posts, by, because, due, due < now, item.state, item.path, item.line)


def _joined(doings: list[Doing]) -> tuple[Doing, ...]:
    joined: list[Doing] = []
    places: dict[tuple[object, ...], int] = {}
    for doing in doings:
        key = (doing.what, doing.title, doing.account, doing.by, doing.due)
        if key in places:
            there = joined[places[key]]
            joined[places[key]] = replace(there, posts=there.posts + doing.posts)
        else:
            places[key] = len(joined)
            joined.append(doing)
    return tuple(joined)
