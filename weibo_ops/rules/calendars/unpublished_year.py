"""WO3: does the calendar keep its own measure?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from weibo_ops.model.noun import place
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.source.place import Place

if TYPE_CHECKING:
    from weibo_ops.planning.measures import Week
    from weibo_ops.planning.schedule import Schedule
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO333",
    "info",
    zh="{year} 年的放假安排还没公布，工作日先按周一到周五排（从 {day} 起）：公布后升级本工具，或先写进 holidays",
    en=(
        "the holidays of {year} are not published; working days are taken as Monday to Friday (from {day}): "
        "update this tool once they are, or write `holidays`"
    ),
)
def unpublished_year(schedule: Schedule, weeks: list[Week]) -> Iterator[Hit]:
    """The plan reaches a year whose public holidays nobody knows yet, and something rests on them.

    Nothing is guessed: working days are Monday to Friday there, no holiday moves anything, and the plan marks such
    days as not published. The State Council publishes each year's notice in the autumn before.
    ---
    排期排到了放假安排还没公布的年份，又有节奏要看工作日。

    这里不猜：先按周一到周五算，计划里标“未公布”。国务院办公厅一般在头一年秋天公布。

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
        when: {days: workdays, time: "08:30"}  # WO333
    ```

    ```yaml bad
    # today: 2026-12-14
    skips:
      - {column: morning, day: 2026-12-15, why: 门店搬家}
    ```

    ```yaml good
    # today: 2026-11-23
    skips:
      - {column: morning, day: 2026-12-15, why: 门店搬家}
    ```
    """
    resting = next(_resting(schedule.workspace), None)
    if resting is None:
        return
    told: set[int] = set()
    for day in (day for week in weeks for day in week.days):
        if day.day.year not in told and not day.past and schedule.almanac.workday(day.day) is None:
            told.add(day.day.year)
            yield hit(resting, on=day.day, year=day.day.year, day=day.day)


def _resting(workspace: Workspace) -> Iterator[Place]:
    for item in (*workspace.columns, *workspace.procedures, *workspace.reports):
        if item.when is not None and (item.when.on_holiday != "keep" or _of_work(item.when.days)):
            yield place(item, "when")
    for person in workspace.people:
        if person.works is not None and _of_work(person.works.days):
            yield place(person, "works")
    for rota in workspace.rotas:
        if _of_work(rota.days):
            yield place(rota, "days")


def _of_work(days: Any) -> bool:
    return days is not None and days.kind in ("workdays", "offdays")
