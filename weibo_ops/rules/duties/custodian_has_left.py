"""WO4: is there somebody for everything?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from weibo_ops.model.noun import place
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.model.playbooks.accounts import Account
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO442",
    "warning",
    zh="{accounts}的保管人{person} {left} 已经离职：换一个人，并改掉他那份找回方式",
    en=(
        "{person}, a custodian of {accounts}, left on {left}: name somebody else, and change the way he "
        "could recover it"
    ),
)
def custodian_has_left(workspace: Workspace, today: date) -> Iterator[Hit]:
    """An account is in the hands of somebody who has left.

    He can still take it back, and the desk counts on him for it. Said once a person.
    ---
    账号的保管人已经离职。

    他还能把账号找回去，台上却还指着他。一个人只说一次。

    ```yaml bad playbooks/shop.yaml
    people:
      - {id: bing, name: 丙, left: 2026-10-30}
    accounts:
      - id: shop
        handle: 清远茶门店
        custodians:
          - jia
          - yi
          - bing  # WO442
    ```

    ```yaml good playbooks/shop.yaml
    people:
      - {id: bing, name: 丙, left: 2026-12-30}
    accounts:
      - {id: shop, handle: 清远茶门店, custodians: [jia, yi, bing]}
    ```
    """
    found: dict[str, list[tuple[Account, int]]] = {}
    for account in workspace.accounts:
        for number, id in enumerate(account.custodians):
            person = workspace.find("people", id)
            gone = person is not None and person.left is not None and person.left < today
            if gone and account.status != "retired":
                found.setdefault(id, []).append((account, number))
    for id, listed in found.items():
        person, (first, number) = workspace.find("people", id), listed[0]
        accounts = [account.handle for account, _ in listed]
        yield hit(place(first, "custodians", number), accounts=accounts, person=person.name, left=person.left)
