"""WO4: is there somebody for everything?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from weibo_ops.i18n import Word
from weibo_ops.model.noun import place
from weibo_ops.planning.clock import DAY, clock_of, midnight
from weibo_ops.rules.duties._nobody import astray
from weibo_ops.rules.naming import filled, named
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.planning.measures import Week
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO411",
    "warning",
    zh=(
        "“{duty}”值守 {start}–{end} 人手不够，共 {count} 天，"
        "最早是 {day}（{who}要有 {need} 人在）：排 rotas 或 shifts，或改 hours"
    ),
    en=(
        "{duty} lacks people from {start} to {end} on {count} days, first {day} ({who}, {need} at a time): "
        "write rotas or shifts, or change `hours`"
    ),
)
def hole_in_window(workspace: Workspace, weeks: list[Week], today: date) -> Iterator[Hit]:
    """A duty's hours have stretches in which too few people are there.

    Whoever holds the owner's role counts, then who stands in, then the backup; gaps within `tolerance` are none.
    The same stretch of several days is said once, with the first of them.
    ---
    要有人值守的时段（hours），有一段人手不够。

    A 角岗位上的人、替班的人、B 角都算；不超过 tolerance 的空当不算。几天都空着同一段，只说一次，写明最早是哪天。

    ```yaml bad playbooks/watch.yaml
    people:
      - {id: bing, name: 丙, works: {days: everyday, hours: "09:00-18:00"}}
      - {id: ding, name: 丁, works: {days: everyday, hours: "09:00-18:00"}}
    duties:
      - duty: engagement
        owner: bing
        backup: ding
        hours: "09:00-21:00"  # WO411
        tolerance: 30m
    ```

    ```yaml good playbooks/watch.yaml
    people:
      - {id: bing, name: 丙, works: {days: everyday, hours: "09:00-18:00"}}
      - {id: ding, name: 丁, works: {days: everyday, hours: "13:00-20:40"}}
    duties:
      - duty: engagement
        owner: bing
        backup: ding
        hours: "09:00-21:00"
        tolerance: 30m
    ```
    """
    found: dict[tuple[str, int, int], list[tuple[date, Any]]] = defaultdict(list)
    for day in (day for week in weeks for day in week.days if day.day >= today):
        for duty, (start, end) in day.holes:
            if filled(workspace, duty.owner, today) and not astray(workspace, duty.owner):
                base = midnight(day.day)
                found[duty.id, start - base, end - base].append((day.day, duty))
    for (_, start, end), listed in found.items():
        day_, duty = listed[0]
        yield hit(
            place(duty, "hours"),
            on=day_,
            about=f"{duty.id}@{day_}",
            duty=Word(f"duty.{duty.duty}"),
            start=clock_of(start),
            end="24:00" if end == DAY else clock_of(end),
            count=len(listed),
            day=day_,
            who=named(workspace, duty.owner),
            need=duty.need,
        )
