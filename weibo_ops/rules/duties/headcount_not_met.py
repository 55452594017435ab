"""WO4: is there somebody for everything?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from weibo_ops.model.noun import place
from weibo_ops.rules.naming import staff
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.rules.whole import unbroken

if TYPE_CHECKING:
    from weibo_ops.model.playbooks.people import Person
    from weibo_ops.model.playbooks.roles import Role
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO451",
    "warning",
    zh="“{role}”写要 {headcount} 个人，现在有 {count} 个：改 people 里的 roles，或改 headcount",
    en="“{role}” is to have {headcount} people and has {count}: change `roles` under `people`, or the `headcount`",
)
def headcount_not_met(role: Role, workspace: Workspace, today: date) -> Iterator[Hit]:
    """A role has fewer people, or more, than its `headcount`.

    Either somebody is missing, or the list is older than the desk. Nobody at all in a role is told by
    another rule: it is empty, or named nowhere.
    ---
    岗位上的人比 headcount 写的少，或者多。

    不是缺了人，就是表没跟着改。一个人都没有的岗位，另有提示。

    ```yaml bad playbooks/more.yaml
    roles:
      - id: replier
        name: 互动专员
        headcount: 2  # WO451
    people:
      - {id: bing, name: 丙, roles: [replier]}
    ```

    ```yaml good playbooks/more.yaml
    roles:
      - {id: replier, name: 互动专员, headcount: 2}
      - {id: monitor, name: 舆情专员}
    people:
      - {id: bing, name: 丙, roles: [replier]}
      - {id: ding, name: 丁, roles: [replier, monitor]}
    ```
    """
    if role.headcount is None or not unbroken(workspace, "people"):
        return
    count = sum(1 for person in staff(workspace, today) if role.id in person.roles)
    open_ = {row.person for row in workspace.access if row.revoked is None}
    gone = sum(
        1 for person in workspace.people if _left(person, today) and role.id in person.roles and person.id in open_
    )
    turns = {id for rota in workspace.rotas if rota.role == role.id for id in rota.turn}
    astray = sum(1 for person in staff(workspace, today) if person.id in turns and role.id not in person.roles)
    if (gone or astray) and count + gone + astray == role.headcount:
        return  # told of whoever left, or takes turns without the role
    if count in (0, role.headcount):
        return
    yield hit(place(role, "headcount"), role=role.name, headcount=role.headcount, count=count)


def _left(person: Person, today: date) -> bool:
    return person.left is not None and person.left < today
