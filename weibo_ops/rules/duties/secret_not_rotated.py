"""WO4: is there somebody for everything?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from weibo_ops.model.noun import place
from weibo_ops.rules.naming import handle
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.rules.whole import unbroken

if TYPE_CHECKING:
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO432",
    "warning",
    zh="{person} {left} 离职，{account}的密码之后没换过：换掉，再在这一条写 rotated",
    en=(
        "{person} left on {left} and the secret of {account} has not been changed since: change it, then "
        "write `rotated`"
    ),
)
def secret_not_rotated(workspace: Workspace, today: date) -> Iterator[Hit]:
    """Somebody who could post has left, his grant is withdrawn, and the account's secret was not changed afterwards.

    He may still know it. A change on record with any grant of the account counts.
    ---
    能发布的人离职了，权限也收了，账号密码却没换过。

    密码他可能还记得。这个账号任何一条权限上记了之后的 rotated 都算换过。

    ```yaml bad playbooks/more.yaml
    people:
      - {id: bing, name: 丙, left: 2026-10-30}
    access:
      - {person: bing, account: main, level: publish, revoked: 2026-10-30}  # WO432
      - {person: yi, account: main, level: publish, rotated: 2026-08-01}
      - {person: jia, account: main, level: publish}
    ```

    ```yaml good playbooks/more.yaml
    people:
      - {id: bing, name: 丙, left: 2026-10-30}
      - {id: ding, name: 丁, left: 2026-10-30}
    access:
      - {person: bing, account: main, level: publish, revoked: 2026-10-30}
      - {person: ding, account: main, level: view, revoked: 2026-10-30}
      - {person: yi, account: main, level: publish, rotated: 2026-10-31}
      - {person: jia, account: main, level: publish}
    ```
    """
    for row in workspace.access if unbroken(workspace, "access") else ():
        person = workspace.find("people", row.person)
        if person is None or person.left is None or person.left >= today or row.revoked is None:
            continue
        if row.level not in ("publish", "admin", "recover"):
            continue
        changed = [other.rotated for other in workspace.access if other.account == row.account and other.rotated]
        if not any(day >= min(person.left, row.revoked) for day in changed):
            at = place(row, "rotated") if row.rotated else place(row)
            yield hit(at, person=person.name, left=person.left, account=handle(workspace, row.account))
