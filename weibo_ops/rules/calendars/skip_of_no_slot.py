"""WO3: does the calendar keep its own measure?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from weibo_ops.i18n import Word
from weibo_ops.model.noun import place
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.model.calendars.skips import Skip
    from weibo_ops.planning.schedule import Schedule


@rule(
    "WO334",
    "warning",
    zh="{day}“{column}”{why}，这一笔 skips 停不到任何一期：改 {key}，或删掉",
    en="“{column}” {why} ({day}), so there is nothing to skip: change `{key}`, or delete the skip",
)
def skip_of_no_slot(skip: Skip, schedule: Schedule, today: date) -> Iterator[Hit]:
    """A skip names a day or a time on which its column does not come.

    The day that was meant is not skipped then. Skips of days that are over are records and left in peace.
    ---
    skips 写的日子或时刻，栏目本来就没有。

    那么真正要停的一期还在。过去的 skips 只是记录，不管。

    ```yaml bad
    skips:
      - column: morning
        day: 2026-11-28  # WO334
        why: 门店搬家
    ```

    ```yaml good
    skips:
      - column: morning
        day: 2026-11-27
        why: 门店搬家
    ```
    """
    column = schedule.workspace.find("columns", skip.column)
    if column is None or column.when is None or skip.day < today:
        return
    reason = None
    if not schedule.falls(column, skip.day):
        reason, key = "no-day", "day"
    elif skip.slot is not None and skip.slot not in column.when.clocks():
        reason, key = "no-time", "slot"
    if reason is not None:
        yield hit(
            place(skip, key), on=skip.day, day=skip.day, column=column.name, why=Word(f"calendars.{reason}"), key=key
        )
