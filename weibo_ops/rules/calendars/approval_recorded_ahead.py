"""WO3: does the calendar keep its own measure?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from weibo_ops.model.noun import place
from weibo_ops.planning.clock import day_of, minute
from weibo_ops.rules.naming import called, named
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.planning.demand import Planned
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO349",
    "warning",
    zh="{who}审“{post}”的时间记成了 {at}，还没到：改正时间，没审就删掉这一笔",
    en="{who}'s approval of “{post}” is recorded at {at}, which is still to come: mend the time, or take it out",
)
def approval_recorded_ahead(workspace: Workspace, posts: list[Planned], today: date) -> Iterator[Hit]:
    """An approval is recorded on a day that has not come.

    The day was mistyped, or somebody wrote the approval before it was given: the post counts as approved and is not.
    One that is later than the post itself is told by another rule. Where most approvals lie ahead, somebody looks back
    from an earlier day.
    ---
    审核记在还没到的日子上。

    不是日子写错了，就是没审先记了账：计划里算过审，其实没人看过。比发布还晚的，另有提示；大半都在后头的，是拿从前的日子来看，不说。

    ```yaml bad
    posts:
      - column: morning
        day: 2026-11-27
        text: 早安
        approved: [{by: yi, at: 2026-11-26 17:00}]  # WO349
    ```

    ```yaml good
    posts:
      - column: morning
        day: 2026-11-27
        text: 早安
        approved: [{by: yi, at: 2026-11-23 09:00}]
    ```
    """
    given = [(planned, number, entry) for planned in posts for number, entry in enumerate(planned.post.approved)]
    ahead = [(planned, number, entry) for planned, number, entry in given if entry.at.date() > today]
    if len(ahead) > _SLIPS and len(ahead) * 2 > len(given):
        return  # it is the clock that stands wrong
    for planned, number, entry in ahead:
        if minute(entry.at) <= planned.at:
            yield hit(
                place(planned.post, "approved", number, "at"),
                on=day_of(planned.at),
                about=planned.id,
                who=named(workspace, entry.by),
                post=called(planned),
                at=entry.at,
            )


_SLIPS = 2
"""Slips of the pen that may be most of what a small desk has on record."""
