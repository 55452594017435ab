"""WO2: may this post go out, like this?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.model.noun import place
from weibo_ops.rules.hints import short
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.source.edit import Put
from weibo_ops.weibo.advertising import LABEL

if TYPE_CHECKING:
    from datetime import date

    from weibo_ops.model.calendars.deals import Deal
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO252",
    "error",
    zh="请 {partner} 发的“{what}”写明不标“广告”（label_ad: no）：花钱请人发的必须标，改成 yes 并写进约稿",
    en=(
        "“{what}”, which {partner} is to post, is agreed without the label {label} (`label_ad: no`): "
        "what is paid for must have it; make it `yes` and say so in the brief"
    ),
    sources=("shops",),
    fix="unsafe",
)
def deal_without_ad_label(deal: Deal, workspace: Workspace, closed: frozenset[int]) -> Iterator[Hit]:
    """A deal lets a partner post for money without the label 广告.

    The advertising law makes the advertiser and the publisher answer for it. Deliverables of closed weeks are over; a
    deal that does not say yet is left in peace.
    ---
    合作里约定发布的内容不标“广告”。

    广告法第十四条，广告主和发布的人都有责任。已经定稿的周不再说；还没写标不标的不催。

    ```yaml bad
    deals:
      - id: notes
        partner: notes
        deliverables:
          - {what: 直发一条, due: 2026-12-03, label_ad: no}  # WO252
    ```

    ```yaml bad playbooks/partners.yaml
    partners:
      - {id: notes, handle: 山野茶记, owner: jia, second_owner: yi}
    ```

    ```yaml good
    deals:
      - id: notes
        partner: notes
        deliverables:
          - {what: 直发一条, due: 2026-12-03, label_ad: yes}
    ```

    ```yaml good playbooks/partners.yaml
    partners:
      - {id: notes, handle: 山野茶记, owner: jia, second_owner: yi}
    ```
    """
    for number, deliverable in enumerate(deal.deliverables):
        if deliverable.label_ad is not False or _monday(deliverable.due) in closed:
            continue
        there = place(deal, "deliverables", number, "label_ad")
        partner = workspace.find("partners", deal.partner)
        name = partner.handle if partner else deal.partner
        edits = (Put(there, "yes"),)
        what = short(deliverable.what)
        yield hit(there, on=deliverable.due, partner=name, what=what, label=LABEL, edits=edits)


def _monday(day: date) -> int:
    return day.toordinal() - day.weekday()
