"""WO4: is there somebody for everything?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from weibo_ops.i18n import Phrase
from weibo_ops.model.noun import place
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.model.playbooks.accounts import Account


@rule(
    "WO447",
    "warning",
    zh="{account}的认证{when}：现在就办年审，别等掉了 V",
    en="the verification of {account} {when}: renew it now, before the V is gone",
)
def verification_runs_out(account: Account, today: date, *, days: int = 30) -> Iterator[Hit]:
    """An account's verification is over, or will be soon.

    Renewal takes weeks and a seal. `days`: how long before it is said.
    ---
    账号认证过期了，或快到期。

    年审要盖章要等，临到期才办就断档。days：提前几天说。

    ```yaml bad playbooks/shop.yaml
    accounts:
      - id: shop
        handle: 清远茶门店
        verified_until: 2026-12-10  # WO447
      - {id: fans, handle: 清远茶茶友会, verified_until: 2026-11-10}  # WO447
    ```

    ```yaml good playbooks/shop.yaml
    accounts:
      - {id: shop, handle: 清远茶门店, verified_until: 2027-06-30}
      - {id: old, handle: 清远茶旧号, status: retired, verified_until: 2025-06-30}
    ```
    """
    until = account.verified_until
    if until is None or account.status == "retired" or (until - today).days > days:
        return
    key = "duties.ran-out" if until < today else "duties.runs-out"
    yield hit(place(account, "verified_until"), account=account.handle, when=Phrase(key, {"day": until}))
