"""WO8: does the campaign keep what it promises?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from weibo_ops.i18n import Phrase, Word
from weibo_ops.model.noun import place
from weibo_ops.rules.campaigns._campaigns import begun, coming, near, prizes_of
from weibo_ops.rules.naming import edge
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.rules.whole import whole

if TYPE_CHECKING:
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO816",
    "warning",
    zh="“{campaign}”{when}，奖品“{item}”还没有人批：请有权的人批，记下 approved",
    en="“{campaign}” {when}, and nobody has approved the prize “{item}”: have it approved, and write `approved`",
)
def prize_not_approved(workspace: Workspace, today: date, *, days: int = 3) -> Iterator[Hit]:
    """A campaign has begun, or begins within three days, and a prize of it is not approved.

    Prizes that nobody has agreed to pay are promised to the public. An error once it has begun; a remark where no
    prize of the desk says so yet.
    ---
    活动已经开始、或三天之内就要开始，奖品还没有人批。

    没人答应掏钱的奖品，已经答应了公众。已经开始的算错误；哪份奖品都还没写过 approved 的，只提醒。

    ```yaml bad
    campaigns:
      - {id: photo, name: 随手拍, start: 2026-11-25, end: 2026-12-12, mechanic: snapshot, approved: {by: yi}}
    prizes:
      - id: box  # WO816
        campaign: photo
        item: 茶礼盒
        quantity: 20
        payout_by: 2026-12-24
        stock_confirmed_by: 行政部
      - id: cup
        campaign: photo
        item: 杯
        quantity: 9
        payout_by: 2026-12-24
        stock_confirmed_by: 行政部
        approved: {by: yi}
    ```

    ```yaml good
    campaigns:
      - {id: photo, name: 随手拍, start: 2026-12-25, end: 2026-12-30, mechanic: snapshot, approved: {by: yi}}
    prizes:
      - {id: box, campaign: photo, item: 茶礼盒, quantity: 20, payout_by: 2026-12-31, stock_confirmed_by: 行政部}
    ```
    """
    usual = any(prize.approved is not None for prize in workspace.prizes)
    for campaign in coming(workspace, today):
        for prize in prizes_of(workspace, campaign) if near(campaign, today, days) else ():
            if (prize.approved is None or prize.approved.by is None) and whole(workspace, prize):
                started = begun(campaign, today)
                yield hit(
                    place(prize) if prize.approved is None else place(prize, "approved"),
                    campaign=campaign.name,
                    item=prize.item,
                    when=Word("campaigns.has-begun")
                    if started
                    else Phrase("campaigns.begins", {"start": edge(campaign.start)}),
                    severity="info" if not usual else "error" if started else "warning",
                )
