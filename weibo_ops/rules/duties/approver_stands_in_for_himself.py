"""WO4: is there somebody for everything?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from weibo_ops.model.noun import place
from weibo_ops.rules.duties._access import behind
from weibo_ops.rules.naming import named
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.model.playbooks.approvals import Approval
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO465",
    "warning",
    zh="“{chain}”这一步由{who}审，代审的还是{who}：stand_in 换一个人",
    en="`{chain}` has {who} read, and {who} again when he is away: name somebody else as `stand_in`",
)
def approver_stands_in_for_himself(approval: Approval, workspace: Workspace, today: date) -> Iterator[Hit]:
    """A step's stand-in is its approver, by the same name or as the only person behind both.

    When he is away, nobody approves.
    ---
    审核这一步，代审的就是审的人。

    他一不在，稿子就卡住。写的同一个名字，或两个岗位上是同一个人，都算。

    ```yaml bad playbooks/chain.yaml
    approvals:
      - id: usual
        steps:
          - {by: yi, within: 4h, stand_in: yi}  # WO465
    ```

    ```yaml good playbooks/chain.yaml
    approvals:
      - id: usual
        steps:
          - {by: yi, within: 4h, stand_in: editor}
    ```
    """
    for number, step in enumerate(approval.steps):
        by = [person.id for person in behind(workspace, step.by, today)]
        if len(by) == 1 and by == [person.id for person in behind(workspace, step.stand_in, today)]:
            yield hit(place(approval, "steps", number, "stand_in"), chain=approval.id, who=named(workspace, by[0]))
