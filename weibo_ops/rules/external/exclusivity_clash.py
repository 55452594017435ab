"""WO5: what do departments and partners owe the desk, and can it hold them to it?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from weibo_ops.model.noun import place
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO521",
    "warning",
    zh="和{other}约了独家到 {until}，这单却给了{partner}：改期，或先和{other}说好",
    en=(
        "{other} is exclusive until {until}, and this deal is with {partner}: move it, or settle it with {other} first"
    ),
)
def exclusivity_clash(workspace: Workspace, today: date) -> Iterator[Hit]:
    """A deal is made with a partner while another of the same field is exclusive.

    One of the two contracts is broken by it. Partners whose fields differ are left in peace, and so are deals that are
    over.
    ---
    同一个领域已经有人签了独家，又和另一家合作。

    总有一份合同要违约。两家领域不同的不说，已经过去的合作也不说。

    ```yaml bad playbooks/outer.yaml
    partners:
      - {id: notes, handle: 山野茶记, domain: 茶, owner: jia, second_owner: yi, exclusive_until: 2027-01-31}
      - {id: cups, handle: 杯子先生, domain: 茶, owner: jia, second_owner: yi}
    ```

    ```yaml bad
    deals:
      - id: cups-deal
        partner: cups  # WO521
        publish: 2026-12-20
        deliverables: [{what: 直发一条, due: 2026-12-20, label_ad: yes}]
    ```

    ```yaml good playbooks/outer.yaml
    partners:
      - {id: notes, handle: 山野茶记, domain: 茶, owner: jia, second_owner: yi, exclusive_until: 2027-01-31}
      - {id: cups, handle: 杯子先生, domain: 茶, owner: jia, second_owner: yi}
      - {id: runs, handle: 跑步的人, domain: 运动, owner: jia, second_owner: yi}
    ```

    ```yaml good
    deals:
      - {id: runs-deal, partner: runs, deliverables: [{what: 直发, due: 2026-12-20, label_ad: yes}]}
      - {id: cups-deal, partner: cups, deliverables: [{what: 直发, due: 2027-02-20, label_ad: yes}]}
    ```
    """
    bound = [partner for partner in workspace.partners if partner.exclusive_until is not None]
    for deal in workspace.deals if bound else ():
        partner = workspace.find("partners", deal.partner)
        days = [day for day in (deal.publish, *(part.due for part in deal.deliverables)) if day is not None]
        if partner is None or not days or max(days) < today:
            continue
        for other in bound:
            same = other.domain is None or partner.domain is None or other.domain == partner.domain
            if other.id != partner.id and same and min(days) <= other.exclusive_until:
                until = other.exclusive_until
                yield hit(place(deal, "partner"), other=other.handle, until=until, partner=partner.handle)
                break
