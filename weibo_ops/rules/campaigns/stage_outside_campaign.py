"""WO8: does the campaign keep what it promises?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from weibo_ops.i18n import Phrase
from weibo_ops.model.noun import place
from weibo_ops.rules.campaigns._campaigns import coming, strays
from weibo_ops.rules.naming import edge
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO828",
    "warning",
    zh="“{campaign}”的“{stage}”阶段{why}：改正其中一个日期",
    en="the stage “{stage}” of “{campaign}” {why}: mend one of the dates",
)
def stage_outside_campaign(workspace: Workspace, today: date) -> Iterator[Hit]:
    """A stage of a campaign lies outside of the campaign.

    Stages that prepare may come before it, and those that draw, announce, send and review after it. Any other has a
    date that was not moved with the rest.
    ---
    活动的一个阶段落在活动日期之外。

    筹备、预热、预告可以在开始以前，开奖、公布、兑奖、寄送、复盘、收尾可以在结束以后。别的多半是改期时漏改了一个。

    ```yaml bad
    campaigns:
      - id: photo
        name: 随手拍
        start: 2026-12-01
        end: 2026-12-12
        mechanic: snapshot
        stages:
          - id: launch
            name: 上线
            start: 2026-11-01  # WO828
            end: 2026-12-06
          - id: rest
            name: 晒图
            start: 2026-12-07
            end: 2026-12-15  # WO828
    ```

    ```yaml good
    campaigns:
      - id: photo
        name: 随手拍
        start: 2026-12-01
        end: 2026-12-12
        mechanic: snapshot
        stages:
          - {id: preview, name: 预告, start: 2026-11-26, end: 2026-11-30}
          - {id: launch, name: 上线, start: 2026-12-01, end: 2026-12-12}
          - {id: payout, name: 兑奖, start: 2026-12-13, end: 2026-12-24}
    ```
    """
    for campaign in coming(workspace, today):
        before, after = strays(campaign)
        for numbers, key, last in ((before, "start", False), (after, "end", True)):
            if not numbers:
                continue
            stages = [campaign.stages[number] for number in numbers]
            edge_ = edge(getattr(campaign, key), last=last)
            # Several that lie outside say that the campaign's own date is the wrong one.
            at = place(campaign, "stages", numbers[0], key) if len(numbers) == 1 else place(campaign, key)
            yield hit(
                at,
                campaign=campaign.name,
                stage=tuple(stage.name or stage.id for stage in stages),
                why=Phrase("campaigns.before-start" if key == "start" else "campaigns.after-end", {"edge": edge_}),
            )
