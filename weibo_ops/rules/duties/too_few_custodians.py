"""WO4: is there somebody for everything?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.i18n import Phrase, Word
from weibo_ops.model.noun import place
from weibo_ops.rules.naming import named, single
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.rules.whole import whole

if TYPE_CHECKING:
    from weibo_ops.model.playbooks.accounts import Account
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO441",
    "warning",
    zh="{account}{count}，一旦联系不上就找不回账号：custodians 至少写两个人",
    en="{account} {count}, and may be lost with one person: name two `custodians` at least",
)
def too_few_custodians(account: Account, workspace: Workspace) -> Iterator[Hit]:
    """An account has fewer than two people who can recover it.

    One who is ill, or gone in anger, takes the account along. Said of accounts whose custody is written down at all;
    where none is named yet, and on a desk of one person, it is a remark.
    ---
    能找回账号的人不到两个。

    只有一个人管着，他一病一走，账号就跟着没了。一点没写保管的账号不说；还没写的、一个人的台，只作提示。

    ```yaml bad playbooks/shop.yaml
    accounts:
      - {id: shop, handle: 清远茶门店, custodians: [jia]}  # WO441
    ```

    ```yaml good playbooks/shop.yaml
    accounts:
      - {id: shop, handle: 清远茶门店, custodians: [jia, yi]}
      - {id: old, handle: 清远茶旧号, status: retired, custodians: [jia]}
    ```
    """
    custodians = set(account.custodians)
    if account.status == "retired" or len(custodians) > 1:
        return
    said = custodians or account.secret_at or account.two_factor is not None
    if not said:
        return
    if custodians:
        count = Phrase("duties.one-custodian", {"person": named(workspace, *custodians)})
        severity = "info" if single(workspace) else None
        yield hit(place(account, "custodians"), account=account.handle, count=count, severity=severity)
    elif whole(workspace, account):
        yield hit(place(account), account=account.handle, count=Word("duties.no-custodian"), severity="info")
