"""WO3: does the calendar keep its own measure?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from weibo_ops.planning.clock import day_of, moment_of
from weibo_ops.rules.calendars._late import late
from weibo_ops.rules.naming import called, moment_place, named
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.planning.measures import Week
    from weibo_ops.planning.schedule import Schedule


@rule(
    "WO312",
    "warning",
    zh="“{post}”（{moment} 发）{due}就该审完，还在等{who}：请今天审，或改期",
    en=(
        "“{post}” (out at {moment}) was to be approved by {due} and still waits for {who}: "
        "have it approved today, or move it"
    ),
)
def unapproved_past_its_day(schedule: Schedule, weeks: list[Week], today: date) -> Iterator[Hit]:
    """A written post should have been approved by a day that is over, and is not.

    Said once a post, of the first reader it waits for. Posts that are not written, and approvals that do not count,
    have findings of their own.
    ---
    该审完的日子已经过了，还没审。

    一条微博只说一次，说的是现在卡在谁那里。没写的、审了不算数的，各有各的提示。

    ```yaml bad playbooks/chain.yaml
    people:
      - {id: bing, name: 丙, works: {days: workdays, hours: "09:00-18:00"}}
    approvals:
      - {id: usual, steps: [{by: bing, within: 4h}]}
    ```

    ```yaml bad
    posts:
      - {id: leaf, account: main, at: 2026-11-23 08:40, text: 新茶到店了, author: jia}  # WO312
    skips:
      - {column: morning, day: 2026-11-23, why: 门店搬家}
    ```

    ```yaml good playbooks/chain.yaml
    people:
      - {id: bing, name: 丙, works: {days: workdays, hours: "09:00-18:00"}}
    approvals:
      - {id: usual, steps: [{by: bing, within: 4h}]}
    ```

    ```yaml good
    posts:
      - id: leaf
        account: main
        at: 2026-11-23 08:40
        text: 新茶到店了
        author: jia
        approved: [{by: bing, at: 2026-11-20 15:00}]
    skips:
      - {column: morning, day: 2026-11-23, why: 门店搬家}
    ```
    """
    told: set[str] = set()
    for item, planned in late(schedule, weeks, today, "approve"):
        if planned.state != "waiting" or planned.id in told or len(planned.post.approved) > planned.passed:
            continue
        told.add(planned.id)
        step = planned.chain.steps[planned.passed]
        yield hit(
            moment_place(planned),
            on=day_of(planned.at),
            about=planned.id,
            post=called(planned),
            moment=moment_of(planned.at),
            due=item.day,
            who=named(schedule.workspace, item.by or step.by),
        )
