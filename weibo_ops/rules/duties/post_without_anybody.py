"""WO4: is there somebody for everything?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from weibo_ops.model.noun import place
from weibo_ops.planning.clock import moment_of
from weibo_ops.rules.duties._nobody import absent
from weibo_ops.rules.naming import called, moment_place, named
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.planning.measures import Day
    from weibo_ops.planning.schedule import Schedule


@rule(
    "WO401",
    "error",
    zh="“{post}”（{moment}）没有人能发：{who}那时不在，也没人替；改期、提前设好定时，或安排人顶班",
    en=(
        "nobody can post “{post}” ({moment}): {who} is away then and nobody stands in; "
        "move it, set its timer before, or find somebody"
    ),
)
def post_without_anybody(day: Day, schedule: Schedule, today: date) -> Iterator[Hit]:
    """A post has nobody who could send it off or set its timer.

    Whoever is to post it is away from its approval to its time, and so are his stand-in and the backup. A post
    whose timer is set needs nobody.
    ---
    到点没有人能发，过审到发布之间也没人能设定时。

    该发的人不在，替他的人和 B 角也不在。已经设好定时的不算。

    ```yaml bad playbooks/shop.yaml
    accounts:
      - {id: shop, handle: 清远茶门店}
    people:
      - {id: bing, name: 丙, works: {days: workdays, hours: "09:00-18:00"}}
      - {id: ding, name: 丁, works: {days: workdays, hours: "09:00-18:00"}}
    duties:
      - {duty: content, owner: bing, backup: ding, accounts: [shop]}
    ```

    ```yaml bad
    # today: 2026-11-29
    posts:
      - {id: seats, account: shop, at: 2026-11-29 10:30, text: 二楼还有座}  # WO401
    pauses:
      - {columns: [morning], start: 2026-11-23, end: 2026-11-29, why: 换栏目}
    ```

    ```yaml good playbooks/shop.yaml
    accounts:
      - {id: shop, handle: 清远茶门店}
    people:
      - {id: bing, name: 丙, works: {days: workdays, hours: "09:00-18:00"}}
      - {id: ding, name: 丁, works: {days: workdays, hours: "09:00-18:00"}}
    duties:
      - {duty: content, owner: bing, backup: ding, accounts: [shop]}
    ```

    ```yaml good
    # today: 2026-11-29
    posts:
      - {id: seats, account: shop, at: 2026-11-29 10:30, text: 二楼还有座, scheduled: {at: 2026-11-27 17:00}}
    pauses:
      - {columns: [morning], start: 2026-11-23, end: 2026-11-29, why: 换栏目}
    ```
    """
    if not day.week.begun:
        return
    for item in day.demand:
        if item.what != "post" or item.planned is None or not item.needed:
            continue
        who = absent(item, schedule, today)
        if who is None:
            continue
        planned, at = item.planned, moment_place(item.planned)
        if planned.post is not None and item.id != planned.id:
            copies = planned.post.copies
            number = next(number for number, copy in enumerate(copies) if item.id == f"{planned.id}@{copy.account}")
            at = place(planned.post, "copies", number, "at")
        facts = {
            "post": called(planned),
            "moment": moment_of(item.time or planned.at),
            "who": named(schedule.workspace, who),
        }
        yield hit(at, on=item.day, about=item.id, **facts)
