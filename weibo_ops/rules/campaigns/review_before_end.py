"""WO8: does the campaign keep what it promises?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from weibo_ops.model.noun import place
from weibo_ops.rules.campaigns._campaigns import coming, last_day
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO825",
    "warning",
    zh="“{campaign}”的复盘定在 {due}，活动 {end} 才结束：改到结束以后",
    en="the review of “{campaign}” is due on {due}, before the campaign ends on {end}: move it",
)
def review_before_end(workspace: Workspace, today: date) -> Iterator[Hit]:
    """A campaign is to be reviewed before it is over.

    A day was mistyped, or the campaign was prolonged and its review forgotten.
    ---
    复盘的日子早于活动结束。

    多半写错了日子，或者活动延期了、复盘忘了跟着改。

    ```yaml bad
    campaigns:
      - id: photo
        name: 随手拍
        start: 2026-12-01
        end: 2026-12-12
        mechanic: snapshot
        review: {due: 2026-12-08}  # WO825
    ```

    ```yaml good
    campaigns:
      - {id: photo, name: 随手拍, start: 2026-12-01, end: 2026-12-12, mechanic: snapshot, review: {due: 2026-12-18}}
    ```
    """
    for campaign in coming(workspace, today):
        end, review = last_day(campaign.end), campaign.review
        if review is not None and review.due is not None and review.due < end and campaign.start < campaign.end:
            yield hit(place(campaign, "review", "due"), campaign=campaign.name, due=review.due, end=end)
