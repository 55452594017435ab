"""WO8: does the campaign keep what it promises?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from weibo_ops.model.noun import place
from weibo_ops.rules.campaigns._campaigns import coming, prizes_of
from weibo_ops.rules.naming import named, single
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO818",
    "warning",
    zh="奖品“{item}”是{who}申请的，又由{who}自己批：换一个人批",
    en="the prize “{item}” was asked for by {who} and approved by the same: let somebody else approve it",
)
def prize_approved_by_applicant(workspace: Workspace, today: date) -> Iterator[Hit]:
    """Whoever asked for a prize approved it.

    Money that one person asks for and grants is what auditors look for first.
    ---
    奖品由同一个人申请、又由他自己批准。

    一个人又申请又批，审计头一个看的就是这种。

    ```yaml bad
    campaigns:
      - {id: photo, name: 随手拍, start: 2026-12-01, end: 2026-12-12, mechanic: snapshot}
    prizes:
      - id: box
        campaign: photo
        item: 茶礼盒
        quantity: 20
        payout_by: 2026-12-24
        applicant: yi
        approved: {by: yi}  # WO818
    ```

    ```yaml good
    campaigns:
      - {id: photo, name: 随手拍, start: 2026-12-01, end: 2026-12-12, mechanic: snapshot}
    prizes:
      - id: box
        campaign: photo
        item: 茶礼盒
        quantity: 20
        payout_by: 2026-12-24
        applicant: jia
        approved: {by: yi}
    ```
    """
    if single(workspace):
        return
    for campaign in coming(workspace, today):
        for prize in prizes_of(workspace, campaign):
            if prize.applicant is not None and prize.approved is not None and prize.approved.by == prize.applicant:
                yield hit(place(prize, "approved", "by"), item=prize.item, who=named(workspace, prize.applicant))
