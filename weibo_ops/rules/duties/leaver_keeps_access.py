"""WO4: is there somebody for everything?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from weibo_ops.model.noun import place
from weibo_ops.rules.naming import handle
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.rules.whole import whole

if TYPE_CHECKING:
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO431",
    "error",
    zh="{person} {left} 已离职，{accounts}的权限还没收回：今天在后台收回，再写 revoked",
    en="{person} left on {left} and still has access to {accounts}: withdraw it today, then write `revoked`",
)
def leaver_keeps_access(workspace: Workspace, today: date) -> Iterator[Hit]:
    """Somebody has left and a grant of his is not withdrawn.

    Whoever still has the account can post as the company. Said once a person, at the first such grant.
    ---
    人已经离职，权限还没收回。

    账号还在他手里，他发什么都是公司发的。一个人只说一次，写在最先的那一条权限上。

    ```yaml bad playbooks/more.yaml
    people:
      - {id: bing, name: 丙, left: 2026-10-30}
    access:
      - {person: yi, account: main, level: publish}
      - {person: bing, account: main, level: publish}  # WO431
      - {person: jia, account: main, level: publish}
    ```

    ```yaml good playbooks/more.yaml
    people:
      - {id: bing, name: 丙, left: 2026-10-30}
      - {id: ding, name: 丁, left: 2026-12-30}
    access:
      - {person: yi, account: main, level: publish}
      - {person: bing, account: main, level: publish, revoked: 2026-10-30, rotated: 2026-10-30}
      - {person: ding, account: main, level: publish}
      - {person: jia, account: main, level: publish}
    ```
    """
    told: dict[str, list[Any]] = {}
    for row in workspace.access:
        person = workspace.find("people", row.person)
        if person is None or person.left is None or person.left >= today or row.revoked is not None:
            continue
        if whole(workspace, row):
            told.setdefault(person.id, []).append(row)
    for id, rows in told.items():
        person = workspace.find("people", id)
        accounts = list(dict.fromkeys(handle(workspace, row.account) for row in rows))
        yield hit(place(rows[0]), person=person.name, left=person.left, accounts=accounts)
