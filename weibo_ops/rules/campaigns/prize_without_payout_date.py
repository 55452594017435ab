"""WO8: does the campaign keep what it promises?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from weibo_ops.model.noun import place
from weibo_ops.rules.campaigns._campaigns import coming, near, prizes_of
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.rules.whole import whole

if TYPE_CHECKING:
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO804",
    "warning",
    zh="奖品“{item}”没写最晚哪天寄出（payout_by）：补上，到期才有人催",
    en="the prize “{item}” has no day by which it is sent: write `payout_by`, so that somebody asks for it",
)
def prize_without_payout_date(workspace: Workspace, today: date, *, days: int = 7) -> Iterator[Hit]:
    """A prize has no day by which it is to be with its winner.

    A prize that was promised and never came is a false promotion. A remark only where the campaign is more than a
    week away and no other prize says so.
    ---
    奖品没写最晚哪天发出去。

    说好的奖品没到，就是虚假抽奖。离开始还有一周以上、别的奖品也都没写的，只提醒。

    ```yaml bad
    campaigns:
      - {id: photo, name: 随手拍, start: 2026-11-24, end: 2026-12-12, mechanic: snapshot, approved: {by: yi}}
    prizes:
      - {id: box, campaign: photo, item: 茶礼盒, quantity: 20, approved: {by: yi}, stock_confirmed_by: 行政部}  # WO804
    ```

    ```yaml good
    campaigns:
      - {id: photo, name: 随手拍, start: 2026-12-24, end: 2026-12-30, mechanic: snapshot}
    prizes:
      - {id: box, campaign: photo, item: 茶礼盒, quantity: 20, payout_by: 2027-01-15}
    ```
    """
    usual = any(prize.payout_by for prize in workspace.prizes)
    for campaign in coming(workspace, today):
        for prize in prizes_of(workspace, campaign):
            if prize.payout_by is None and whole(workspace, prize):
                due = usual or near(campaign, today, days)
                yield hit(place(prize), item=prize.item, severity="warning" if due else "info")
