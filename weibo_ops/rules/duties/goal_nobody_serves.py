"""WO4: is there somebody for everything?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from weibo_ops.i18n import Word
from weibo_ops.model.noun import place
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.rules.whole import unbroken

if TYPE_CHECKING:
    from weibo_ops.model.playbooks.accounts import Account
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO457",
    "warning",
    zh="{account}要“{goal}”，却没有一个栏目为它做：给栏目的 serves 加上 {id}，或去掉这个目的",
    en=(
        "{account} is to {goal} and none of its columns serves that: add `{id}` to a column's `serves`, or "
        "drop the goal"
    ),
)
def goal_nobody_serves(account: Account, workspace: Workspace, today: date) -> Iterator[Hit]:
    """An account has a goal that none of its columns serves, though they say what they serve.

    It stands on paper and nothing is done for it.
    ---
    账号写了一个目的，没有一个栏目为它做。

    目的挂在纸上，没有内容在做它。栏目都没写 serves 的不说。

    ```yaml bad playbooks/shop.yaml
    accounts:
      - id: shop
        handle: 清远茶门店
        goals:
          - {goal: retain}
          - {goal: value}  # WO457
    columns:
      - {id: seats, name: 今天有座, account: shop, by: yi, serves: [retain]}
    ```

    ```yaml good playbooks/shop.yaml
    accounts:
      - {id: shop, handle: 清远茶门店, goals: [{goal: retain}, {goal: value}]}
      - {id: fans, handle: 清远茶茶友会, goals: [{goal: value}]}
    columns:
      - {id: seats, name: 今天有座, account: shop, by: yi, serves: [retain, value]}
      - {id: chat, name: 茶友说, account: fans, by: yi}
    ```
    """
    served: set[str] = set()
    for column in workspace.columns:
        if column.account == account.id and (column.end is None or column.end.date() >= today):
            served.update(column.serves)
    if not served or account.status == "retired" or not unbroken(workspace, "columns"):
        return
    for number, goal in enumerate(account.goals):
        if goal.goal is not None and goal.goal not in served:
            at = place(account, "goals", number, "goal")
            yield hit(at, account=account.handle, goal=Word(f"goal.{goal.goal}"), id=goal.goal)
