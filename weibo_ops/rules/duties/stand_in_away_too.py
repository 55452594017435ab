"""WO4: is there somebody for everything?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING

from weibo_ops.model.noun import place
from weibo_ops.rules.naming import named, span
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.model.calendars.leave import Leave
    from weibo_ops.planning.schedule import Schedule


@rule(
    "WO414",
    "warning",
    zh="{person}请假由{stand_in}替，可{stand_in}自己也不在（{span}）：换个人替，或错开",
    en=("{stand_in} stands in for {person} and is on leave as well ({span}): name somebody else, or shift one leave"),
)
def stand_in_away_too(leave: Leave, schedule: Schedule, today: date) -> Iterator[Hit]:
    """Whoever stands in during a leave is away himself for some of it.

    Of a role that stands in, one who stays is enough.
    ---
    替班的人自己也请了假，两个人的假有重叠。

    写的是岗位的，岗位上有一个人在就行。

    ```yaml bad playbooks/more.yaml
    people:
      - {id: bing, name: 丙}
    ```

    ```yaml bad
    leave:
      - person: jia
        start: 2026-11-25
        end: 2026-11-26
        stand_in: yi  # WO414
      - {person: yi, start: 2026-11-26, end: 2026-11-30, stand_in: bing}
    ```

    ```yaml good playbooks/more.yaml
    people:
      - {id: bing, name: 丙}
    ```

    ```yaml good
    leave:
      - {person: jia, start: 2026-11-25, end: 2026-11-26, stand_in: yi}
      - {person: yi, start: 2026-11-27, end: 2026-11-30, stand_in: bing}
    ```
    """
    workspace = schedule.workspace
    person = workspace.find("people", leave.person)
    if person is None or leave.end.date() < today or leave.end <= leave.start:
        return
    instead = leave.stand_in or person.stand_in
    people = [holder for holder in schedule.who.holders(instead, leave.start.toordinal()) if holder != leave.person]
    shared = [_shared(leave, holder, schedule) for holder in people]
    bare = [stretch for stretch in shared if stretch is not None]
    if bare and len(bare) == len(shared):
        start, end = max(first for first, _ in bare), min(last for _, last in bare)
        # Two of a role who are away one after the other leave nothing bare that one could name.
        if start < end:
            at = place(leave, "stand_in") if leave.stand_in else place(leave)
            facts = {"person": person.name, "stand_in": named(workspace, instead)}
            yield hit(at, on=start.date(), about=leave.id, span=span(start, end), **facts)


def _shared(leave: Leave, holder: str, schedule: Schedule) -> tuple[datetime, datetime] | None:
    for other in schedule.workspace.leave:
        if other.person == holder and other.start < leave.end and other.end > leave.start:
            return max(other.start, leave.start), min(other.end, leave.end)
    return None
