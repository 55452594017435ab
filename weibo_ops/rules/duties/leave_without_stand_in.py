"""WO4: is there somebody for everything?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from weibo_ops.model.noun import place
from weibo_ops.rules.naming import single, span
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.rules.whole import whole

if TYPE_CHECKING:
    from weibo_ops.model.calendars.leave import Leave
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO413",
    "warning",
    zh="{person}请假（{span}）没写谁替：加上 stand_in",
    en="{person}'s leave ({span}) names nobody to stand in: add `stand_in`",
)
def leave_without_stand_in(leave: Leave, workspace: Workspace, today: date) -> Iterator[Hit]:
    """A leave names nobody who stands in, nor does the person's own entry.

    Then everybody thinks that somebody else does it. A leave that is over is left in peace; on a desk of one person
    it is a remark.
    ---
    请假没写谁来替，人员条目里也没写。

    不写明，就都以为别人会管。已经过去的请假不管；一个人的台只作提示。

    ```yaml bad
    leave:
      - {person: jia, start: 2026-11-25, end: 2026-11-26}  # WO413
    ```

    ```yaml good
    leave:
      - {person: jia, start: 2026-11-25, end: 2026-11-26, stand_in: yi}
    ```
    """
    person = workspace.find("people", leave.person)
    if person is None or leave.stand_in or person.stand_in or leave.end.date() < today:
        return
    if not whole(workspace, leave, person):
        return
    severity = "info" if single(workspace) else None
    facts = {"person": person.name, "span": span(leave.start, leave.end)}
    yield hit(place(leave), on=leave.start.date(), about=leave.id, severity=severity, **facts)
