"""WO3: does the calendar keep its own measure?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from weibo_ops.model.noun import place
from weibo_ops.planning.clock import minute
from weibo_ops.rules.naming import called, handle
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.planning.demand import Planned
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO344",
    "warning",
    zh="“{post}”的同发又写了它自己的账号{account}：换成别的账号，或删掉",
    en="a copy of “{post}” goes to its own account {account}: name another, or delete it",
)
def copy_to_itself(planned: Planned, workspace: Workspace, today: date) -> Iterator[Hit]:
    """A copy goes to the account of its original, as a copy or within the same hour.

    The same followers see it twice. To repost oneself a day later is a habit, and left in peace.
    ---
    同发写的账号，就是原微博自己的账号，而且是照抄，或者一小时之内。

    同一批粉丝连着看两遍。隔天自己转自己是常有的事，不管。

    ```yaml bad
    posts:
      - id: leaf
        at: 2026-11-24 16:30
        account: main
        text: 新茶到店了
        copies: [{account: main, at: 2026-11-24 17:00, how: repost}]  # WO344
    ```

    ```yaml good
    posts:
      - id: leaf
        at: 2026-11-24 16:30
        account: main
        text: 新茶到店了
        copies: [{account: main, at: 2026-11-25 17:00, how: repost}]
    ```
    """
    for number, copy in enumerate(planned.post.copies):
        apart = minute(copy.at) - planned.at
        if copy.account == planned.account and (copy.how == "copy" or 0 < apart <= 60) and copy.at.date() >= today:
            yield hit(
                place(planned.post, "copies", number, "account"),
                on=copy.at.date(),
                about=planned.id,
                post=called(planned),
                account=handle(workspace, copy.account),
            )
