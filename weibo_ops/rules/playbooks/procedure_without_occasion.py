"""WO6: could a stranger follow this?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.model.noun import place
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.rules.whole import whole

if TYPE_CHECKING:
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO605",
    "warning",
    zh="“{title}”没写什么时候做：有固定时间的写 when，遇事才做的写 event",
    en="nobody knows when “{title}” is done: write `when` for a rhythm, `event` for an occasion",
)
def procedure_without_occasion(workspace: Workspace) -> Iterator[Hit]:
    """A procedure has neither a rhythm nor an event that starts it.

    It stands in no plan and on no day sheet, and is done when somebody happens to remember. A desk where no procedure
    says so yet gets a remark only.
    ---
    流程既没有节奏（when），也没有起因（event）。

    哪张日程上都不会出现，全凭谁想起来。整张台的流程都还没写的，只提醒。

    ```yaml bad playbooks/round.yaml
    procedures:
      - id: round
        duty: content
        title: 核对
        event: 下班前
        steps: [{do: 核对排期, where: 排期文件, done_when: 都过审}]
      - id: check  # WO605
        duty: content
        title: 发出后核对
        steps: [{do: 看一遍, where: 手机端, done_when: 一字不差}]
    ```

    ```yaml good playbooks/round.yaml
    procedures:
      - id: round
        duty: content
        title: 核对
        when: {days: workdays, time: "17:30"}
        steps: [{do: 核对排期, where: 排期文件, done_when: 都过审}]
      - id: check
        duty: content
        title: 发出后核对
        event: 每条微博发出之后
        steps: [{do: 看一遍, where: 手机端, done_when: 一字不差}]
    ```
    """
    usual = any(procedure.when or procedure.event for procedure in workspace.procedures)
    for procedure in workspace.procedures:
        if procedure.when is None and not procedure.event and whole(workspace, procedure):
            yield hit(place(procedure), title=procedure.title, severity="warning" if usual else "info")
