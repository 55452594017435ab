"""WO4: is there somebody for everything?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.i18n import Word
from weibo_ops.model.noun import place
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.rules.whole import whole

if TYPE_CHECKING:
    from weibo_ops.model.playbooks.accounts import Account
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO459",
    "info",
    zh="{account}的“{goal}”没写拿什么指标看：补上 metric",
    en="{account}'s goal to {goal} names no metric that would show it: add `metric`",
)
def goal_without_metric(account: Account, workspace: Workspace) -> Iterator[Hit]:
    """A goal of an account has no metric, though others have.

    Nobody could say at the end of the year whether it was reached.
    ---
    别的目的有指标，这个没有。

    到年底谁也说不清做没做到。

    ```yaml bad playbooks/more.yaml
    accounts:
      - id: shop
        handle: 清远茶门店
        goals:
          - {goal: attract, metric: fans}
          - {goal: value}  # WO459
    metrics:
      - {id: fans, name: 净增粉丝, formula: 新增 − 取消, denominator: 不除, unit: 人, source: 数据助手, goal: attract}
    ```

    ```yaml good playbooks/more.yaml
    accounts:
      - {id: shop, handle: 清远茶门店, goals: [{goal: attract}, {goal: value}]}
    ```
    """
    if not any(goal.metric for other in workspace.accounts for goal in other.goals):
        return
    for number, goal in enumerate(account.goals):
        if goal.goal is not None and goal.metric is None and whole(workspace, account):
            yield hit(place(account, "goals", number), account=account.handle, goal=Word(f"goal.{goal.goal}"))
