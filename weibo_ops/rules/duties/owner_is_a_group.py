"""WO4: is there somebody for everything?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.i18n import Word
from weibo_ops.model.noun import place
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO466",
    "warning",
    zh="“{duty}”的{what}写的是“{role}”，人人都管就是没人管：写一个具体的岗位",
    en="the {what} of {duty} is “{role}”, which is everybody and so nobody: name one role",
)
def owner_is_a_group(workspace: Workspace) -> Iterator[Hit]:
    """A duty is owned, or backed up, by a role that is a whole team.

    What everybody is to do, nobody does. Said once a role.
    ---
    职责的 A 角、B 角写成了一个组。

    人人都管，出了事都以为是别人管。一个岗位只说一次。

    ```yaml bad playbooks/more.yaml
    roles:
      - {id: everybody, name: 新媒体组全体}
    people:
      - {id: bing, name: 丙, roles: [everybody]}
      - {id: ding, name: 丁, roles: [everybody]}
    duties:
      - duty: engagement
        owner: everybody  # WO466
    ```

    ```yaml good playbooks/more.yaml
    roles:
      - {id: group-lead, name: 新媒体组长}
    people:
      - {id: bing, name: 丙, roles: [group-lead]}
    duties:
      - {duty: engagement, owner: group-lead, backup: yi}
    ```
    """
    told: set[str] = set()
    for key in ("owner", "backup"):
        for duty in workspace.duties:
            role = workspace.find("roles", getattr(duty, key))
            if role is not None and role.id not in told and role.name.endswith(_GROUPS):
                told.add(role.id)
                what = Word(f"duties.{key}")
                yield hit(place(duty, key), duty=Word(f"duty.{duty.duty}"), what=what, role=role.name)


_GROUPS = ("全体", "团队", "大家", "所有人", "全员", "小组", "组员", "各位同事")
