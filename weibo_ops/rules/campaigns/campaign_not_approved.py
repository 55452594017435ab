"""WO8: does the campaign keep what it promises?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from weibo_ops.i18n import Phrase, Word
from weibo_ops.model.noun import place
from weibo_ops.rules.campaigns._campaigns import begun, coming, near
from weibo_ops.rules.naming import edge
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.rules.whole import whole

if TYPE_CHECKING:
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO815",
    "warning",
    zh="“{campaign}”{when}，还没有人批准：请主管批，记下 approved",
    en="“{campaign}” {when}, and nobody has approved it: have it approved, and write `approved`",
)
def campaign_not_approved(workspace: Workspace, today: date, *, days: int = 3) -> Iterator[Hit]:
    """A campaign has begun, or begins within three days, and nobody has approved it.

    An error once it has begun. On a desk that approves nothing yet, neither posts nor campaigns, it is a remark.
    ---
    活动已经开始、或三天之内就要开始，还没有人批准。

    已经开始的算错误。整张台什么都还不用审的（没有审核链，也没有哪场活动写过 approved），只提醒。

    ```yaml bad playbooks/chain.yaml
    approvals:
      - {id: usual, steps: [{by: yi, within: 4h}]}
    ```

    ```yaml bad
    campaigns:
      - {id: photo, name: 随手拍, start: 2026-11-25, end: 2026-12-12, mechanic: snapshot}  # WO815
    ```

    ```yaml good playbooks/chain.yaml
    approvals:
      - {id: usual, steps: [{by: yi, within: 4h}]}
    ```

    ```yaml good
    campaigns:
      - id: photo
        name: 随手拍
        start: 2026-11-25
        end: 2026-12-12
        mechanic: snapshot
        approved: {by: yi, at: 2026-11-20}
      - {id: later, name: 年货, start: 2026-12-25, end: 2027-01-12, mechanic: snapshot}
    ```
    """
    usual = workspace.approvals or any(campaign.approved is not None for campaign in workspace.campaigns)
    for campaign in coming(workspace, today):
        if near(campaign, today, days) and (campaign.approved is None or campaign.approved.by is None):
            if not whole(workspace, campaign):
                continue
            started = begun(campaign, today)
            yield hit(
                place(campaign) if campaign.approved is None else place(campaign, "approved"),
                on=campaign.start.date(),
                campaign=campaign.name,
                when=Word("campaigns.has-begun")
                if started
                else Phrase("campaigns.begins", {"start": edge(campaign.start)}),
                severity="info" if not usual else "error" if started else "warning",
            )
