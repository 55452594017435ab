"""WO4: is there somebody for everything?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from weibo_ops.rules.duties._nobody import roles_named, stuck
from weibo_ops.rules.naming import filled
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.rules.whole import unbroken

if TYPE_CHECKING:
    from weibo_ops.planning.measures import Week
    from weibo_ops.planning.schedule import Schedule
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO421",
    "warning",
    zh="“{role}”这个岗位没有人，却要它做事：在 people 里给谁加上 {id}，或改成别的岗位",
    en=(
        "nobody holds the role “{role}”, which has work to do: "
        "give somebody `{id}` under `people`, or name another role"
    ),
)
def role_nobody_fills(workspace: Workspace, schedule: Schedule, weeks: list[Week], today: date) -> Iterator[Hit]:
    """A role is to own, write, approve or answer something, and nobody holds it.

    Said once a role, where it is named first; an error where posts that are planned have nobody because of it. A
    role that is only defined waits for somebody and is left in peace.
    ---
    职责、栏目、流程、审核或轮值写了某个岗位，岗位上却没有人。

    一个岗位只说一次，在最先写到它的地方；已经排下的微博因此没人管的，算错误。只定义了还没用上的岗位不管。

    ```yaml bad playbooks/more.yaml
    roles:
      - {id: replier, name: 互动专员}
    duties:
      - duty: engagement
        owner: replier  # WO421
        backup: yi
    ```

    ```yaml good playbooks/more.yaml
    roles:
      - {id: replier, name: 互动专员}
    people:
      - {id: bing, name: 丙, roles: [replier]}
    duties:
      - duty: engagement
        owner: replier
        backup: yi
    ```
    """
    empty = {role.id: role for role in workspace.roles if not filled(workspace, role.id, today)}
    if not empty or not unbroken(workspace, "people"):
        return
    bare = stuck(schedule, weeks)
    for who, at in roles_named(workspace):
        role = empty.pop(who, None) if who else None
        if role is not None:
            yield hit(at, role=role.name, id=role.id, severity="error" if role.id in bare else None)
