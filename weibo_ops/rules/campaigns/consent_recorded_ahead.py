"""WO8: does the campaign keep what it promises?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from weibo_ops.model.noun import place
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO841",
    "warning",
    zh="“{name}”记的批准时间是 {at}，还没到：改正时间",
    en="“{name}” records its approval at {at}, which is still to come: mend the time",
)
def consent_recorded_ahead(workspace: Workspace, today: date) -> Iterator[Hit]:
    """The approval of a campaign or of a prize is recorded at a time that has not come.

    The day was mistyped, or somebody wrote down an approval that nobody has given.
    ---
    活动或奖品的批准时间还没到。

    不是日子写错了，就是没批先记了账。

    ```yaml bad
    campaigns:
      - id: photo
        name: 随手拍
        start: 2026-12-01
        end: 2026-12-12
        mechanic: snapshot
        approved: {by: yi, at: 2026-11-30 10:00}  # WO841
    ```

    ```yaml good
    campaigns:
      - id: photo
        name: 随手拍
        start: 2026-12-01
        end: 2026-12-12
        mechanic: snapshot
        approved: {by: yi, at: 2026-11-23 10:00}
    ```
    """
    for item in (*workspace.campaigns, *workspace.prizes):
        at = item.approved.at if item.approved is not None else None
        if at is not None and at.date() > today:
            name = item.name if item.section == "campaigns" else item.item
            yield hit(place(item, "approved", "at"), name=name, at=at)
