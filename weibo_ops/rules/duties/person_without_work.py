"""WO4: is there somebody for everything?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from weibo_ops.model.noun import place
from weibo_ops.rules.naming import staff
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO452",
    "info",
    zh="{person}没有岗位，也没有哪一处写到他：加 roles；走了就写 left",
    en="{person} holds no role and is named nowhere: add `roles`, or write `left` if he is gone",
)
def person_without_work(workspace: Workspace, today: date) -> Iterator[Hit]:
    """Somebody is on a desk that works with roles, holds none, and nothing names him.

    Either his work is not written down, or he is no longer here.
    ---
    台上别人都按岗位分工，这个人没有岗位，也没有哪里写到他。

    要么他的活没写下来，要么他早就不在了。

    ```yaml bad playbooks/more.yaml
    people:
      - {id: bing, name: 丙}  # WO452
    ```

    ```yaml good playbooks/more.yaml
    people:
      - {id: bing, name: 丙}
      - {id: ding, name: 丁, left: 2026-10-30}
      - {id: wu, name: 戊, roles: [editor]}
    keywords:
      - {id: brand, words: [清远茶], by: bing}
    ```
    """
    idle = {person.id: person for person in staff(workspace, today) if not person.roles}
    if not idle or workspace.faults or not any(person.roles for person in workspace.people):
        return
    from weibo_ops.workspace.references import references

    for reference in references(workspace):
        # Who is on leave, has access or is on the list of leavers has no work by that.
        if reference.item.section not in ("leave", "access", "signoffs") and not (
            reference.item.section == "people" and reference.route[0] == "reports_to"
        ):
            idle.pop(reference.id, None)
            if not idle:
                return
    for person in idle.values():
        yield hit(place(person), person=person.name)
