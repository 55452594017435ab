"""WO8: does the campaign keep what it promises?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING

from weibo_ops.model.noun import place
from weibo_ops.rules.campaigns._campaigns import last_day
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.rules.whole import whole

if TYPE_CHECKING:
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO824",
    "warning",
    zh="“{campaign}”{end}结束，复盘应在 {due} 前做完，还没有：今天做，记下 review.done",
    en="“{campaign}” ended on {end} and was to be reviewed by {due}: review it, and write `review.done`",
)
def campaign_not_reviewed(
    workspace: Workspace, today: date, *, days: int = 14, silent_after: int = 90
) -> Iterator[Hit]:
    """A campaign is over and its review is overdue.

    By `review.due`, or two weeks after the end where no day is given. After three months nothing is said any more:
    nobody remembers.
    ---
    活动结束了，复盘过了期限还没做。

    期限看 review.due，没写的按结束后两周算。过了三个月不再提：那时谁也记不得了。

    ```yaml bad
    campaigns:
      - id: photo
        name: 随手拍
        start: 2026-10-20
        end: 2026-11-08
        mechanic: snapshot
        review:
          due: 2026-11-15  # WO824
    ```

    ```yaml good
    campaigns:
      - id: photo
        name: 随手拍
        start: 2026-10-20
        end: 2026-11-08
        mechanic: snapshot
        review: {due: 2026-11-15, done: 2026-11-14}
      - {id: code, name: 代码, start: 2026-10-20, end: 2026-11-12, mechanic: other}
    ```
    """
    for campaign in workspace.campaigns:
        end, review = last_day(campaign.end), campaign.review
        if campaign.cancelled is not None or (review is not None and review.done is not None):
            continue
        due = review.due if review is not None and review.due is not None else end + timedelta(days=days)
        if max(end, due) < today and (today - end).days <= silent_after and whole(workspace, campaign):
            at = place(campaign, "review", "due") if review is not None and review.due is not None else place(campaign)
            yield hit(at, on=due, campaign=campaign.name, end=end, due=due)
