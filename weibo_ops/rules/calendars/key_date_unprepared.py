"""WO3: does the calendar keep its own measure?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING

from weibo_ops.model.noun import place
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.model.calendars.key_dates import KeyDate
    from weibo_ops.planning.demand import Planned
    from weibo_ops.planning.schedule import Schedule


@rule(
    "WO345",
    "info",
    zh="{name}（{day}）应在 {due} 前备好，当天还没有一条写好的微博：今天备，或改 prepare_by",
    en=(
        "{name} ({day}) was to be prepared by {due}, and no post of that day is written: prepare it, or move "
        "`prepare_by`"
    ),
)
def key_date_unprepared(schedule: Schedule, today: date) -> Iterator[Hit]:
    """The day by which a key date was to be prepared is past, and nothing is written for it.

    Pictures and readers cannot be had on the morning itself. Days of silence are left in peace.
    ---
    节点该备好的日子过了，当天一条写好的微博都没有。

    图和审核的人，当天早上是凑不齐的。静默的日子不管。

    ```yaml bad
    key_dates:
      - {id: open-day, day: 2026-12-03, name: 茶厂开放日, prepare_by: 2026-11-20}  # WO345
    ```

    ```yaml good
    key_dates:
      - {id: open-day, day: 2026-12-03, name: 茶厂开放日, prepare_by: 2026-11-20}
      - {id: memorial, day: 2026-12-13, name: 国家公祭日, tone: none, prepare_by: 2026-11-20}
    posts:
      - {column: morning, day: 2026-12-03, text: 今天开放日}
    ```
    """
    for item in schedule.workspace.key_dates:
        if item.prepare_by is None or item.prepare_by >= today or item.tone == "none":
            continue
        first = item.day or item.start.date()
        last = item.day or (item.end - timedelta(minutes=1)).date()
        if first < today or (last - first).days > 60 or schedule.workspace.missed.slots:
            continue
        days = range(first.toordinal(), last.toordinal() + 1)
        posts = (planned for day in days for planned in schedule.written.get(day, ()))
        if not any(_written(planned, item) for planned in posts):
            yield hit(place(item, "prepare_by"), on=first, name=item.name, day=first, due=item.prepare_by)


def _written(planned: Planned, item: KeyDate) -> bool:
    return bool(planned.live and planned.text) and (not item.accounts or planned.account in item.accounts)
