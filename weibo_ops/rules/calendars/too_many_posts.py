"""WO3: does the calendar keep its own measure?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.rules.naming import handle, posting_place
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.planning.measures import Day
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO303",
    "warning",
    zh="{account} {day}排了 {posts} 条，定的是最多 {most} 条，多了会刷屏：挪走或取消 {over} 条",
    en="{account} allows {most} a day and has {posts} posts on {day}, which floods its readers: move or cancel {over}",
)
def too_many_posts(day: Day, workspace: Workspace) -> Iterator[Hit]:
    """An account has more posts on a day than its `daily_posts` allows.

    Readers who are flooded leave. Copies count on the account they go to; a crisis post is not counted.
    ---
    账号这一天排的条数，超过 daily_posts 的上限。

    刷屏会掉粉。同发的算在发出去的那个账号上，危机微博不算。

    ```yaml bad playbooks/shop.yaml
    accounts:
      - {id: shop, handle: 清远茶门店, daily_posts: {max: 1}}
    ```

    ```yaml bad
    posts:
      - {id: open, account: shop, at: 2026-11-24 10:00, text: 开门了}
      - {id: seats, account: shop, at: 2026-11-24 16:20, text: 二楼还有座}  # WO303
    ```

    ```yaml good playbooks/shop.yaml
    accounts:
      - {id: shop, handle: 清远茶门店, daily_posts: {max: 1}}
    ```

    ```yaml good
    posts:
      - {id: open, account: shop, at: 2026-11-24 10:00, text: 开门了}
      - {id: seats, account: shop, at: 2026-11-25 16:20, text: 二楼还有座}
    ```
    """
    if day.past or not day.week.begun:
        return
    for account in workspace.accounts:
        least, most = day.limits(account)
        if most is None or (least or 0) > most or account.status != "active":
            continue
        counted = [posting for posting in day.postings.get(account.id, []) if posting.planned.kind != "crisis"]
        if len(counted) > most:
            written = [posting for posting in counted if posting.planned.post is not None]
            yield hit(
                posting_place((written or counted)[-1]),
                on=day.day,
                account=handle(workspace, account.id),
                day=day.day,
                posts=len(counted),
                most=most,
                over=len(counted) - most,
            )
