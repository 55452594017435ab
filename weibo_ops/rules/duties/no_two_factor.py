"""WO4: is there somebody for everything?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.model.noun import place
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.rules.whole import whole

if TYPE_CHECKING:
    from weibo_ops.model.playbooks.accounts import Account
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO446",
    "warning",
    zh="{account}没开两步验证，密码漏了谁都能登：在后台打开，再写 two_factor: yes",
    en=(
        "{account} has no two-factor login, so that a leaked password is enough: turn it on, then write "
        "`two_factor: yes`"
    ),
)
def no_two_factor(account: Account, workspace: Workspace) -> Iterator[Hit]:
    """An account is without two-factor login; unsaid, where another account says it, it is a remark.

    A hijacked account posts in the company's name before anybody is awake.
    ---
    账号没开两步验证。别的账号写了，这个没写，只作提示。

    号被盗了，没人醒着的时候它已经替公司发了几条。

    ```yaml bad playbooks/shop.yaml
    accounts:
      - id: shop
        handle: 清远茶门店
        two_factor: no  # WO446
    ```

    ```yaml good playbooks/shop.yaml
    accounts:
      - {id: shop, handle: 清远茶门店}
    ```
    """
    if account.status == "retired" or account.two_factor:
        return
    if account.two_factor is not None:
        yield hit(place(account, "two_factor"), account=account.handle)
    elif not whole(workspace, account):
        return
    elif (account.custodians and account.secret_at) or any(other.two_factor for other in workspace.accounts):
        yield hit(place(account), account=account.handle, severity="info")
