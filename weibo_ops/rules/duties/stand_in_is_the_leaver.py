"""WO4: is there somebody for everything?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from weibo_ops.model.noun import place
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.model.calendars.leave import Leave
    from weibo_ops.planning.schedule import Schedule


@rule(
    "WO415",
    "error",
    zh="{person}请假，替班的还是{person}自己：换一个人",
    en="{person} would stand in for {person}: name somebody else",
)
def stand_in_is_the_leaver(leave: Leave, schedule: Schedule, today: date) -> Iterator[Hit]:
    """A leave's stand-in is the one who goes, or a role that nobody else holds.

    It looks arranged and is not.
    ---
    请假的人替自己的班，或者替班的岗位上只有他自己。

    看着安排好了，其实没有人。

    ```yaml bad
    leave:
      - person: jia
        start: 2026-11-25
        end: 2026-11-26
        stand_in: editor  # WO415
    ```

    ```yaml good
    leave:
      - person: jia
        start: 2026-11-25
        end: 2026-11-26
        stand_in: yi
    ```
    """
    person = schedule.workspace.find("people", leave.person)
    if person is None or leave.stand_in is None or leave.end.date() < today:
        return
    if set(schedule.who.holders(leave.stand_in, leave.start.toordinal())) == {leave.person}:
        yield hit(place(leave, "stand_in"), on=leave.start.date(), about=leave.id, person=person.name)
