"""WO4: is there somebody for everything?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from weibo_ops.model.noun import place
from weibo_ops.rules.duties._access import behind
from weibo_ops.rules.naming import handle, single
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.model.playbooks.access import Access
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO434",
    "warning",
    zh="{person}在{account}的权限是自己给自己的：请别人核过，再写 granted_by",
    en="{person} granted his own access to {account}: have somebody else confirm it and name him in `granted_by`",
)
def access_granted_by_oneself(access: Access, workspace: Workspace, today: date) -> Iterator[Hit]:
    """A grant was given by the one who has it.

    Nobody else knows of it, so nobody will withdraw it. A desk of one person cannot do otherwise.
    ---
    自己给自己开的权限。

    别人都不知道有这一条，走的时候也就没人去收。一个人的台不说。

    ```yaml bad playbooks/more.yaml
    access:
      - {person: jia, account: main, level: publish, granted_by: yi}
      - person: yi
        account: main
        level: admin
        granted_by: yi  # WO434
    ```

    ```yaml good playbooks/more.yaml
    access:
      - {person: jia, account: main, level: publish, granted_by: yi}
      - {person: yi, account: main, level: admin, granted_by: jia}
    ```
    """
    if access.granted_by is None or access.revoked is not None or single(workspace):
        return
    people = behind(workspace, access.granted_by, today)
    if [person.id for person in people] == [access.person]:
        account = handle(workspace, access.account)
        yield hit(place(access, "granted_by"), person=people[0].name, account=account)
