"""WO8: does the campaign keep what it promises?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from weibo_ops.model.noun import place
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.rules.whole import whole

if TYPE_CHECKING:
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO820",
    "warning",
    zh="奖品“{item}”应在 {due} 前寄出，{quantity} 份里登记寄到的只有 {delivered} 份：去催，寄了就补 delivered",
    en=(
        "the prize “{item}” was due by {due}, and {delivered} of {quantity} are recorded as delivered: ask, "
        "and write `delivered`"
    ),
)
def payout_overdue(workspace: Workspace, today: date, *, days: int = 90) -> Iterator[Hit]:
    """The day by which prizes were to be sent is past, and they are not recorded as delivered.

    Winners who wait become complaints with a screenshot of the promise. After three months nothing is said any more.
    ---
    奖品寄出的期限过了，却没有登记寄到。

    等不到奖品的人，会带着当初的截图来投诉。过了三个月不再提。

    ```yaml bad
    campaigns:
      - {id: photo, name: 随手拍, start: 2026-10-01, end: 2026-10-12, mechanic: snapshot, review: {done: 2026-10-20}}
    prizes:
      - id: box
        campaign: photo
        item: 茶礼盒
        quantity: 20
        payout_by: 2026-11-20  # WO820
    ```

    ```yaml good
    campaigns:
      - {id: photo, name: 随手拍, start: 2026-10-01, end: 2026-10-12, mechanic: snapshot, review: {done: 2026-10-20}}
    prizes:
      - {id: box, campaign: photo, item: 茶礼盒, quantity: 20, payout_by: 2026-11-20, issued: 19, delivered: 19}
      - {id: cup, campaign: photo, item: 随行杯, quantity: 20, payout_by: 2026-11-25}
    ```
    """
    for prize in workspace.prizes:
        campaign = workspace.find("campaigns", prize.campaign)
        if campaign is None or campaign.cancelled is not None or prize.payout_by is None:
            continue
        if not 0 < (today - prize.payout_by).days <= days or not whole(workspace, prize):
            continue
        if not prize.delivered or prize.delivered < (prize.issued or 0):
            facts = {"item": prize.item, "due": prize.payout_by, "quantity": prize.quantity}
            yield hit(place(prize, "payout_by"), on=prize.payout_by, delivered=prize.delivered or 0, **facts)
