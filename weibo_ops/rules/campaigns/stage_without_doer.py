"""WO8: does the campaign keep what it promises?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from weibo_ops.model.noun import place
from weibo_ops.rules.campaigns._campaigns import coming
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.rules.whole import whole

if TYPE_CHECKING:
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO830",
    "warning",
    zh="“{campaign}”的“{stage}”阶段没写谁管，活动也没写负责人：写上 by，或给活动定 owner",
    en="nobody runs the stage “{stage}” of “{campaign}”, which has no owner either: write `by`, or name an owner",
)
def stage_without_doer(workspace: Workspace, today: date) -> Iterator[Hit]:
    """A stage of a campaign has nobody, while others have, and the campaign has no owner who would take it.

    Its milestones stand in the plan with the owner of the duty at best.
    ---
    别的阶段都写了谁管，这一个没写，活动也没有负责人。

    排出来的节点最多落到职责的 A 角头上，他未必知道。

    ```yaml bad
    campaigns:
      - id: photo
        name: 随手拍
        start: 2026-12-01
        end: 2026-12-12
        mechanic: snapshot
        stages:
          - {id: launch, name: 上线, start: 2026-12-01, end: 2026-12-08, by: jia}
          - {id: rest, name: 收尾, start: 2026-12-09, end: 2026-12-12}  # WO830
    ```

    ```yaml good
    campaigns:
      - id: photo
        name: 随手拍
        start: 2026-12-01
        end: 2026-12-12
        mechanic: snapshot
        owner: jia
        stages:
          - {id: launch, name: 上线, start: 2026-12-01, end: 2026-12-08, by: yi}
          - {id: rest, name: 收尾, start: 2026-12-09, end: 2026-12-12}
    ```
    """
    for campaign in coming(workspace, today):
        if (
            campaign.owner is not None
            or not any(stage.by for stage in campaign.stages)
            or not whole(workspace, campaign)
        ):
            continue
        for number, stage in enumerate(campaign.stages):
            if stage.by is None:
                yield hit(place(campaign, "stages", number), campaign=campaign.name, stage=stage.name or stage.id)
