"""What should have been done by a day that is over."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING

from weibo_ops.planning.clock import DAY
from weibo_ops.rules.whole import whole

if TYPE_CHECKING:
    from weibo_ops.planning.demand import Demand, Planned, What
    from weibo_ops.planning.measures import Week
    from weibo_ops.planning.schedule import Schedule

_AHEAD = 21  # days: what is due longer before its post than the schedule looks ahead is on no day at all
_URGENT = ("hot", "crisis")


def late(schedule: Schedule, weeks: list[Week], today: date, what: What) -> Iterator[tuple[Demand, Planned]]:
    """Yield (item, post) of demand due before today, for posts of begun weeks whose own time is still to come."""
    begun = {week.monday.toordinal() for week in weeks if week.begun}
    if not begun or today == date.min:
        return
    first = date.fromordinal(max(today.toordinal() - _AHEAD, 1))
    for item in schedule.demand(first, today - timedelta(days=1)):
        planned = item.planned
        if item.what != what or item.done or planned is None or planned.at < schedule.now or planned.kind in _URGENT:
            continue
        if planned.post is not None and not whole(schedule.workspace, planned.post):
            continue  # what is missing may be what could not be read
        day = planned.at // DAY
        if day - (day - 1) % 7 in begun:
            yield item, planned
