"""What changed in the plan between two workspaces as of one moment, as a view: plain data, built once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from weibo_ops.planning.clock import day_of, moment_of
from weibo_ops.planning.handed import Cover, LeaveChange, WatchChange, covers, leaves, watched
from weibo_ops.planning.marked import DayChange, days
from weibo_ops.planning.paired import Pairs, PostChange, SlotChange, pairs
from weibo_ops.planning.plan import Names
from weibo_ops.planning.schedule import Schedule
from weibo_ops.planning.tasks import TaskChange, tasks

Compared = Literal["whole", "posts", "nothing"]


@dataclass(frozen=True, slots=True)
class Beyond:
    """Posts that changed outside the span: how many, and their first and last day."""

    posts: int
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class Changes:
    """What changed from ``start`` to ``end``, both included, since ``base``; ``commit`` is its full id.

    ``now`` is the moment as of which both sides were planned. ``unread`` are files that one side could not read: what
    stands in them is not compared. ``compared`` says what was: ``posts`` alone where something is lost on which the
    rest of a plan rests, ``nothing`` where a whole playbook is.
    """

    desk: str | None
    base: str
    commit: str
    start: date
    end: date
    now: str
    compared: Compared
    unread: tuple[str, ...]
    posts: tuple[PostChange, ...]
    slots: tuple[SlotChange, ...]
    tasks: tuple[TaskChange, ...]
    leave: tuple[LeaveChange, ...]
    covers: tuple[Cover, ...]
    watches: tuple[WatchChange, ...]
    days: tuple[DayChange, ...]
    beyond: Beyond
    names: Names

    @property
    def empty(self) -> bool:
        """Nothing changed in the span."""
        return not (self.posts or self.slots or self.tasks or self.leave or self.covers or self.watches or self.days)


def changes(before: Schedule, after: Schedule, start: date, end: date, base: str, commit: str) -> Changes:
    """Return what changed in the plan of the days from start to end, both included."""
    missed = (before.workspace.missed, after.workspace.missed)
    unread = tuple(sorted({path for side in missed for path in side.broken}))
    compared = _compared(unread, any(side.lost for side in missed))
    before.demand(start, end)  # in one go: what lies ahead of a span is looked at once
    after.demand(start, end)
    found = pairs(before, after, start, end) if compared != "nothing" else Pairs((), (), (), frozenset())
    whole = compared == "whole"
    return Changes(
        after.workspace.settings.name or before.workspace.settings.name,
        base,
        commit,
        start,
        end,
        f"{moment_of(after.now):%Y-%m-%d %H:%M}",
        compared,
        unread,
        found.posts,
        found.slots if whole else (),
        tasks(before, after, start, end) if whole else (),
        leaves(before, after, start, end) if whole else (),
        covers(before, after, start, end, found) if whole else (),
        watched(before, after, start, end) if whole else (),
        days(before, after, start, end) if whole else (),
        _beyond(found),
        _names(before, after),
    )


def _compared(unread: tuple[str, ...], lost: bool) -> Compared:
    if any(path.startswith("playbooks/") for path in unread):
        return "nothing"
    return "posts" if lost else "whole"


def _beyond(found: Pairs) -> Beyond:
    there = sorted(day_of(moment) for moment in found.beyond)
    return Beyond(len(there), there[0], there[-1]) if there else Beyond(0, None, None)


def _names(before: Schedule, after: Schedule) -> Names:
    """Return what ids are called, as the later side has it; what only the earlier one had keeps its name."""
    sides = (before.workspace, after.workspace)
    return Names(
        {item.id: item.name for side in sides for item in side.people},
        {item.id: item.handle for side in sides for item in side.accounts},
        {item.id: item.name for side in sides for item in side.columns},
        {item.id: item.name for side in sides for item in side.categories},
    )
