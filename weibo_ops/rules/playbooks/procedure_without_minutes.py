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
    "WO604",
    "info",
    zh="“{title}”没写要多少分钟，排期和人手都算不到它：补上 minutes",
    en="“{title}” does not say how long it takes, so no plan counts it: write `minutes`",
)
def procedure_without_minutes(workspace: Workspace) -> Iterator[Hit]:
    """A procedure does not say how many minutes it takes, while others do.

    What has no minutes costs nothing in the week's load, until somebody has to do it.
    ---
    别的流程都写了分钟数，这一个没写。

    没写分钟数的，算工作量时等于不花时间，真做起来才发现排不下。

    ```yaml bad playbooks/round.yaml
    procedures:
      - id: round
        duty: content
        title: 核对
        event: 下班前
        minutes: 20
        steps: [{do: 核对排期, where: 排期文件, done_when: 都过审}]
      - id: check  # WO604
        duty: content
        title: 发出后核对
        event: 发出之后
        steps: [{do: 看一遍, where: 手机端, done_when: 一字不差}]
    ```

    ```yaml good playbooks/round.yaml
    procedures:
      - id: check
        duty: content
        title: 发出后核对
        event: 发出之后
        steps: [{do: 看一遍, where: 手机端, done_when: 一字不差}]
    ```
    """
    if not any(procedure.minutes for procedure in workspace.procedures):
        return
    for procedure in workspace.procedures:
        if procedure.minutes is None and procedure.steps and whole(workspace, procedure):
            yield hit(place(procedure), title=procedure.title)
