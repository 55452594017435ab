"""WO8: does the campaign keep what it promises?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from weibo_ops.i18n import Word
from weibo_ops.model.noun import place
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.model.calendars.deals import Deal
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO833",
    "warning",
    zh="和{partner}的合作，{later}（{moment}）排在{earlier}（{edge}）前面：改正其中一个日期",
    en="in the deal with {partner}, {later} ({moment}) comes before {earlier} ({edge}): mend one of the dates",
)
def deal_dates_out_of_order(workspace: Workspace, today: date) -> Iterator[Hit]:
    """The days of a deal stand in an order that cannot be: settled before it is published, approved before there is a
    draft.

    Brief, draft, approval, publication, settlement; whoever pays by the days pays for nothing.
    ---
    合作的几个日子前后颠倒：没发布先结算，没初稿先审定。

    需求、初稿、审定、发布、结算，只能按这个顺序；照着日子付款就付早了。

    ```yaml bad playbooks/partners.yaml
    partners:
      - {id: notes, handle: 山野茶记, owner: jia, second_owner: yi}
    ```

    ```yaml bad
    deals:
      - id: notes-photo
        partner: notes
        approve: 2026-11-27
        publish: 2026-12-03
        settle: 2026-12-01  # WO833
    ```

    ```yaml good playbooks/partners.yaml
    partners:
      - {id: notes, handle: 山野茶记, owner: jia, second_owner: yi}
    ```

    ```yaml good
    deals:
      - {id: notes-photo, partner: notes, approve: 2026-11-27, publish: 2026-12-03, settle: 2026-12-25}
    ```
    """
    for deal in workspace.deals:
        days = [(key, day) for key in ("brief", "draft", "approve", "publish", "settle") if (day := getattr(deal, key))]
        if not days or max(day for _, day in days) < today:
            continue
        for number, ((before, edge_), (after, day)) in enumerate(pairwise(days)):
            if day < edge_:
                # Without the wrong one the rest is in order.
                rest = [found for _, found in (*days[: number + 1], *days[number + 2 :])]
                yield hit(
                    place(deal, after if rest == sorted(rest) else before),
                    partner=_partner(workspace, deal),
                    later=Word(f"campaigns.{after}"),
                    moment=day,
                    earlier=Word(f"campaigns.{before}"),
                    edge=edge_,
                )
                break


def _partner(workspace: Workspace, deal: Deal) -> str:
    partner = workspace.find("partners", deal.partner)
    return str(partner.handle) if partner is not None else deal.partner
