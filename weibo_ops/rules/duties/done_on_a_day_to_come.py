"""WO4: is there somebody for everything?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from weibo_ops.model.noun import place
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.workspace.workspace import Workspace

_KEYS = (
    ("duties", ("reviewed",)),
    ("procedures", ("reviewed", "last_done")),
    ("styles", ("reviewed",)),
    ("reports", ("last_filed",)),
    ("access", ("verified", "rotated", "revoked")),
    ("signoffs", ("on",)),
    ("contacts", ("verified",)),
    ("agreements", ("signed",)),
    ("resources", ("checked",)),
    ("lessons", ("day",)),
    ("commitments", ("made",)),
)


@rule(
    "WO475",
    "warning",
    zh="“{key}”记的是已经做过的日子，可 {day} 还没到：改正，没做就删掉",
    en="`{key}` records what was done, and {day} is still to come: mend the day, or take it out",
)
def done_on_a_day_to_come(workspace: Workspace, today: date) -> Iterator[Hit]:
    """What is recorded as done bears a day that has not come.

    A year mistyped, most of the time: until that day nobody is reminded that it is due again. Where most of what was
    done lies ahead, somebody looks back from an earlier day.
    ---
    记的是做过的事，日子却还没到：复核、核对、交报表、签认、打通。

    多半是年份打错了；到那天以前，都不会再有人提醒该做了。大半都在后头的，是拿从前的日子来看，不说。

    ```yaml bad playbooks/more.yaml
    procedures:
      - id: crisis
        duty: content
        title: 停发
        event: 出大事
        last_done: 2027-09-24  # WO475
        steps: [{do: 停掉定时队列, where: 微博后台, done_when: 队列为空}]
    ```

    ```yaml good playbooks/more.yaml
    procedures:
      - id: crisis
        duty: content
        title: 停发
        event: 出大事
        last_done: 2026-11-23
        steps: [{do: 停掉定时队列, where: 微博后台, done_when: 队列为空}]
    ```
    """
    done = list(_records(workspace))
    ahead = [(item, key, day) for item, key, day in done if day > today]
    if len(ahead) > _SLIPS and len(ahead) * 2 > len(done):
        return  # it is the clock that stands wrong
    for item, key, day in ahead:
        yield hit(place(item, key), key=key, day=day)


_SLIPS = 2
"""Slips of the pen that may be most of what a small desk has on record."""


def _records(workspace: Workspace) -> Iterator[tuple[Any, str, date]]:
    """Yield (item, key, day) of what is on record as done."""
    for section, keys in _KEYS:
        for item in getattr(workspace, section):
            for key in keys:
                value = getattr(item, key, None)
                day = value.date() if isinstance(value, datetime) else value
                if isinstance(day, date):
                    yield item, key, day
