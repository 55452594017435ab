"""WO3: does the calendar keep its own measure?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.i18n import Word
from weibo_ops.model.noun import place
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.planning.demand import Planned
    from weibo_ops.planning.measures import Day
    from weibo_ops.planning.schedule import Schedule


@rule(
    "WO307",
    "warning",
    zh="“{column}”{why}（{day}）：改 {key}，或改栏目的 when；临时加的一条写 unplanned: yes",
    en="“{column}” {why} ({day}): change `{key}` or the column's `when`; one that is extra says `unplanned: yes`",
)
def post_off_its_slot(day: Day, schedule: Schedule) -> Iterator[Hit]:
    """A column's post fills a slot that the column does not have.

    Its `day` is off the rhythm, its `slot` is none of the times, or a skip has taken it: so another slot stays bare.
    ---
    栏目微博占的档，栏目里没有。

    日子不在节奏上、时刻对不上，或这一期已经停了：写错一天，该发的那天就空着。

    ```yaml bad
    posts:
      - column: morning
        day: 2026-11-28  # WO307
        text: 周六也早安
    ```

    ```yaml good
    posts:
      - column: morning
        day: 2026-11-27
        at: 2026-11-28 09:00
        text: 周六也早安
    ```
    """
    if day.past:
        return
    for planned in day.posts:
        post = planned.post
        if post is None or planned.column is None or planned.column.when is None or post.day is None:
            continue
        if post.unplanned or planned.state in ("cancelled", "published", "missed"):
            continue
        reason = _reason(planned, schedule)
        if reason is not None:
            key = "slot" if reason == "no-time" else "day"
            yield hit(
                place(post, key),
                on=day.day,
                about=planned.id,
                column=planned.column.name,
                why=Word(f"calendars.{reason}"),
                day=post.day,
                key=key,
            )


def _reason(planned: Planned, schedule: Schedule) -> str | None:
    post, clocks = planned.post, planned.column.when.clocks()
    if not schedule.falls(planned.column, post.day):
        return "no-day"
    if post.slot is not None and post.slot not in clocks:
        return "no-time"
    slot = post.slot or clocks[0]
    taken = (skip for skip in schedule.skips_on(post.day) if skip.column == post.column)
    return "skipped" if any(skip.slot is None or skip.slot == slot for skip in taken) else None
