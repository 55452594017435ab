"""WO8: does the campaign keep what it promises?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from weibo_ops.model.noun import place
from weibo_ops.rules.campaigns._campaigns import coming
from weibo_ops.rules.naming import span
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.rules.whole import whole

if TYPE_CHECKING:
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO829",
    "info",
    zh="“{campaign}”{span}没有阶段：接上，或把前后的阶段改长",
    en="“{campaign}” has no stage for {span}: stretch the one before or after it",
)
def day_without_stage(workspace: Workspace, today: date) -> Iterator[Hit]:
    """Days of a campaign lie between its stages.

    Nobody has them in hand, and what is asked on those days waits.
    ---
    活动当中有几天不属于任何阶段。

    那几天没有人盯，有人来问也没人接。

    ```yaml bad
    campaigns:
      - id: photo
        name: 随手拍
        start: 2026-12-01
        end: 2026-12-12
        mechanic: snapshot
        stages:
          - {id: launch, name: 上线, start: 2026-12-01, end: 2026-12-06}
          - id: rest
            name: 收尾
            start: 2026-12-09  # WO829
            end: 2026-12-12
    ```

    ```yaml good
    campaigns:
      - id: photo
        name: 随手拍
        start: 2026-12-01
        end: 2026-12-12
        mechanic: snapshot
        stages:
          - {id: launch, name: 上线, start: 2026-12-01, end: 2026-12-08}
          - {id: photos, name: 晒图, start: 2026-12-04, end: 2026-12-08}
          - {id: rest, name: 收尾, start: 2026-12-09, end: 2026-12-12}
    ```
    """
    for campaign in coming(workspace, today):
        if not whole(workspace, campaign) or any(stage.end <= stage.start for stage in campaign.stages):
            continue
        reached = campaign.start
        for number, stage in sorted(enumerate(campaign.stages), key=lambda found: found[1].start):
            if campaign.start <= reached < stage.start <= campaign.end and reached != campaign.start:
                yield hit(
                    place(campaign, "stages", number, "start"), campaign=campaign.name, span=span(reached, stage.start)
                )
            reached = max(reached, stage.end)
