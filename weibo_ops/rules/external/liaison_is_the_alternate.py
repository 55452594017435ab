"""WO5: what do departments and partners owe the desk, and can it hold them to it?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.model.noun import place
from weibo_ops.rules.external._agreed import reachable
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.model.playbooks.agreements import Agreement
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO502",
    "warning",
    zh="{department}的联络人和候补都是{who}，等于没有候补：alternate 换一个人",
    en="liaison and alternate of {department} are both {who}: name somebody else as `alternate`",
)
def liaison_is_the_alternate(agreement: Agreement, workspace: Workspace) -> Iterator[Hit]:
    """An agreement has the same liaison and alternate.

    On the day he is off, nobody answers.
    ---
    约定的联络人和候补是同一个。

    他休息那天，就没人应。

    ```yaml bad playbooks/outer.yaml
    agreements:
      - id: complaints
        department: 客服部
        respond: 2h
        solve: 1wd
        liaison: 客服班长
        alternate: 客服班长  # WO502
    ```

    ```yaml good playbooks/outer.yaml
    agreements:
      - {id: complaints, department: 客服部, respond: 2h, solve: 1wd, liaison: 客服班长, alternate: 客服经理}
    ```
    """
    if agreement.alternate and agreement.alternate == agreement.liaison:
        who = reachable(workspace, agreement.alternate)
        yield hit(place(agreement, "alternate"), department=agreement.department, who=who)
