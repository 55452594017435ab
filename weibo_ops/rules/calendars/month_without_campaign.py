"""WO3: does the calendar keep its own measure?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from weibo_ops.model.noun import place
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.rules.whole import unbroken

if TYPE_CHECKING:
    from weibo_ops.planning.measures import Week
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO339",
    "info",
    zh="{month} 月没有活动，前一个月还有：排一场，或有意空着就不用管",
    en="month {month} has no campaign, while the one before had: plan one, or leave it so on purpose",
)
def month_without_campaign(workspace: Workspace, weeks: list[Week], today: date) -> Iterator[Hit]:
    """A month that is being planned has no campaign, though the month before had one.

    Said once; a month that is kept free for the review is right as it is.
    ---
    正在排的这个月一场活动都没有，前一个月是有的。

    只提一次。特意留出来复盘的，不用管。

    ```yaml bad
    # today: 2026-11-30
    campaigns:
      - id: photo
        name: 随手拍
        start: 2026-11-01
        end: 2026-11-20  # WO339
        mechanic: snapshot
        review: {done: 2026-11-25, keep: 预告}
    posts:
      - {column: morning, day: 2026-12-01, text: 早安}
    ```

    ```yaml good
    # today: 2026-11-30
    campaigns:
      - {id: photo, name: 随手拍, start: 2026-11-01, end: 2026-12-20, mechanic: snapshot}
    posts:
      - {column: morning, day: 2026-12-01, text: 早安}
    ```
    """
    campaigns = [item for item in workspace.campaigns if item.cancelled is None]
    if not campaigns or not unbroken(workspace, "campaigns"):
        return
    days = (day for week in weeks if week.begun for day in week.days if day.day >= today)
    for year, month in sorted({(day.day.year, day.day.month) for day in days if any(item.post for item in day.posts)}):
        first, after = datetime(year, month, 1), datetime(year + month // 12, month % 12 + 1, 1)
        if any(
            item.start < after and max(item.end, *(stage.end for stage in item.stages), item.end) > first
            for item in campaigns
        ):
            continue
        before = [item for item in campaigns if first - timedelta(days=31) < item.end <= first]
        if before:
            last = max(before, key=lambda item: item.end)
            yield hit(place(last, "end"), on=max(first.date(), today), month=month)
