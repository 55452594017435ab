"""WO3: does the calendar keep its own measure?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from weibo_ops.i18n import Word
from weibo_ops.model.noun import place
from weibo_ops.planning.clock import day_of
from weibo_ops.rules.naming import called
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.planning.demand import Planned
    from weibo_ops.workspace.workspace import Workspace

_FEW = 2


@rule(
    "WO347",
    "warning",
    zh="{account}写着{status}，后面还排着“{post}”等 {count} 条：取消或挪到别的号，已经恢复的改 status",
    en=(
        "{account} is {status}, and {count} posts are still to go out there, “{post}” first: cancel or move them,"
        " or change `status`"
    ),
)
def post_on_sleeping_account(workspace: Workspace, posts: list[Planned], today: date) -> Iterator[Hit]:
    """Posts are planned on an account that is paused or retired.

    Nobody looks after it, answers there or may have its password still. One or two are told where they stand, more at
    the account's `status`.
    ---
    账号写着停用或注销，日历里还给它排着微博。

    停用的号没人看评论，密码也可能已经收了。一两条就指那一条，多了就指账号的 status。

    ```yaml bad playbooks/shop.yaml
    accounts:
      - {id: shop, handle: 清远茶门店, status: paused}
    ```

    ```yaml bad
    posts:
      - {id: seats, account: shop, at: 2026-11-24 10:20, text: 二楼还有座}  # WO347
    ```

    ```yaml good playbooks/shop.yaml
    accounts:
      - {id: shop, handle: 清远茶门店, status: paused}
    ```

    ```yaml good
    posts:
      - {id: seats, account: shop, at: 2026-11-24 10:20, text: 二楼还有座, cancelled: {why: 停用}}
      - {id: open, account: main, at: 2026-11-24 10:20, text: 开门了}
    ```
    """
    asleep = {account.id: account for account in workspace.accounts if account.status != "active"}
    if not asleep:
        return
    found: dict[str, list[tuple[Planned, Any]]] = {}
    for planned in posts:
        if planned.post.published is not None or day_of(planned.at) < today:
            continue
        if planned.account in asleep:
            found.setdefault(planned.account, []).append((planned, planned.post))
        for copy in planned.post.copies:
            if copy.account in asleep:
                found.setdefault(copy.account, []).append((planned, copy))
    for id_, listed in found.items():
        account = asleep[id_]
        facts = {"account": account.handle, "status": Word(f"calendars.{account.status}"), "count": len(listed)}
        for planned, source in listed if len(listed) <= _FEW else listed[:1]:
            at = place(account, "status")
            if len(listed) <= _FEW:
                copied = () if source is planned.post else ("copies", planned.post.copies.index(source))
                at = place(planned.post, *copied, "account") if source.account else place(planned.post)
            yield hit(at, on=day_of(planned.at), about=planned.id, post=called(planned), **facts)
