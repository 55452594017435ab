"""WO6: could a stranger follow this?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.i18n import Word
from weibo_ops.model.noun import place
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.rules.whole import whole

if TYPE_CHECKING:
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO602",
    "warning",
    zh="“{title}”没写由谁做，{duty}这项职责也没有 A 角：写上 by，或在 duties 里定 A 角",
    en="nobody does “{title}”: write its `by`, or name an owner of the duty {duty}",
)
def procedure_without_doer(workspace: Workspace) -> Iterator[Hit]:
    """A procedure has steps and nobody to do them: no `by`, and no owner of its duty.

    It stands in the plan without a name, and everybody takes it for somebody else's.
    ---
    流程有步骤，却没有做的人：没写 by，职责也没有 A 角。

    排出来没有名字，人人都当是别人的事。

    ```yaml bad playbooks/round.yaml
    procedures:
      - id: entrances  # WO602
        duty: promotion
        title: 盘点渠道入口
        event: 每月十号
        steps: [{do: 逐个渠道扫一遍, where: 官网和门店, done_when: 都跳到正确的账号}]
    ```

    ```yaml good playbooks/round.yaml
    procedures:
      - id: entrances
        duty: promotion
        title: 盘点渠道入口
        by: yi
        event: 每月十号
        steps: [{do: 逐个渠道扫一遍, where: 官网和门店, done_when: 都跳到正确的账号}]
      - id: daily
        duty: content
        title: 核对
        event: 下班前
        steps: [{do: 核对明天的排期, where: 排期文件, done_when: 每条都过审}]
    ```
    """
    if workspace.missed.lost:
        return
    owned = {duty.duty for duty in workspace.duties}
    for procedure in workspace.procedures:
        if procedure.by or procedure.duty in owned or any(step.by for step in procedure.steps):
            continue
        if procedure.steps and whole(workspace, procedure):
            yield hit(place(procedure), title=procedure.title, duty=Word(f"duty.{procedure.duty}"))
