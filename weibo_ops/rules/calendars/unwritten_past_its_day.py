"""WO3: does the calendar keep its own measure?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from weibo_ops.i18n import Phrase
from weibo_ops.planning.clock import day_of, moment_of
from weibo_ops.rules.calendars._late import late
from weibo_ops.rules.naming import called, moment_place, named
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.planning.measures import Week
    from weibo_ops.planning.schedule import Schedule


@rule(
    "WO311",
    "warning",
    zh="“{post}”（{moment} 发）{due}就该写好，还没写{who}：今天写，或改期",
    en="“{post}” (out at {moment}) was to be written by {due} and is not{who}: write it today, or move it",
)
def unwritten_past_its_day(schedule: Schedule, weeks: list[Week], today: date) -> Iterator[Hit]:
    """A post should have been written by a day that is over, and is not.

    What is late at writing takes its time from whoever approves. Hot and crisis posts are spared; weeks that nobody has
    begun too. Once its own time is over, it is missed, and no more said to be late.
    ---
    该写好的日子已经过了，还没写。

    写晚一天，占的是审核的时间。热点和危机微博、还没开始排的周不管；发布时间也过了的，只算漏发。

    ```yaml bad playbooks/chain.yaml
    approvals:
      - {id: usual, steps: [{by: yi, within: 2d}]}
    people:
      - {id: bing, name: 丙, works: {days: workdays, hours: "09:00-18:00"}}
    ```

    ```yaml bad
    # today: 2026-11-23
    posts:
      - {id: leaf, account: main, at: 2026-11-23 16:30, title: 新茶到店, author: bing}  # WO311
    skips:
      - {column: morning, day: 2026-11-23, why: 门店搬家}
      - {column: morning, day: 2026-11-24, why: 门店搬家}
    ```

    ```yaml good playbooks/chain.yaml
    approvals:
      - {id: usual, steps: [{by: yi, within: 2d}]}
    people:
      - {id: bing, name: 丙, works: {days: workdays, hours: "09:00-18:00"}}
    ```

    ```yaml good
    # today: 2026-11-20
    posts:
      - {id: leaf, account: main, at: 2026-11-23 16:30, title: 新茶到店, author: bing}
    skips:
      - {column: morning, day: 2026-11-23, why: 门店搬家}
      - {column: morning, day: 2026-11-24, why: 门店搬家}
    ```
    """
    for item, planned in late(schedule, weeks, today, "write"):
        yield hit(
            moment_place(planned),
            on=day_of(planned.at),
            about=planned.id,
            post=called(planned),
            moment=moment_of(planned.at),
            due=item.day,
            who=Phrase("calendars.by", {"name": named(schedule.workspace, item.by)}) if item.by else "",
        )
