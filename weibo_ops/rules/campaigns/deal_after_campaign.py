"""WO8: does the campaign keep what it promises?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from weibo_ops.model.noun import place
from weibo_ops.rules.campaigns._campaigns import last_day, over, strays
from weibo_ops.rules.hints import short
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO832",
    "warning",
    zh="“{what}”{due}才交，“{campaign}”{end}就结束了：提前，或换到别的活动",
    en="“{what}” is due on {due}, and “{campaign}” ends on {end}: want it sooner, or use it elsewhere",
)
def deal_after_campaign(workspace: Workspace, today: date) -> Iterator[Hit]:
    """A partner's post is due only after the campaign that it is for.

    The fee is spent on an offer that is over.
    ---
    合作方的内容，在活动结束以后才发。

    钱花在了已经过期的活动上。

    ```yaml bad playbooks/partners.yaml
    partners:
      - {id: notes, handle: 山野茶记, owner: jia, second_owner: yi}
    ```

    ```yaml bad
    campaigns:
      - {id: photo, name: 随手拍, start: 2026-12-01, end: 2026-12-12, mechanic: snapshot}
    deals:
      - id: notes-photo
        partner: notes
        campaign: photo
        approve: 2026-11-20
        deliverables:
          - what: 直发一条
            due: 2026-12-16  # WO832
            label_ad: yes
    ```

    ```yaml good playbooks/partners.yaml
    partners:
      - {id: notes, handle: 山野茶记, owner: jia, second_owner: yi}
    ```

    ```yaml good
    campaigns:
      - {id: photo, name: 随手拍, start: 2026-12-01, end: 2026-12-12, mechanic: snapshot}
    deals:
      - id: notes-photo
        partner: notes
        campaign: photo
        approve: 2026-11-20
        deliverables:
          - {what: 直发一条, due: 2026-12-12, label_ad: yes}
    ```
    """
    for deal in workspace.deals:
        campaign = workspace.find("campaigns", deal.campaign)
        if campaign is None or over(campaign, today) or campaign.end <= campaign.start or strays(campaign)[1]:
            continue  # where stages lie beyond the end, the end is wrong, and told of itself
        end = last_day(campaign.end)
        for number, item in enumerate(deal.deliverables):
            if item.due > end:
                at = place(deal, "deliverables", number, "due")
                yield hit(at, on=item.due, what=short(item.what), due=item.due, campaign=campaign.name, end=end)
