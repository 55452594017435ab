"""WO3: does the calendar keep its own measure?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from weibo_ops.model.noun import place
from weibo_ops.planning.clock import minute, moment_of
from weibo_ops.rules.naming import called, handle
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.planning.demand import Planned
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO343",
    "warning",
    zh="“{post}”在{account}的同发（{at}）早于原微博（{moment}）：对调，或改正时间",
    en="the copy of “{post}” on {account} ({at}) comes before the post itself ({moment}): mend the time",
)
def copy_before_original(planned: Planned, workspace: Workspace, today: date) -> Iterator[Hit]:
    """A copy goes out before its original.

    What is to be reposted is not there yet; what is copied gives the news away on the smaller account.
    ---
    同发的那一条，早于原微博。

    要转的时候原微博还没发；要复制的，消息先从小号漏了出去。

    ```yaml bad playbooks/shop.yaml
    accounts:
      - {id: shop, handle: 清远茶门店}
    ```

    ```yaml bad
    posts:
      - id: leaf
        at: 2026-11-24 16:30
        account: main
        text: 新茶到店了
        copies: [{account: shop, at: 2026-11-24 16:00, how: repost}]  # WO343
    ```

    ```yaml good playbooks/shop.yaml
    accounts:
      - {id: shop, handle: 清远茶门店}
    ```

    ```yaml good
    posts:
      - id: leaf
        at: 2026-11-24 16:30
        account: main
        text: 新茶到店了
        copies: [{account: shop, at: 2026-11-24 17:00, how: repost}]
    ```
    """
    for number, copy in enumerate(planned.post.copies):
        at = minute(copy.at)
        if (at < planned.at or (at == planned.at and copy.how == "repost")) and copy.at.date() >= today:
            yield hit(
                place(planned.post, "copies", number, "at"),
                on=copy.at.date(),
                about=planned.id,
                post=called(planned),
                account=handle(workspace, copy.account),
                at=copy.at,
                moment=moment_of(planned.at),
            )
