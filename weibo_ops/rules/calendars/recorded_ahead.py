"""WO3: does the calendar keep its own measure?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from weibo_ops.model.noun import place
from weibo_ops.planning.clock import day_of
from weibo_ops.rules.naming import called
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.planning.demand import Planned


@rule(
    "WO341",
    "warning",
    zh="“{post}”记的发布时间是 {at}，还没到：改正时间，没发就删掉",
    en="“{post}” records its publication at {at}, which is still to come: mend the time, or take it out",
)
def recorded_ahead(planned: Planned, today: date) -> Iterator[Hit]:
    """A post is recorded as published on a day that has not come.

    The day was mistyped, or the record was written before the deed, and nobody looks again.
    ---
    已经记成发了，日子却还没到。

    不是日子写错了，就是没发先记了账，之后谁也不会再看一眼。

    ```yaml bad
    posts:
      - column: morning
        day: 2026-11-25
        text: 早安
        published: {at: 2026-11-25 08:30}  # WO341
    ```

    ```yaml good
    posts:
      - column: morning
        day: 2026-11-23
        text: 早安
        published: {at: 2026-11-23 08:30}
      - column: morning
        day: 2026-11-25
        text: 早安
        scheduled: {at: 2026-11-20 17:30}
    ```
    """
    published = planned.post.published
    if published is None or published.at is None or published.at.date() <= today:
        return
    yield hit(
        place(planned.post, "published", "at"),
        on=day_of(planned.at),
        about=planned.id,
        post=called(planned),
        at=published.at,
    )
