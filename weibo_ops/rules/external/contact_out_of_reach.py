"""WO5: what do departments and partners owe the desk, and can it hold them to it?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.i18n import Word
from weibo_ops.model.noun import place
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.rules.whole import whole

if TYPE_CHECKING:
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO532",
    "info",
    zh="“{contact}”急事要找，却没写{lacking}：问清楚补上",
    en="“{contact}” is needed in an emergency, and {lacking} is not written: ask, and write it",
)
def contact_out_of_reach(workspace: Workspace) -> Iterator[Hit]:
    """A contact that a crisis is reported to, or that answers for law or the platform, cannot be reached off hours or
    has nobody behind it.

    Crises come at night.
    ---
    出大事要报的人，或者管法务、平台的人，没写下班后怎么找，或者没写候补。

    出事多半在夜里。

    ```yaml bad playbooks/outer.yaml
    contacts:
      - {id: lawyers, name: 法务组, kind: legal, alternate: 公关组}  # WO532
    agreements:
      - {id: advice, department: 法务部, respond: 4h, liaison: lawyers}
    ```

    ```yaml good playbooks/outer.yaml
    contacts:
      - {id: lawyers, name: 法务组, kind: legal, alternate: 公关组, off_hours: 公司值班室转}
      - {id: brand-office, name: 品牌组}
    agreements:
      - {id: advice, department: 法务部, respond: 4h, liaison: lawyers}
      - {id: news, department: 品牌组, respond: 4h, liaison: brand-office}
    ```
    """
    bare = [contact for contact in workspace.contacts if not (contact.off_hours and contact.alternate)]
    bare = [contact for contact in bare if whole(workspace, contact)]
    if not bare:
        return
    from weibo_ops.workspace.references import references

    used: dict[str, set[str]] = {}
    for reference in references(workspace):
        if "contacts" in reference.sections and reference.item.section != "contacts":
            used.setdefault(reference.id, set()).add(reference.item.section)
    for contact in bare:
        there = used.get(contact.id, set())
        if "alert_levels" in there or (there and contact.kind in ("legal", "platform")):
            lacking = [key for key in ("off_hours", "alternate") if not getattr(contact, key)]
            yield hit(place(contact), contact=contact.name, lacking=[Word(f"external.{key}") for key in lacking])
