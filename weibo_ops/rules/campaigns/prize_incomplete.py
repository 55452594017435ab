"""WO8: does the campaign keep what it promises?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from weibo_ops.i18n import Word
from weibo_ops.model.noun import place
from weibo_ops.rules.campaigns._campaigns import coming, prizes_of
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.rules.whole import whole

if TYPE_CHECKING:
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO840",
    "info",
    zh="奖品“{item}”没写{lacks}：补上，查账和限额都要用",
    en="the prize “{item}” does not say {lacks}: add it; limits and books need it",
)
def prize_incomplete(workspace: Workspace, today: date) -> Iterator[Hit]:
    """A prize does not say what it is worth; or lacks what others say: its total, when it is needed, who asked for it,
    where the list of winners is kept.

    Without a price nobody can tell whether the lottery is lawful.
    ---
    奖品没写单价；或者缺了别的奖品都写的东西：总额、哪天要齐、谁申请的、名单放在哪里。

    没有单价，谁也说不准这场抽奖合不合法。

    ```yaml bad
    campaigns:
      - {id: photo, name: 随手拍, start: 2026-12-01, end: 2026-12-12, mechanic: snapshot}
    prizes:
      - {id: box, campaign: photo, item: 茶礼盒, quantity: 20, payout_by: 2026-12-24}  # WO840
    ```

    ```yaml good
    campaigns:
      - {id: photo, name: 随手拍, start: 2026-12-01, end: 2026-12-12, mechanic: snapshot}
    prizes:
      - {id: box, campaign: photo, item: 茶礼盒, quantity: 20, unit_price: 168, payout_by: 2026-12-24}
    ```
    """
    keys = ("total", "needed_by", "applicant", "ledger_at")
    usual = ["unit_price", *(key for key in keys if any(getattr(prize, key) for prize in workspace.prizes))]
    for campaign in coming(workspace, today):
        for prize in prizes_of(workspace, campaign):
            lacks = [key for key in usual if not getattr(prize, key)]
            if lacks and whole(workspace, prize):
                yield hit(place(prize), item=prize.item, lacks=tuple(Word(f"campaigns.lacks-{key}") for key in lacks))
