"""WO5: what do departments and partners owe the desk, and can it hold them to it?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from weibo_ops.i18n import Phrase, Word
from weibo_ops.model.noun import place
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.model.playbooks.budgets import Budget


@rule(
    "WO517",
    "error",
    zh="“{budget}”批了 {approved} 元，已花加已定 {sum} 元，超出 {over} 元{path}：先去批，或退掉一笔",
    en=(
        "“{budget}” has {approved} yuan, {sum} are spent or bound, {over} too many{path}: have more "
        "approved, or give something up"
    ),
)
def budget_overrun(budget: Budget) -> Iterator[Hit]:
    """What is spent and bound of a budget is more than was approved.

    Prizes are then owed that nobody may pay.
    ---
    已花的加已定的，超过了批的数。

    奖品欠着，钱却没人敢付。

    ```yaml bad playbooks/outer.yaml
    budgets:
      - id: prizes
        name: 微博奖品
        approved: 30000
        committed: 16310  # WO517
        spent: 15480
    ```

    ```yaml good playbooks/outer.yaml
    budgets:
      - {id: prizes, name: 微博奖品, approved: 30000, committed: 14520, spent: 15480}
    ```
    """
    spent, committed = budget.spent or 0, budget.committed or 0
    if budget.approved is None or spent + committed <= budget.approved:
        return
    key = "committed" if committed and spent <= budget.approved else "spent"
    path: Any = Word("external.over-without")
    if budget.over_limit:
        path = Phrase("external.over-with", {"path": budget.over_limit})
    facts: dict[str, Any] = {
        "approved": budget.approved,
        "sum": spent + committed,
        "over": spent + committed - budget.approved,
    }
    yield hit(place(budget, key), budget=budget.name, path=path, **facts)
