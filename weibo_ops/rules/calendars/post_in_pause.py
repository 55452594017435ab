"""WO3: does the calendar keep its own measure?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.planning.clock import moment_of
from weibo_ops.rules.naming import MARKETING, called, posting_place
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.planning.measures import Day
    from weibo_ops.planning.schedule import Schedule


@rule(
    "WO306",
    "error",
    zh="“{post}”（{moment}）落在停发期间（{why}）：改期，或写 cancelled 取消",
    en="“{post}” ({moment}) falls into a pause ({why}): move it, or cancel it with `cancelled`",
)
def post_in_pause(day: Day, schedule: Schedule) -> Iterator[Hit]:
    """A post stands where its account or its column is paused.

    The pause was decided and the post forgotten, or its timer is set already. A crisis post is spared.
    ---
    账号或栏目已经停发，这期间还排着微博。

    多半是停发定下来了，这条忘了撤，也可能定时已经设好了。危机微博除外。

    ```yaml bad
    posts:
      - {id: leaf, account: main, at: 2026-11-26 10:00, text: 新茶到店}  # WO306
    pauses:
      - {accounts: [main], start: 2026-11-26, end: 2026-11-26, why: 换头像}
    ```

    ```yaml good
    posts:
      - {id: leaf, account: main, at: 2026-11-26 10:00, text: 新茶到店, cancelled: {why: 停发}}
      - {id: again, account: main, at: 2026-11-27 10:00, text: 新茶到店}
    pauses:
      - {accounts: [main], start: 2026-11-26, end: 2026-11-26, why: 换头像}
    ```
    """
    if day.past:
        return
    for account, postings in day.postings.items():
        for posting in postings:
            planned = posting.planned
            if planned.post is None or planned.kind == "crisis" or planned.state == "published":
                continue
            pause = schedule.paused(posting.at, account=account, column=planned.post.column)
            if pause is None or (planned.kind in MARKETING and day.tone(account) == "none"):
                continue
            yield hit(
                posting_place(posting),
                on=day.day,
                about=posting.id,
                post=called(planned),
                moment=moment_of(posting.at),
                why=pause.why,
            )
