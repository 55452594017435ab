"""WO4: is there somebody for everything?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.i18n import Word
from weibo_ops.model.noun import place
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.model.playbooks.accounts import Account
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO460",
    "warning",
    zh="“{metric}”看的是“{shown}”，{account}却拿它看“{goal}”：换一个指标，或改指标的 goal",
    en=(
        "“{metric}” shows how well the account does to {shown}, {account} takes it for the goal to {goal}: "
        "name another, or change its `goal`"
    ),
)
def metric_of_another_goal(account: Account, workspace: Workspace) -> Iterator[Hit]:
    """A goal is measured by a metric that stands for another goal.

    The figure rises and the goal is no nearer.
    ---
    目的配的指标，看的是另一个目的。

    数字涨了，目的没近一步。

    ```yaml bad playbooks/more.yaml
    accounts:
      - id: shop
        handle: 清远茶门店
        goals:
          - goal: value
            metric: fans  # WO460
    metrics:
      - {id: fans, name: 净增粉丝, formula: 新增 − 取消, denominator: 不除, unit: 人, source: 数据助手, goal: attract}
    ```

    ```yaml good playbooks/more.yaml
    accounts:
      - {id: shop, handle: 清远茶门店, goals: [{goal: attract, metric: fans}, {goal: value, metric: visits}]}
    metrics:
      - {id: fans, name: 净增粉丝, formula: 新增 − 取消, denominator: 不除, unit: 人, source: 数据助手, goal: attract}
      - {id: visits, name: 到店数, formula: 报口令的单数, denominator: 不除, unit: 单, source: 门店}
    ```
    """
    for number, goal in enumerate(account.goals):
        metric = workspace.find("metrics", goal.metric)
        if metric is not None and metric.goal is not None and goal.goal is not None and metric.goal != goal.goal:
            yield hit(
                place(account, "goals", number, "metric"),
                account=account.handle,
                metric=metric.name,
                shown=Word(f"goal.{metric.goal}"),
                goal=Word(f"goal.{goal.goal}"),
            )
