"""WO4: is there somebody for everything?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from weibo_ops.model.noun import place
from weibo_ops.rules.duties._access import behind
from weibo_ops.rules.naming import single
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.model.calendars.leave import Leave
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO416",
    "warning",
    zh="{person}的假是自己批的：请主管或替班的人批，再写 approved_by",
    en="{person} approved his own leave: have the lead or the stand-in do it, and name him in `approved_by`",
)
def leave_approved_by_oneself(leave: Leave, workspace: Workspace, today: date) -> Iterator[Hit]:
    """A leave was approved by the one who takes it.

    Nobody else has looked at what falls that day. Leave that is over, and a desk of one person, are left in peace.
    ---
    假是请假的人自己批的。

    那几天会空出什么，没有第二个人看过。已经休完的、一个人的台不说。

    ```yaml bad
    leave:
      - {person: jia, start: 2026-12-01, end: 2026-12-01, stand_in: yi, approved_by: jia}  # WO416
    ```

    ```yaml good
    leave:
      - {person: jia, start: 2026-12-01, end: 2026-12-01, stand_in: yi, approved_by: yi}
      - {person: jia, start: 2026-11-02, end: 2026-11-02, stand_in: yi, approved_by: jia}
    ```
    """
    if leave.approved_by is None or leave.end.date() < today or single(workspace):
        return
    people = behind(workspace, leave.approved_by, today)
    if [person.id for person in people] == [leave.person]:
        yield hit(place(leave, "approved_by"), on=leave.start.date(), person=people[0].name)
