"""WO5: what do departments and partners owe the desk, and can it hold them to it?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.i18n import Word
from weibo_ops.model.noun import place
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.rules.whole import whole

if TYPE_CHECKING:
    from weibo_ops.model.playbooks.budgets import Budget
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO518",
    "info",
    zh="预算“{budget}”没写{lacking}：补上，花到边上时才知道问谁",
    en="the budget “{budget}” does not say {lacking}: write it, for the day it runs short",
)
def budget_incomplete(budget: Budget, workspace: Workspace) -> Iterator[Hit]:
    """A budget has no sum, nobody who approves it, or no word on what happens beyond it.

    When it runs short somebody waits for an answer, and does not know whose.
    ---
    预算没写批了多少、谁批的，或者超了怎么办。

    钱快用完那天，不知道该等谁一句话。

    ```yaml bad playbooks/outer.yaml
    budgets:
      - {id: prizes, name: 微博奖品, approved: 30000, approver: 市场总监}  # WO518
    ```

    ```yaml good playbooks/outer.yaml
    budgets:
      - {id: prizes, name: 微博奖品, approved: 30000, approver: 市场总监, over_limit: 报市场总监书面同意}
    ```
    """
    lacking = [key for key in ("approved", "approver", "over_limit") if getattr(budget, key) is None]
    over = budget.approved is not None and (budget.spent or 0) + (budget.committed or 0) > budget.approved
    if lacking and not over and whole(workspace, budget):
        yield hit(place(budget), budget=budget.name, lacking=[Word(f"external.{key}") for key in lacking])
