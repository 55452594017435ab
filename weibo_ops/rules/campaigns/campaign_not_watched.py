"""WO8: does the campaign keep what it promises?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from weibo_ops.model.noun import place
from weibo_ops.rules.campaigns._campaigns import coming, near
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.rules.whole import unbroken

if TYPE_CHECKING:
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO837",
    "warning",
    zh="“{campaign}”的话题 #{hashtag}# 不在监测词里：上线前加进 keywords",
    en="the topic #{hashtag}# of “{campaign}” is among no watched words: add it to `keywords` before it begins",
)
def campaign_not_watched(workspace: Workspace, today: date, *, days: int = 3) -> Iterator[Hit]:
    """Words are watched, and the topic of a campaign that is near is not among them.

    What goes wrong in a campaign is said under its topic first. A remark until three days before it begins.
    ---
    有监测词表，快开始的活动的话题却不在里面。

    活动出了问题，先在话题底下骂起来。离开始还有三天以上的，只提醒。

    ```yaml bad playbooks/words.yaml
    keywords:
      - {id: brand, words: [清远茶], type: brand, every: 4h, by: jia}
    ```

    ```yaml bad
    campaigns:
      - id: photo
        name: 随手拍
        start: 2026-11-25
        end: 2026-12-12
        mechanic: snapshot
        hashtag: 随手拍一盏茶  # WO837
        approved: {by: yi}
    ```

    ```yaml good playbooks/words.yaml
    keywords:
      - {id: brand, words: [清远茶, "#随手拍一盏茶#"], type: brand, every: 4h, by: jia}
    ```

    ```yaml good
    campaigns:
      - id: photo
        name: 随手拍
        start: 2026-11-25
        end: 2026-12-12
        mechanic: snapshot
        hashtag: 随手拍一盏茶
        approved: {by: yi}
    ```
    """
    watched = [word.strip("# ").lower() for keyword in workspace.keywords for word in keyword.words]
    for campaign in coming(workspace, today):
        topic = (campaign.hashtag or "").strip("# ").lower()
        if not topic or not watched or any(topic in word for word in watched) or not unbroken(workspace, "keywords"):
            continue
        yield hit(
            place(campaign, "hashtag"),
            campaign=campaign.name,
            hashtag=(campaign.hashtag or "").strip("# "),
            severity="warning" if near(campaign, today, days) else "info",
        )
