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
    "WO834",
    "warning",
    zh="{partner}的内容 {publish} 就发，还没有人审定（approve）：看过初稿再放行",
    en="what {partner} posts on {publish} has not been approved: read the draft, and write `approve`",
)
def deal_not_approved(workspace: Workspace, today: date, *, days: int = 3, silent_after: int = 30) -> Iterator[Hit]:
    """A partner publishes within three days, or has published, and nobody has approved what.

    The words are the partner's, the advertisement is the company's.
    ---
    合作方三天之内就发、或已经发了，内容还没有人审定。

    话是对方说的，广告是公司的。

    ```yaml bad playbooks/partners.yaml
    partners:
      - {id: notes, handle: 山野茶记, owner: jia, second_owner: yi}
    ```

    ```yaml bad
    deals:
      - id: notes-photo
        partner: notes
        publish: 2026-11-25  # WO834
        settle: 2026-12-01
    ```

    ```yaml good playbooks/partners.yaml
    partners:
      - {id: notes, handle: 山野茶记, owner: jia, second_owner: yi}
    ```

    ```yaml good
    deals:
      - {id: notes-photo, partner: notes, approve: 2026-11-20, publish: 2026-11-25, settle: 2026-12-25}
      - {id: notes-later, partner: notes, publish: 2026-12-25}
    ```
    """
    for deal in workspace.deals:
        campaign, partner = workspace.find("campaigns", deal.campaign), workspace.find("partners", deal.partner)
        if (
            deal.publish is None
            or deal.approve is not None
            or (campaign is not None and campaign.cancelled is not None)
        ):
            continue
        if -silent_after <= (deal.publish - today).days <= days and partner is not None and whole(workspace, deal):
            yield hit(place(deal, "publish"), on=deal.publish, partner=partner.handle, publish=deal.publish)
