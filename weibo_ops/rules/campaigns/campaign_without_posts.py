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
from weibo_ops.rules.whole import unbroken

if TYPE_CHECKING:
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO838",
    "warning",
    zh="“{campaign}”{when}，日历里一条它的微博都没有：排上，或在微博上写 campaign: {id}",
    en="“{campaign}” {when}, and no post is planned for it: plan some, or write `campaign: {id}` on those that are",
)
def campaign_without_posts(workspace: Workspace, today: date, *, days: int = 3) -> Iterator[Hit]:
    """A campaign has begun, or begins within three days, and no post of it is planned.

    Or the posts do not say that they are its own, and its dates, approvals and prizes are never held against them. A
    remark on a desk where no post names a campaign yet.
    ---
    活动已经开始、或三天之内就要开始，一条它的微博都没排。

    也可能排了，没写是哪场活动的：那样日期、审核、奖品都对不上账。哪条微博都还没写过 campaign 的台，只提醒。

    ```yaml bad
    campaigns:
      - {id: photo, name: 随手拍, start: 2026-11-25, end: 2026-12-12, mechanic: snapshot, approved: {by: yi}}  # WO838
      - {id: code, name: 代码, start: 2026-12-20, end: 2026-12-22, mechanic: other}
    posts:
      - {id: leaf, at: 2026-11-24 10:00, account: main, campaign: code, text: 新茶到店了}
    ```

    ```yaml good
    campaigns:
      - {id: photo, name: 随手拍, start: 2026-11-25, end: 2026-12-12, mechanic: snapshot, approved: {by: yi}}
      - {id: code, name: 代码, start: 2026-12-20, end: 2026-12-22, mechanic: other}
    posts:
      - {id: leaf, at: 2026-11-25 10:00, account: main, campaign: photo, text: 新茶到店了}
    ```
    """
    busy = {post.campaign for post in workspace.posts if post.campaign is not None}
    for campaign in coming(workspace, today):
        if campaign.id in busy or not near(campaign, today, days) or not unbroken(workspace, "posts"):
            continue
        started = begun(campaign, today)
        yield hit(
            place(campaign),
            on=campaign.start.date(),
            campaign=campaign.name,
            id=campaign.id,
            when=Word("campaigns.has-begun")
            if started
            else Phrase("campaigns.begins", {"start": edge(campaign.start)}),
            severity="warning" if busy else "info",
        )
