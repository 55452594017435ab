"""WO4: is there somebody for everything?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.i18n import Phrase
from weibo_ops.model.noun import place
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.planning.measures import Load, Week
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO412",
    "warning",
    zh=("{person} {week} 的活排了 {minutes} 分钟，只有 {capacity} 分钟可用，超出 {over}{more}：分给别人，或少排几条"),
    en=(
        "{person} has {minutes} minutes of work in {week} and {capacity} to spend, "
        "{over} too many{more}: share it out, or plan less"
    ),
)
def over_capacity(workspace: Workspace, weeks: list[Week]) -> Iterator[Hit]:
    """A person has more work in a week than minutes for it.

    Counted from the `minutes` of columns, posts, procedures and reports against `minutes_per_week`, less leave.
    Said once a person, of the first such week; weeks that nobody has begun are left in peace.
    ---
    一个人一周排的活，超过了他的时间。

    按栏目、微博、流程、报表的 minutes 加起来，对照 minutes_per_week（请假按比例扣）。一个人只说最早的一周。

    ```yaml bad playbooks/load.yaml
    people:
      - {id: bing, name: 丙, minutes_per_week: 60}  # WO412
    ```

    ```yaml bad
    posts:
      - {id: leaf, account: main, at: 2026-11-25 16:30, text: 新茶到店了, author: bing, minutes: {write: 90}}
    ```

    ```yaml good playbooks/load.yaml
    people:
      - {id: bing, name: 丙, minutes_per_week: 90}
    ```

    ```yaml good
    posts:
      - {id: leaf, account: main, at: 2026-11-25 16:30, text: 新茶到店了, author: bing, minutes: {write: 90}}
    ```
    """
    found: dict[str, list[tuple[Week, Load]]] = defaultdict(list)
    for week in weeks:
        if week.begun and not week.past:
            for load in week.loads:
                if load.over:
                    found[load.person].append((week, load))
    for id, listed in found.items():
        week, load = listed[0]
        person = workspace.find("people", id)
        yield hit(
            place(person, "minutes_per_week"),
            on=week.monday,
            person=person.name,
            week=week.name,
            minutes=load.minutes,
            capacity=load.capacity,
            over=load.minutes - (load.capacity or 0),
            more=Phrase("duties.more-weeks", {"count": len(listed)}) if len(listed) > 1 else "",
        )
