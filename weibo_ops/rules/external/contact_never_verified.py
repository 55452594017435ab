"""WO5: what do departments and partners owe the desk, and can it hold them to it?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.model.noun import place
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.rules.whole import whole

if TYPE_CHECKING:
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO534",
    "info",
    zh="“{contact}”没写哪天核过（verified），别的联系人都写了：打一次，补上",
    en="“{contact}” does not say when it was last reached, as the others do: ring once, and write `verified`",
)
def contact_never_verified(workspace: Workspace) -> Iterator[Hit]:
    """A contact that the playbooks rely on says nothing of `verified`, while most others do.

    It was added in a hurry, and nobody knows whether anybody answers there. A desk that does not keep the day at all
    is left in peace.
    ---
    手册里要用的联系人没写 verified，别的大多写了。

    多半是临时加的，通不通没人知道。一个都没写的台不说。

    ```yaml bad playbooks/outer.yaml
    contacts:
      - {id: service, name: 客服班长, verified: 2026-11-01}
      - {id: office, name: 质检室}  # WO534
    agreements:
      - {id: complaints, department: 客服部, respond: 2h, liaison: service, alternate: office}
    ```

    ```yaml good playbooks/outer.yaml
    contacts:
      - {id: service, name: 客服班长}
      - {id: office, name: 质检室}
    agreements:
      - {id: complaints, department: 客服部, respond: 2h, liaison: service, alternate: office}
    ```
    """
    bare = [item for item in workspace.contacts if item.verified is None]
    if not bare or 2 * len(bare) > len(workspace.contacts):
        return
    from weibo_ops.workspace.references import references

    used = {reference.id for reference in references(workspace) if "contacts" in reference.sections}
    for contact in bare:
        if contact.id in used and whole(workspace, contact):
            yield hit(place(contact), contact=contact.name)
