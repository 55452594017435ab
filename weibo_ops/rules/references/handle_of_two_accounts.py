"""WO1: does everything that is named exist?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.model.noun import line, path, place
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.model.playbooks.accounts import Account
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO108",
    "error",
    zh="账号昵称“{handle}”已经写给另一个账号了（{first}）：微博上昵称不重，改成这个号真正的昵称",
    en="the handle “{handle}” is another account's already ({first}): no two on Weibo are alike, write this one's own",
)
def handle_of_two_accounts(workspace: Workspace) -> Iterator[Hit]:
    """Two accounts have one handle.

    A handle belongs to one account on Weibo: a line was copied and not changed, and mentions go astray.
    ---
    两个账号写了同一个昵称。

    微博昵称不会重，多半是复制一行忘了改，排期和 @ 就都分不清是哪个号。

    ```yaml bad playbooks/shop.yaml
    accounts:
      - id: shop
        handle: 清远茶  # WO108
    ```

    ```yaml good playbooks/shop.yaml
    accounts:
      - {id: shop, handle: 清远茶门店}
    ```
    """
    firsts: dict[str, Account] = {}
    for account in workspace.accounts:
        first = firsts.setdefault(account.handle.strip().lstrip("@＠").casefold(), account)
        if first is not account:
            yield hit(place(account, "handle"), handle=account.handle, first=f"{path(first)}:{line(first)}")
