"""WO4: is there somebody for everything?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from weibo_ops.i18n import Phrase, Word
from weibo_ops.model.noun import place
from weibo_ops.rules.naming import handle, named
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.rules.whole import whole

if TYPE_CHECKING:
    from weibo_ops.model.playbooks.access import Access
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO437",
    "info",
    zh="{person}在{account}的权限{why}{more}：登录核对一遍，更新 verified",
    en="{person}'s access to {account} {why}{more}: log in, check it, and write `verified`",
)
def access_not_verified(workspace: Workspace, today: date, *, days: int = 180) -> Iterator[Hit]:
    """A grant has not been checked for long, or never while others are.

    What the list says and what the account allows drift apart. Those checked on the same day are said once. `days`:
    how long a check holds.
    ---
    权限太久没核对过；或者别的都核过，唯独它没有。

    台账和后台会慢慢对不上。同一天核的合起来说一次。days：核对一次管几天。

    ```yaml bad playbooks/more.yaml
    access:
      - {person: jia, account: main, level: publish, verified: 2026-11-01}
      - person: yi
        account: main
        level: publish
        verified: 2026-02-01  # WO437
    ```

    ```yaml good playbooks/more.yaml
    access:
      - {person: jia, account: main, level: publish, verified: 2026-11-01}
      - {person: yi, account: main, level: publish, verified: 2026-10-01}
    ```
    """
    rows = [row for row in workspace.access if row.revoked is None and _there(workspace, row, today)]
    if not any(row.verified for row in rows):
        return
    rounds: dict[date | None, list[Any]] = {}
    for row in rows:
        if row.verified is None and not whole(workspace, row):
            continue
        if row.verified is None or (today - row.verified).days > days:
            rounds.setdefault(row.verified, []).append(row)
    for day, listed in rounds.items():
        first = listed[0]
        yield hit(
            place(first, "verified") if day else place(first),
            person=named(workspace, first.person),
            account=handle(workspace, first.account),
            why=Phrase("duties.checked-on", {"day": day}) if day else Word("duties.never-checked"),
            more=Phrase("duties.and-more", {"count": len(listed) - 1}) if len(listed) > 1 else "",
        )


def _there(workspace: Workspace, row: Access, today: date) -> bool:
    person = workspace.find("people", row.person)
    gone = person is None or (person.left is not None and person.left < today)
    return not gone and (row.end is None or row.end.date() >= today)
