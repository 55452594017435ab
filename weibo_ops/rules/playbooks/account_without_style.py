"""WO6: could a stranger follow this?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.model.noun import place
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.rules.whole import unbroken

if TYPE_CHECKING:
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO611",
    "info",
    zh="{account}没有语气规范，别的账号都有：在 styles 里给它写一份，或加进已有的 accounts",
    en="{account} has no style, while other accounts have: write one, or add it to the `accounts` of one",
)
def account_without_style(workspace: Workspace) -> Iterator[Hit]:
    """An account has no style guide while others of the desk have.

    Who stands in there writes as on the other account, and readers of both notice.
    ---
    别的账号有语气规范，这个账号没有。

    代班的人会把另一个号的口气带过来，两边都看的人一眼就看得出。

    ```yaml bad playbooks/voice.yaml
    accounts:
      - {id: shop, handle: 清远茶门店}  # WO611
    styles:
      - id: voice
        accounts: [main]
        do: [先温杯，再投茶。, 这个我们答不准，问过再来回您。, 苦了也别倒。]
        dont: [亲，爆款清仓！, 小编偷偷告诉你。, 全网都在喝。]
    ```

    ```yaml good playbooks/voice.yaml
    accounts:
      - {id: shop, handle: 清远茶门店}
      - {id: old, handle: 清远茶旧号, status: retired}
    styles:
      - id: voice
        accounts: [main, shop]
        do: [先温杯，再投茶。, 这个我们答不准，问过再来回您。, 苦了也别倒。]
        dont: [亲，爆款清仓！, 小编偷偷告诉你。, 全网都在喝。]
    ```
    """
    if not workspace.styles or any(not style.accounts for style in workspace.styles):
        return
    spoken = {account for style in workspace.styles for account in style.accounts}
    for account in workspace.accounts:
        if account.status == "active" and account.id not in spoken and unbroken(workspace, "styles"):
            yield hit(place(account), account=account.handle)
