"""WO3: does the calendar keep its own measure?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.model.noun import place
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.model.playbooks.accounts import Account


@rule(
    "WO348",
    "error",
    zh="{account}一天至少 {least} 条、至多 {most} 条，哪天都做不到：对调，或改正其中一个",
    en="{account} wants at least {least} and at most {most} posts a day, which no day can be: mend one of the two",
)
def daily_posts_reversed(account: Account) -> Iterator[Hit]:
    """An account's `daily_posts` has a `min` above its `max`.

    No day can keep both; too few and too many posts are not counted until one of them is mended.
    ---
    账号 daily_posts 的 min 比 max 还大。

    哪一天都不可能两头都满足；改正以前，多发少发都不再提示。

    ```yaml bad playbooks/shop.yaml
    accounts:
      - id: shop
        handle: 清远茶门店
        daily_posts: {min: 5, max: 3}  # WO348
      - id: tea
        handle: 清远茶客
        daily_posts:
          workday:
            min: 4  # WO348
            max: 2
    ```

    ```yaml good playbooks/shop.yaml
    accounts:
      - {id: shop, handle: 清远茶门店, daily_posts: {min: 3, max: 3}}
    ```
    """
    daily = account.daily_posts
    if daily is None:
        return
    for route, bounds in (((), daily), (("workday",), daily.workday), (("offday",), daily.offday)):
        if bounds is not None and bounds.min is not None and bounds.max is not None and bounds.min > bounds.max:
            at = place(account, "daily_posts", *route, "min")
            yield hit(at, account=account.handle, least=bounds.min, most=bounds.max)
