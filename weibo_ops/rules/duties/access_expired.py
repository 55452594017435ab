"""WO4: is there somebody for everything?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from weibo_ops.i18n import Word
from weibo_ops.model.noun import place
from weibo_ops.rules.naming import edge, handle
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.rules.whole import whole

if TYPE_CHECKING:
    from weibo_ops.model.playbooks.access import Access
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO433",
    "warning",
    zh="{person}在{account}的{level}权限到 {end} 就到期了，没写收回：收了就补 revoked，还要用就改 end",
    en=(
        "{person}'s `{level}` access to {account} ended on {end} and nobody says that it is withdrawn: "
        "write `revoked`, or a later `end`"
    ),
)
def access_expired(access: Access, workspace: Workspace, today: date) -> Iterator[Hit]:
    """A grant was for a time, the time is over, and it is neither withdrawn nor prolonged.

    Access given for a day tends to stay for years.
    ---
    临时给的权限到期了，没收回，也没续。

    说是顶一天班，权限一留就是几年。

    ```yaml bad playbooks/more.yaml
    access:
      - {person: jia, account: main, level: publish}
      - person: yi
        account: main
        level: publish
        end: 2026-11-20  # WO433
    ```

    ```yaml good playbooks/more.yaml
    people:
      - {id: bing, name: 丙}
    access:
      - {person: jia, account: main, level: publish}
      - {person: yi, account: main, level: publish, end: 2026-11-23}
      - {person: bing, account: main, level: publish, end: 2026-10-20, revoked: 2026-10-21}
    ```
    """
    person = workspace.find("people", access.person)
    if access.end is None or access.revoked is not None or person is None or (person.left and person.left < today):
        return
    over = access.end <= datetime.combine(today, datetime.min.time())
    if over and whole(workspace, access) and (access.start is None or access.start < access.end):
        facts: dict[str, Any] = {"account": handle(workspace, access.account), "end": edge(access.end, last=True)}
        yield hit(place(access, "end"), person=person.name, level=Word(f"access.{access.level}"), **facts)
