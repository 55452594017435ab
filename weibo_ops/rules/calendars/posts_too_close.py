"""WO3: does the calendar keep its own measure?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.planning.clock import moment_of
from weibo_ops.rules.naming import called, handle, posting_place
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.planning.measures import Posting, Week
    from weibo_ops.planning.schedule import Schedule


@rule(
    "WO301",
    "warning",
    zh="“{post}”（{moment}）离前一条“{before}”只有 {minutes} 分钟，{account}定的是至少隔 {gap} 分钟：挪开一条",
    en=(
        "“{post}” ({moment}) comes {minutes} minutes after “{before}”; "
        "{account} keeps {gap} between two posts: move one"
    ),
)
def posts_too_close(schedule: Schedule, weeks: list[Week]) -> Iterator[Hit]:
    """Two posts of an account stand closer together than its `min_gap`.

    The second covers the first before its comments are answered. A crisis post is spared.
    ---
    同一个账号的两条微博挨得太近，小于账号的 min_gap。

    前一条的评论还没回，就被后一条盖下去了。危机微博不受这条限制。

    ```yaml bad playbooks/shop.yaml
    accounts:
      - {id: shop, handle: 清远茶门店, min_gap: 30m}
    ```

    ```yaml bad
    posts:
      - {id: open, account: shop, at: 2026-11-24 10:00, text: 开门了}
      - {id: seats, account: shop, at: 2026-11-24 10:20, text: 二楼还有座}  # WO301
    ```

    ```yaml good playbooks/shop.yaml
    accounts:
      - {id: shop, handle: 清远茶门店, min_gap: 30m}
    ```

    ```yaml good
    posts:
      - {id: open, account: shop, at: 2026-11-24 10:00, text: 开门了}
      - {id: seats, account: shop, at: 2026-11-24 10:30, text: 二楼还有座}
    ```
    """
    told: set[tuple[str, str]] = set()
    for day in (day for week in weeks if week.begun for day in week.days if not day.past):
        for account in schedule.workspace.accounts:
            for before, posting in day.close(account) if account.status == "active" else ():
                if "crisis" in (before.planned.kind, posting.planned.kind) or _on_one_slot(before, posting):
                    continue
                if before.planned.post is None and posting.planned.post is None:
                    # Two rhythms that meet do so every week: the playbook's business, said once.
                    pair = (before.planned.column.id, posting.planned.column.id)
                    if pair in told:
                        continue
                    told.add(pair)
                elif before.at == posting.at and posting.planned.column is not None and before.planned.column is None:
                    before, posting = posting, before  # the one that was put beside a column's slot is to move
                yield hit(
                    posting_place(posting),
                    on=day.day,
                    about=posting.id,
                    post=called(posting.planned),
                    moment=moment_of(posting.at),
                    before=called(before.planned),
                    minutes=posting.at - before.at,
                    account=handle(schedule.workspace, account.id),
                    gap=account.min_gap.minutes,
                )


def _on_one_slot(before: Posting, posting: Posting) -> bool:
    """Two posts of one column for one slot are told so, and one of them will go."""
    first, second = before.planned, posting.planned
    return first is not second and first.column is not None and (first.column, first.at) == (second.column, second.at)
