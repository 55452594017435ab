"""WO3: does the calendar keep its own measure?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING

from weibo_ops.model.noun import place
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.planning.schedule import Schedule


@rule(
    "WO332",
    "warning",
    zh="“{name}”的节奏到 {last} 就走完了，以后不再排：接着办就改 rrule，不办了就写 end 或删掉",
    en=(
        "the rhythm of “{name}” ran out on {last}, nothing follows: "
        "change its `rrule`, or say `end` or delete it if it is over"
    ),
)
def series_ended(schedule: Schedule, today: date) -> Iterator[Hit]:
    """A rhythm's COUNT or UNTIL has run out, and nobody said that it should.

    A column, procedure or report that has silently ended looks like one that never comes round. One with `end` is over
    on purpose.
    ---
    节奏里的 COUNT 或 UNTIL 已经用完，这一项再也不会出现。

    悄悄停掉的栏目、流程和报表，最容易没人发现。写了 end 的，算是有意收尾。

    ```yaml bad playbooks/ended.yaml
    columns:
      - id: tea
        name: 今日一茶
        account: main
        by: editor
        when: {rrule: FREQ=DAILY;COUNT=3, time: "12:30", start: 2026-11-02}  # WO332
    ```

    ```yaml good playbooks/ended.yaml
    columns:
      - id: tea
        name: 今日一茶
        account: main
        by: editor
        when: {rrule: FREQ=DAILY;COUNT=300, time: "12:30", start: 2026-11-02}
      - id: old
        name: 秋茶日历
        account: main
        by: editor
        end: 2026-11-04
        when: {rrule: FREQ=DAILY;COUNT=3, time: "12:30", start: 2026-11-02}
    ```
    """
    from weibo_ops.planning.rhythm import ended

    workspace, monday = schedule.workspace, today - timedelta(days=today.weekday())
    for item in (*workspace.columns, *workspace.procedures, *workspace.reports):
        if item.when is None or item.when.rrule is None or getattr(item, "end", None) is not None:
            continue
        last = ended(item.when, monday, schedule.almanac)
        if last is not None:
            yield hit(place(item, "when", "rrule"), on=last, name=getattr(item, "name", None) or item.title, last=last)
