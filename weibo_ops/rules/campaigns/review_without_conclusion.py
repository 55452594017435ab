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
    "WO826",
    "info",
    zh="“{campaign}”的复盘做完了，没写结论：keep、change、actions 至少写一样，下一场才用得上",
    en="the review of “{campaign}” is done and says nothing: write `keep`, `change` or `actions`, for the next one",
)
def review_without_conclusion(workspace: Workspace, today: date, *, silent_after: int = 90) -> Iterator[Hit]:
    """A review is done and holds no conclusion.

    The next campaign begins where this one began.
    ---
    复盘写了做完，却没有结论。

    下一场又从头来过。

    ```yaml bad
    campaigns:
      - id: photo
        name: 随手拍
        start: 2026-10-20
        end: 2026-11-12
        mechanic: snapshot
        review: {done: 2026-11-18}  # WO826
    ```

    ```yaml good
    campaigns:
      - id: photo
        name: 随手拍
        start: 2026-10-20
        end: 2026-11-12
        mechanic: snapshot
        review: {done: 2026-11-18, keep: 先放预告}
    ```
    """
    for campaign in workspace.campaigns:
        review = campaign.review
        if review is None or review.done is None or (today - review.done).days > silent_after:
            continue
        if not (review.keep or review.change or review.actions) and whole(workspace, campaign):
            yield hit(place(campaign, "review", "done"), campaign=campaign.name)
