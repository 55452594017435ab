"""WO4: is there somebody for everything?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from weibo_ops.model.noun import place
from weibo_ops.planning.clock import moment_of
from weibo_ops.rules.duties._nobody import absent, astray
from weibo_ops.rules.naming import named
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.rules.whole import whole

if TYPE_CHECKING:
    from weibo_ops.planning.demand import Demand
    from weibo_ops.planning.measures import Week
    from weibo_ops.planning.schedule import Schedule


@rule(
    "WO404",
    "warning",
    zh="“{title}”有 {count} 次没人做，最早是 {moment}：{who}那时不在；改时间，或安排人顶班",
    en=(
        "nobody does “{title}” on {moment} ({count} such times): "
        "{who} is not there then; change its time, or find somebody"
    ),
)
def round_without_anybody(schedule: Schedule, weeks: list[Week], today: date) -> Iterator[Hit]:
    """A round, a procedure or a report comes at a time when nobody is there to do it.

    Said once, with how often in the coming weeks. A duty that nobody owns is the business of `coverage`;
    what falls into a hole of its duty's `hours` is told with the hole.
    ---
    巡查、流程或报表到点没有人做。

    几周里碰上多少次，合起来说一次。没有人负责的职责归 coverage 管；落在职责值守空当里的，跟着空当一起说。

    ```yaml bad playbooks/round.yaml
    people:
      - {id: bing, name: 丙, works: {days: workdays, hours: "09:00-18:00"}}
    procedures:
      - id: evening-round
        duty: engagement
        title: 晚间巡查
        by: bing
        when: {days: workdays, time: "18:30"}  # WO404
        steps: [{do: 回复评论与私信, where: 微博后台, done_when: 未回复数为 0}]
    ```

    ```yaml good playbooks/round.yaml
    people:
      - {id: bing, name: 丙, works: {days: workdays, hours: "09:00-18:00"}}
    procedures:
      - id: evening-round
        duty: engagement
        title: 下班前巡查
        by: bing
        when: {days: workdays, time: "17:30"}
        steps: [{do: 回复评论与私信, where: 微博后台, done_when: 未回复数为 0}]
    ```
    """
    found: dict[str, list[Demand]] = defaultdict(list)
    holes = {(duty.duty, hole) for week in weeks for day in week.days if day.day >= today for duty, hole in day.holes}
    for item in (item for week in weeks if not week.past for item in week.demand):
        if item.time is not None and any(item.duty == duty and a <= item.time < b for duty, (a, b) in holes):
            continue  # the hole in the duty's hours is told
        # A day that rests on a notice not yet published may still move to one on which somebody is there.
        if item.what not in ("round", "procedure", "report") or item.done or item.provisional:
            continue
        who = absent(item, schedule, today)
        if who is not None and not astray(schedule.workspace, who):
            found[f"{item.source.section}:{item.source.id}"].append(item)
    for items in found.values():
        first = items[0]
        if not whole(schedule.workspace, first.source):
            continue  # who does it may be what could not be read
        yield hit(
            place(first.source, "when"),
            on=first.day,
            about=first.id,
            title=first.title,
            count=len(items),
            moment=moment_of(first.time or 0),
            who=named(schedule.workspace, absent(first, schedule, today)),
        )
