"""WO1: does everything that is named exist?"""

from __future__ import annotations

from collections.abc import Iterator

from weibo_ops.model.noun import line, path, place
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO103",
    "error",
    zh="“{id}” 已经是岗位的 id（{role}），人和岗位不能同名：给人另起一个",
    en="`{id}` is the id of a role already ({role}), and an owner may be either: give the person another",
)
def role_and_person_share_an_id(workspace: Workspace) -> Iterator[Hit]:
    """A person has the id of a role.

    `owner`, `backup` and `by` take both. When the person changes, what names the role must stay.
    ---
    人和岗位用了同一个 id。

    owner、backup、by 里岗位和人都能写。人一换，写岗位的地方不该跟着变；同名就分不清了。

    ```yaml bad playbooks/example.yaml
    people:
      - {id: editor, name: 丙}  # WO103
    ```

    ```yaml good playbooks/example.yaml
    people:
      - {id: bing, name: 丙, roles: [editor]}
    ```
    """
    roles = workspace.ids("roles")
    for person in workspace.people:
        role = roles.get(person.id)
        if role is not None:
            yield hit(place(person, "id"), id=person.id, role=f"{path(role)}:{line(role)}")
