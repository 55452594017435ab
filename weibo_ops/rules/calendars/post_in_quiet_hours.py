"""WO3: does the calendar keep its own measure?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.planning.clock import DAY, moment_of
from weibo_ops.rules.naming import called, handle, posting_place
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.model.fields import Hours
    from weibo_ops.planning.measures import Week
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO304",
    "warning",
    zh="“{post}”排在 {moment}，{account}这时静默（{hours}），没人看也没人回：换个时间",
    en=(
        "“{post}” goes out at {moment}, within the quiet hours of {account} ({hours}), "
        "when nobody reads or answers: choose another time"
    ),
)
def post_in_quiet_hours(workspace: Workspace, weeks: list[Week]) -> Iterator[Hit]:
    """A post stands within the `quiet` hours of its account.

    Nobody is there to answer what it brings. A crisis post is spared; a column's own time is said once.
    ---
    微博排在账号的静默时段（quiet）里。

    这时没人值守，评论出了事要到早上才看见。危机微博除外；栏目自己的时间不对，只说一次。

    ```yaml bad playbooks/shop.yaml
    accounts:
      - {id: shop, handle: 清远茶门店, quiet: "22:00-08:00"}
    ```

    ```yaml bad
    posts:
      - {id: late, account: shop, at: 2026-11-24 22:00, text: 打烊了}  # WO304
    ```

    ```yaml good playbooks/shop.yaml
    accounts:
      - {id: shop, handle: 清远茶门店, quiet: "22:00-08:00"}
    ```

    ```yaml good
    posts:
      - {id: late, account: shop, at: 2026-11-24 21:50, text: 打烊了}
      - {id: early, account: shop, at: 2026-11-25 08:00, text: 开门了}
    ```
    """
    told: set[tuple[str, int]] = set()
    accounts = [account for account in workspace.accounts if account.quiet is not None and account.status == "active"]
    for day in (day for week in weeks if week.begun for day in week.days if not day.past):
        for account in accounts:
            for posting in day.postings.get(account.id, []):
                if posting.planned.kind == "crisis" or not _within(account.quiet, posting.at % DAY):
                    continue
                if posting.planned.post is None:
                    slot = (posting.planned.column.id, posting.at % DAY)
                    if slot in told:
                        continue
                    told.add(slot)
                yield hit(
                    posting_place(posting),
                    on=day.day,
                    about=posting.id,
                    post=called(posting.planned),
                    moment=moment_of(posting.at),
                    account=handle(workspace, account.id),
                    hours=str(account.quiet),
                )


def _within(hours: Hours, clock: int) -> bool:
    return hours.start <= clock < hours.end or hours.start <= clock + DAY < hours.end
