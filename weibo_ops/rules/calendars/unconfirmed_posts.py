"""WO3: does the calendar keep its own measure?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.planning.clock import day_of
from weibo_ops.rules.naming import called, moment_place
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.planning.measures import Week


@rule(
    "WO314",
    "info",
    zh="{week} 有 {count} 条过了时间还没登记（从“{post}”起）：发了的补 published，没发的写 missed",
    en=(
        "{week} has {count} past their time without a record (from “{post}” on): "
        "write `published`, or `missed` with why"
    ),
)
def unconfirmed_posts(week: Week) -> Iterator[Hit]:
    """Posts that were ready are past their time, and nobody has written down whether they went out.

    Said once a week: the desk records them when it closes the week.
    ---
    过了审的微博已经过了发布时间，还没登记发没发。

    一周只提一次，定稿这一周的时候一起补。

    ```yaml bad
    # today: 2026-11-25
    posts:
      - {column: morning, day: 2026-11-23, text: 早安}  # WO314
      - {column: morning, day: 2026-11-24, text: 早安}
    ```

    ```yaml good
    # today: 2026-11-25
    posts:
      - {column: morning, day: 2026-11-23, text: 早安, published: {at: 2026-11-23 08:30}}
      - {column: morning, day: 2026-11-24, text: 早安, published: {at: 2026-11-24 08:30}}
    ```
    """
    found = [planned for day in week.days for planned in day.posts if planned.state == "unconfirmed"]
    if found:
        first = found[0]
        yield hit(
            moment_place(first),
            on=day_of(first.at),
            about=first.id,
            week=week.name,
            count=len(found),
            post=called(first),
        )
