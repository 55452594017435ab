"""WO3: does the calendar keep its own measure?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from weibo_ops.model.noun import place
from weibo_ops.planning.clock import DAY, midnight, minute
from weibo_ops.rules.naming import handle, posting_place
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.planning.measures import Day
    from weibo_ops.planning.schedule import Schedule


@rule(
    "WO302",
    "warning",
    zh="{account} {day}只排了 {posts} 条，定的是至少 {least} 条：补上，或写一条 skips、pauses 说明",
    en=(
        "{account} wants at least {least} posts a day and has {posts} on {day}: "
        "add some, or say why in a skip or a pause"
    ),
)
def too_few_posts(day: Day, schedule: Schedule) -> Iterator[Hit]:
    """An account has fewer posts on a day than its `daily_posts` wants.

    Slots that a column still owes count as posts, and so do skipped ones; a paused account and a day of silence owe
    none. Days that are over and weeks that nobody has begun are left in peace.
    ---
    账号这一天排的条数，少于 daily_posts 的下限。

    栏目还没写的空档算一条，写了 skips 的也算；停发的账号、要静默的日子不算。过去的日子和还没开始排的周不管。

    ```yaml bad playbooks/shop.yaml
    accounts:
      - {id: shop, handle: 清远茶门店, daily_posts: {workday: {min: 2}}}
    columns:
      - {id: pour, name: 店里这一壶, account: shop, by: editor, when: {days: [tue], times: ["10:00", "15:00"]}}
    ```

    ```yaml bad
    posts:
      - {id: seats, account: shop, at: 2026-11-23 10:20, text: 二楼还有座}  # WO302
    pauses:
      - {accounts: [shop], start: 2026-11-25, end: 2026-11-29, why: 盘店}
    ```

    ```yaml good playbooks/shop.yaml
    accounts:
      - {id: shop, handle: 清远茶门店, daily_posts: {workday: {min: 2}}}
    columns:
      - {id: pour, name: 店里这一壶, account: shop, by: editor, when: {days: [tue], times: ["10:00", "15:00"]}}
    ```

    ```yaml good
    posts:
      - {id: seats, account: shop, at: 2026-11-23 10:20, text: 二楼还有座}
      - {id: milk, account: shop, at: 2026-11-23 15:20, text: 今天有奶茶}
    skips:
      - {column: pour, day: 2026-11-24, slot: "15:00", why: 换壶}
    pauses:
      - {accounts: [shop], start: 2026-11-25, end: 2026-11-29, why: 盘店}
    ```
    """
    if day.past or not day.week.begun:
        return
    for account in schedule.workspace.accounts:
        least, most = day.limits(account)
        if (
            not least
            or (most is not None and most < least)
            or schedule.unread(day.day)
            or account.status != "active"
            or day.tone(account.id) == "none"
            or _paused(schedule, account, day)
        ):
            continue
        postings = day.postings.get(account.id, [])
        if len(postings) + _skipped(schedule, account, day) >= least:
            continue
        written = [posting for posting in postings if posting.planned.post is not None]
        at = posting_place(written[-1]) if written else place(account, "daily_posts")
        yield hit(
            at,
            on=day.day,
            account=handle(schedule.workspace, account.id),
            day=day.day,
            posts=len(postings),
            least=least,
        )


def _paused(schedule: Schedule, account: Any, day: Day) -> bool:
    start, end = midnight(day.day), midnight(day.day) + DAY
    pauses = schedule.workspace.pauses
    return any(
        account.id in pause.accounts and minute(pause.start) < end and minute(pause.end) > start for pause in pauses
    )


def _skipped(schedule: Schedule, account: Any, day: Day) -> int:
    found = 0
    for skip in schedule.skips_on(day.day):
        column = schedule.workspace.find("columns", skip.column)
        if column is not None and column.account == account.id and schedule.falls(column, day.day):
            found += 1 if skip.slot is not None else len(column.when.clocks())
    return found
