"""WO4: is there somebody for everything?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from weibo_ops.planning.clock import moment_of
from weibo_ops.rules.duties._nobody import absent, begun
from weibo_ops.rules.naming import called, moment_place, named
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.planning.measures import Week
    from weibo_ops.planning.schedule import Schedule


@rule(
    "WO403",
    "error",
    zh="“{post}”（{moment}）没有人写：{who}那之前都不在，也没人替；换个作者，或提前写好",
    en=(
        "nobody can write “{post}” ({moment}): {who} is not there before it is due and nobody stands in; "
        "name another author, or have it written before"
    ),
)
def text_without_anybody(schedule: Schedule, weeks: list[Week], today: date) -> Iterator[Hit]:
    """A post has nobody who could write it in time.

    Its author is not there yet, or has been away for weeks when it is due, and nobody stands in. Where nobody can
    send it off either, only that is said.
    ---
    没有人能按时写出这一条。

    作者还没到岗，或者早就不在了，也没有人替。连发都没人发的，只说没人发。

    ```yaml bad playbooks/shop.yaml
    accounts:
      - {id: shop, handle: 清远茶门店}
    people:
      - {id: bing, name: 丙, joined: 2026-11-25}
      - {id: ding, name: 丁, joined: 2026-11-25}
    duties:
      - {duty: content, owner: bing, backup: ding, accounts: [shop]}
    approvals:
      - {id: usual, steps: [{by: yi, within: 5d}]}
    ```

    ```yaml bad
    posts:
      - {id: seats, account: shop, at: 2026-11-26 10:30, title: 二楼还有座}  # WO403
    pauses:
      - {columns: [morning], start: 2026-11-23, end: 2026-11-29, why: 换栏目}
    ```

    ```yaml good playbooks/shop.yaml
    accounts:
      - {id: shop, handle: 清远茶门店}
    people:
      - {id: bing, name: 丙, joined: 2026-11-25}
      - {id: ding, name: 丁, joined: 2026-11-02}
    duties:
      - {duty: content, owner: bing, backup: ding, accounts: [shop]}
    approvals:
      - {id: usual, steps: [{by: yi, within: 5d}]}
    ```

    ```yaml good
    posts:
      - {id: seats, account: shop, at: 2026-11-26 10:30, title: 二楼还有座}
    pauses:
      - {columns: [morning], start: 2026-11-23, end: 2026-11-29, why: 换栏目}
    ```
    """
    demand = [item for week in weeks if not week.past for item in week.demand]
    unsent = {item.id for item in demand if item.what == "post" and item.needed and item.by is None}
    for item in demand:
        planned = item.planned
        if item.what != "write" or planned is None or item.done or item.id in unsent or planned.at < schedule.now:
            continue
        who = absent(item, schedule, today)
        if who is None or not begun(item, weeks):
            continue
        yield hit(
            moment_place(planned),
            on=item.day,
            about=item.id,
            post=called(planned),
            moment=moment_of(planned.at),
            who=named(schedule.workspace, who),
        )
