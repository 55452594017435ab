"""WO4: is there somebody for everything?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from weibo_ops.model.noun import place
from weibo_ops.rules.naming import named
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.rules.whole import whole

if TYPE_CHECKING:
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO424",
    "warning",
    zh="{person}排进了“{role}”的轮值，可名下没有这个岗位：在 people 里加上，或换人",
    en="{person} takes turns as “{role}” without holding that role: add it under `people`, or name somebody else",
)
def turn_outside_the_role(workspace: Workspace, today: date) -> Iterator[Hit]:
    """A rota's turn names somebody who does not hold the rota's role.

    Whoever has never done the work is then alone with it in the evening. Said once a person and role.
    ---
    轮值表里排了一个人，他却没有这个岗位。

    没做过这份活的人，晚上一个人顶不住。同一个人同一个岗位只说一次。

    ```yaml bad
    rotas:
      - id: evenings
        role: editor
        days: workdays
        hours: "18:00-23:00"
        start: 2026-11-23
        turn:
          - jia
          - yi  # WO424
    ```

    ```yaml good
    rotas:
      - id: evenings
        role: editor
        days: workdays
        hours: "18:00-23:00"
        start: 2026-11-23
        turn:
          - jia
    ```
    """
    told: set[tuple[str, str]] = set()
    for rota in workspace.rotas:
        if rota.end is not None and rota.end.date() < today:
            continue
        for number, id in enumerate(rota.turn):
            person = workspace.find("people", id)
            if person is None or rota.role in person.roles or (id, rota.role) in told:
                continue
            if whole(workspace, person) and workspace.ids("roles").keys() >= set(person.roles):
                told.add((id, rota.role))
                yield hit(place(rota, "turn", number), person=person.name, role=named(workspace, rota.role))
