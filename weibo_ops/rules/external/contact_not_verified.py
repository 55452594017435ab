"""WO5: what do departments and partners owe the desk, and can it hold them to it?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from weibo_ops.i18n import Phrase
from weibo_ops.model.noun import place
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.model.playbooks.contacts import Contact
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO531",
    "warning",
    zh="“{contact}”上次打通是 {day}，太久没核过{more}：打一次，更新 verified",
    en="“{contact}” was last reached on {day}{more}: ring once, and write `verified`",
)
def contact_not_verified(workspace: Workspace, today: date, *, days: int = 180) -> Iterator[Hit]:
    """A contact that the playbooks rely on has not been verified for long.

    One learns in the worst hour that the number is somebody else's. Those verified on the same day are said once; one
    that nothing names is left in peace. `days`: how long a check holds.
    ---
    手册里要用的联系人，太久没核过。

    出事那天才发现号码早换了人。同一天核的合起来说一次；哪里都没用到的不说。days：核一次管几天。

    ```yaml bad playbooks/outer.yaml
    contacts:
      - id: service
        name: 客服班长
        verified: 2026-02-01  # WO531
    agreements:
      - {id: complaints, department: 客服部, respond: 2h, liaison: service}
    ```

    ```yaml good playbooks/outer.yaml
    contacts:
      - {id: service, name: 客服班长, verified: 2026-11-01}
    agreements:
      - {id: complaints, department: 客服部, respond: 2h, liaison: service}
    ```
    """
    stale = [item for item in workspace.contacts if item.verified is not None and (today - item.verified).days > days]
    if not stale:
        return
    from weibo_ops.workspace.references import references

    used = {reference.id for reference in references(workspace) if "contacts" in reference.sections}
    rounds: dict[date, list[Contact]] = {}
    for contact in stale:
        if contact.id in used and contact.verified is not None:
            rounds.setdefault(contact.verified, []).append(contact)
    for day, listed in rounds.items():
        more = Phrase("external.and-more", {"count": len(listed) - 1}) if len(listed) > 1 else ""
        yield hit(place(listed[0], "verified"), contact=listed[0].name, day=day, more=more)
