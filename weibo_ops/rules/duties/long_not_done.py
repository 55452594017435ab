"""WO4: is there somebody for everything?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from weibo_ops.model.noun import place
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.model.playbooks.procedures import Procedure


@rule(
    "WO455",
    "info",
    zh="“{title}”上次做是 {day}，太久没人走过：按它走一遍或演练一次，更新 last_done",
    en="“{title}” was last done on {day}: go through it, or drill it, then write `last_done`",
)
def long_not_done(procedure: Procedure, today: date, *, days: int = 365) -> Iterator[Hit]:
    """A procedure has not been carried out for long.

    Nobody knows whether it still works: buttons move, people change. `days`: how long is long.
    ---
    流程太久没有人真的做过。

    按钮会挪，人会换，到用的时候才发现走不通。days：多久算久。

    ```yaml bad playbooks/more.yaml
    procedures:
      - id: crisis
        duty: content
        title: 停发
        event: 出大事
        last_done: 2025-09-24  # WO455
        steps: [{do: 停掉定时队列, where: 微博后台, done_when: 队列为空}]
    ```

    ```yaml good playbooks/more.yaml
    procedures:
      - id: crisis
        duty: content
        title: 停发
        event: 出大事
        last_done: 2026-09-24
        steps: [{do: 停掉定时队列, where: 微博后台, done_when: 队列为空}]
    ```
    """
    if procedure.last_done is not None and (today - procedure.last_done).days > days:
        yield hit(place(procedure, "last_done"), title=procedure.title, day=procedure.last_done)
