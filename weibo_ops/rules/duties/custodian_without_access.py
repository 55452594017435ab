"""WO4: is there somebody for everything?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from weibo_ops.model.noun import place
from weibo_ops.rules.duties._access import lacks
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.rules.whole import unbroken

if TYPE_CHECKING:
    from weibo_ops.model.playbooks.access import Access
    from weibo_ops.model.playbooks.accounts import Account
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO443",
    "warning",
    zh="{person}是{account}的保管人，却没有管理或找回权限：开通，或换保管人",
    en=(
        "{person} is a custodian of {account} without `admin` or `recover` access: grant it, or name another custodian"
    ),
)
def custodian_without_access(account: Account, workspace: Workspace, today: date) -> Iterator[Hit]:
    """A custodian may neither administer nor recover the account, though others are on record as able to.

    On the day it is locked he stands before it like everybody else.
    ---
    保管人没有管理权限，也没有找回权限。

    账号被锁那天，他和别人一样进不去。这个账号没登记过权限的不说。

    ```yaml bad playbooks/shop.yaml
    accounts:
      - {id: shop, handle: 清远茶门店, custodians: [jia, yi]}  # WO443
    access:
      - {person: jia, account: shop, level: admin}
      - {person: yi, account: shop, level: publish}
    ```

    ```yaml good playbooks/shop.yaml
    accounts:
      - {id: shop, handle: 清远茶门店, custodians: [jia, yi]}
    access:
      - {person: jia, account: shop, level: admin}
      - {person: yi, account: shop, level: recover}
    ```
    """
    rows = [row for row in workspace.access if row.account == account.id and row.revoked is None]
    if account.status == "retired" or not any(_able(row) for row in rows) or not unbroken(workspace, "access"):
        return
    backups = {lack.person.id for lack in lacks(workspace, today, backups=True) if account.id in lack.accounts}
    holders = {lack.person.id for lack in lacks(workspace, today, backups=False) if account.id in lack.accounts}
    for number, id in enumerate(account.custodians):
        person = workspace.find("people", id)
        mine = [row for row in rows if row.person == id]
        if person is None or (person.left is not None and person.left < today) or any(_able(row) for row in mine):
            continue
        if id not in backups | holders:  # else told there, of the same grant
            yield hit(place(account, "custodians", number), person=person.name, account=account.handle)


def _able(row: Access) -> bool:
    return row.level in ("admin", "recover")
