"""WO3: does the calendar keep its own measure?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from weibo_ops.model.noun import place
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.planning.measures import Week
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO331",
    "info",
    zh="{week}（{monday} 起）还没开始排，栏目该出 {slots} 条：运行 weibo-ops plan week {week} 看看要写什么",
    en="{week} (from {monday}) has no post yet, its columns owe {slots}: see them with `weibo-ops plan week {week}`",
)
def week_not_begun(week: Week, workspace: Workspace, today: date) -> Iterator[Hit]:
    """This week or the next has no post in the calendars, though there are columns.

    Nothing else is said about such a week: its slots are no finding each. One post of it in a calendar begins it.
    ---
    这一周或下一周，日历里一条微博都没有，栏目却是有的。

    整周没排，只提这一句，不逐条追。写下第一条，就按开始排了算。

    ```yaml bad playbooks/desk.yaml
    accounts:
      - {id: main, handle: 清远茶}
    people:
      - {id: jia, name: 甲}
    duties:
      - {duty: content, owner: jia}
    columns:
      - id: morning
        name: 早安一盏茶
        account: main
        when: {days: workdays, time: "08:30"}  # WO331
    ```

    ```yaml bad
    posts:
      - {column: morning, day: 2026-11-24}
    ```

    ```yaml good
    posts:
      - {column: morning, day: 2026-11-24}
      - {column: morning, day: 2026-12-01}
    ```
    """
    if week.begun or (week.monday - today).days > 7:
        return
    slots = sum(1 for day in week.days for planned in day.posts if planned.state == "unwritten")
    if slots:
        column = next(column for column in workspace.columns if column.when is not None)
        yield hit(place(column, "when"), on=week.monday, week=week.name, monday=week.monday, slots=slots)
