"""WO4: is there somebody for everything?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from weibo_ops.model.noun import place
from weibo_ops.planning.clock import minute, moment_of
from weibo_ops.rules.duties._nobody import absent
from weibo_ops.rules.naming import called, filled, moment_place, named
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.planning.demand import Demand, Planned
    from weibo_ops.planning.measures import Day
    from weibo_ops.planning.schedule import Schedule


@rule(
    "WO401",
    "error",
    zh="“{post}”（{moment}）没有人能发：从过审到那时{who}都不在，也没人替；改期、提前审完设好定时，或安排人顶班",
    en=(
        "nobody can post “{post}” ({moment}): {who} is away from its approval until then and nobody stands in; "
        "move it, have it approved and timed before, or find somebody"
    ),
)
def post_without_anybody(day: Day, schedule: Schedule, today: date) -> Iterator[Hit]:
    """A post has nobody who could send it off or set its timer.

    Whoever is to post it is away from its approval to its time, and so are those who stand in and the backup. A post
    whose timer is set needs nobody. One that is late says so elsewhere; where only the
    timer was forgotten, or all would be well if it were approved some days before, it is a warning.
    ---
    到点没有人能发，过审到发布之间也没人能设定时。

    该发的人不在，替他的人和 B 角也不在。已经设好定时的不算。写晚、审晚的另有提示；
    只是忘了设定时的，或者提前几天审完就来得及的，算警告。

    ```yaml bad playbooks/shop.yaml
    accounts:
      - {id: shop, handle: 清远茶门店}
    people:
      - {id: bing, name: 丙, works: {days: workdays, hours: "09:00-18:00"}}
      - {id: ding, name: 丁, works: {days: workdays, hours: "09:00-18:00"}}
    duties:
      - {duty: content, owner: bing, backup: ding, accounts: [shop]}
    approvals:
      - {id: usual, steps: [{by: yi, within: 4h}]}
    ```

    ```yaml bad
    posts:
      - id: seats
        account: shop
        at: 2026-11-29 10:30  # WO401
        text: 二楼还有座
    ```

    ```yaml good playbooks/shop.yaml
    accounts:
      - {id: shop, handle: 清远茶门店}
    people:
      - {id: bing, name: 丙, works: {days: workdays, hours: "09:00-18:00"}}
      - {id: ding, name: 丁, works: {days: workdays, hours: "09:00-18:00"}}
    duties:
      - {duty: content, owner: bing, backup: ding, accounts: [shop]}
    approvals:
      - {id: usual, steps: [{by: yi, within: 4h}]}
    ```

    ```yaml good
    posts:
      - id: seats
        account: shop
        at: 2026-11-29 10:30
        text: 二楼还有座
        approved: [{by: yi, at: 2026-11-20 15:00}]
    ```
    """
    if day.past or not day.week.begun:
        return
    posts = {item.id: item for item in day.week.demand if item.what == "post"}
    for item in day.demand:
        if item.what != "post" or item.planned is None or not item.needed:
            continue
        who = absent(item, schedule, today)
        if who is None or _late(posts.get(item.planned.id, item), schedule):
            continue
        if any(not filled(schedule.workspace, step.by, today) for step in _open(item.planned)):
            continue  # nobody is left to approve it: told of the role
        if _colleague(item.planned, schedule):
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
        severity = "warning" if _forgotten(planned, schedule) or _in_time(planned, schedule) else None
        yield hit(at, on=item.day, about=item.id, severity=severity, **facts)


def _colleague(planned: Planned, schedule: Schedule) -> bool:
    """Whether the author alone is away, and somebody else who does the column is there."""
    by = planned.column.by if planned.column is not None else None
    return by != planned.by and schedule.who.present(by, planned.at).person is not None


def _late(item: Demand, schedule: Schedule) -> bool:
    urgent = item.planned is not None and item.planned.kind in ("hot", "crisis")
    return item.due is not None and item.due < schedule.now and not urgent


def _forgotten(planned: Planned, schedule: Schedule) -> bool:
    """Whether a post is ready, and somebody who is gone by now was there to set its timer."""
    if planned.state != "approved":
        return False
    duty = schedule.who.duty("content", planned.account)
    backup = duty.backup if duty is not None else None
    given = max((minute(entry.at) for entry in planned.post.approved), default=0)
    found = schedule.who.between(planned.by, given, planned.at, backup)
    return found.person is not None and found.at < schedule.now


def _in_time(planned: Planned, schedule: Schedule) -> bool:
    """Whether it could still be written and approved before whoever posts it goes, so that he could set its timer."""
    if planned.kind in ("hot", "crisis") or planned.state not in ("unwritten", "returned", "waiting"):
        return False
    who, duty = schedule.who, schedule.who.duty("content", planned.account)
    backup = duty.backup if duty is not None else None
    doer = who.by_then(planned.by, planned.at, backup)
    for step in reversed(_open(planned)):
        if doer.person is None or doer.at < schedule.now:
            return False
        doer = who.by_then(step.by, doer.at, step.stand_in, planned.author)
    if planned.state != "waiting" and doer.person is not None:
        doer = who.by_then(planned.by, doer.at, backup)
    return doer.person is not None and doer.at >= schedule.now


def _open(planned: Planned) -> Sequence[Any]:
    return planned.chain.steps[planned.passed :] if planned.chain is not None else ()
