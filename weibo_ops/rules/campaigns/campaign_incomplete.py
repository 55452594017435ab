"""WO8: does the campaign keep what it promises?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from weibo_ops.i18n import Word
from weibo_ops.model.noun import place
from weibo_ops.rules.campaigns._campaigns import coming, prizes_of
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.rules.whole import whole

if TYPE_CHECKING:
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO827",
    "info",
    zh="“{campaign}”还没写{lacks}",
    en="“{campaign}” does not say {lacks} yet",
)
def campaign_incomplete(workspace: Workspace, today: date) -> Iterator[Hit]:
    """A campaign does not say who runs it, what it is to reach, its topic, what to do if something goes wrong, or when
    it is reviewed.

    A list to be worked off, not a fault; the later lines of a plan are written later.
    ---
    活动还没写谁负责、要达到多少、话题、出了岔子怎么办、什么时候复盘。

    是一张待办，不算错：方案的后几行本来就晚一点写。

    ```yaml bad
    campaigns:
      - {id: photo, name: 随手拍, start: 2026-12-01, end: 2026-12-12, mechanic: snapshot}  # WO827
    ```

    ```yaml good
    campaigns:
      - id: photo
        name: 随手拍
        start: 2026-12-01
        end: 2026-12-12
        mechanic: snapshot
        owner: jia
        goal: {target: 300}
        hashtag: 随手拍一盏茶
        if_then: [{case: 参与太少, do: 提前放第二条}]
        review: {due: 2026-12-18}
    ```
    """
    for campaign in coming(workspace, today):
        # Where each stage has somebody, one that has nobody is told of itself.
        run = any(stage.by for stage in campaign.stages)
        keys = ("goal", "hashtag", "if_then", "review") if run else ("owner", "goal", "hashtag", "if_then", "review")
        lacks = [key for key in keys if not getattr(campaign, key)]
        rules, prizes = campaign.rules, prizes_of(workspace, campaign)
        lacks += ["notice"] if campaign.notice is None and workspace.feeds else []
        lacks += ["budget"] if campaign.budget is None and workspace.budgets and prizes else []
        lacks += ["announce_at"] if rules is not None and rules.draw_at and not rules.announce_at else []
        if lacks and whole(workspace, campaign):
            at, words = place(campaign), tuple(Word(f"campaigns.lacks-{key}") for key in lacks)
            yield hit(at, campaign=campaign.name, lacks=words)
