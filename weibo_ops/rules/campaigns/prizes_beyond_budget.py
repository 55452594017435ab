"""WO8: does the campaign keep what it promises?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from weibo_ops.facts import figure
from weibo_ops.model.noun import place
from weibo_ops.rules.campaigns._campaigns import begun, coming, prizes_of
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO813",
    "warning",
    zh="“{campaign}”的奖品要 {total} 元，预算“{budget}”只剩 {left} 元：减奖品，或先批钱",
    en=(
        "the prizes of “{campaign}” cost {total} yuan, and the budget “{budget}” has {left} left: give fewer,"
        " or get more first"
    ),
)
def prizes_beyond_budget(workspace: Workspace, today: date) -> Iterator[Hit]:
    """The prizes of a campaign cost more than its budget still has.

    An error where they cost more than was ever approved. What is spent counts as gone while the campaign has not
    begun.
    ---
    活动的奖品，超过了它那笔预算剩下的钱。

    比批下来的总数还多的，算错误。活动没开始的，已经花掉的不算在剩下的钱里。

    ```yaml bad playbooks/money.yaml
    budgets:
      - {id: prizes, name: 奖品, approved: 3000, spent: 0}
    ```

    ```yaml bad
    campaigns:
      - id: photo
        name: 随手拍
        start: 2026-12-01
        end: 2026-12-12
        mechanic: snapshot
        budget: prizes  # WO813
    prizes:
      - {id: box, campaign: photo, item: 茶礼盒, quantity: 20, unit_price: 168, total: 3360, payout_by: 2026-12-24}
    ```

    ```yaml good playbooks/money.yaml
    budgets:
      - {id: prizes, name: 奖品, approved: 30000, spent: 20000}
    ```

    ```yaml good
    campaigns:
      - {id: photo, name: 随手拍, start: 2026-12-01, end: 2026-12-12, mechanic: snapshot, budget: prizes}
    prizes:
      - {id: box, campaign: photo, item: 茶礼盒, quantity: 20, unit_price: 168, total: 3360, payout_by: 2026-12-24}
    ```
    """
    for campaign in coming(workspace, today):
        budget = workspace.find("budgets", campaign.budget)
        if budget is None or budget.approved is None:
            continue
        if (budget.spent or 0) + (budget.committed or 0) > budget.approved:
            continue  # told of the budget itself
        prices = [prize.unit_price or 0 for prize in prizes_of(workspace, campaign)]
        if campaign.mechanic == "lottery" and max(prices, default=0) > figure("prize_price"):
            continue  # a price beyond what may be raffled at all is told there
        total = sum(prize.total or (prize.unit_price or 0) * prize.quantity for prize in prizes_of(workspace, campaign))
        left = budget.approved - (0 if begun(campaign, today) else budget.spent or 0)
        if total > left:
            yield hit(
                place(campaign, "budget"),
                campaign=campaign.name,
                total=f"{total:f}",
                budget=budget.name,
                left=f"{left:f}",
                severity="error" if total > budget.approved else "warning",
            )
