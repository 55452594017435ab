"""WO3: does the calendar keep its own measure?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from weibo_ops.model.noun import place
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.model.calendars.key_dates import KeyDate


@rule(
    "WO351",
    "warning",
    zh="{name}是 {day}，备好的日子却写在 {due}，已经晚了：改 prepare_by",
    en="{name} is on {day}, and is to be prepared by {due}, which is too late: change `prepare_by`",
)
def key_date_prepared_late(key_date: KeyDate, today: date) -> Iterator[Hit]:
    """A key date is to be prepared by a day after it.

    Nobody is reminded in time. Key dates that are over are left in peace.
    ---
    节点要备好的日子，比节点本身还晚。

    到了那天也没人提醒。过去的节点不管。

    ```yaml bad
    key_dates:
      - {id: open-day, day: 2026-12-03, name: 茶厂开放日, prepare_by: 2026-12-30}  # WO351
    ```

    ```yaml good
    key_dates:
      - {id: open-day, day: 2026-12-03, name: 茶厂开放日, prepare_by: 2026-12-03}
    ```
    """
    first = key_date.day or (key_date.start.date() if key_date.start is not None else None)
    if key_date.prepare_by is not None and first is not None and today <= first < key_date.prepare_by:
        yield hit(place(key_date, "prepare_by"), on=first, name=key_date.name, day=first, due=key_date.prepare_by)
