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
    "WO631",
    "info",
    zh="指标“{name}”没定要到多少（target），别的都定了：补上",
    en="the metric “{name}” has no `target`, while others have: set one",
)
def metric_without_target(workspace: Workspace) -> Iterator[Hit]:
    """A metric has no target, while others have one.

    A figure that is read every week and that nobody has to move is decoration.
    ---
    别的指标定了要到多少，这一个没定。

    每周都取、谁也不用负责的数，是摆设。

    ```yaml bad playbooks/figures.yaml
    metrics:
      - {id: fans, name: 净增粉丝, formula: 新增−取关, unit: 人, source: 数据助手, target: 320}
      - {id: posts, name: 发布条数, formula: 发出的条数, unit: 条, source: 排期文件}  # WO631
    ```

    ```yaml good playbooks/figures.yaml
    metrics:
      - {id: fans, name: 净增粉丝, formula: 新增−取关, unit: 人, source: 数据助手}
      - {id: posts, name: 发布条数, formula: 发出的条数, unit: 条, source: 排期文件}
    ```
    """
    if not any(metric.target is not None for metric in workspace.metrics):
        return
    # A campaign's goal says how far its metric is to go.
    aimed = {item.goal.metric for item in workspace.campaigns if item.goal is not None and item.goal.target is not None}
    for metric in workspace.metrics:
        if metric.target is None and metric.id not in aimed and whole(workspace, metric):
            yield hit(place(metric), name=metric.name)
