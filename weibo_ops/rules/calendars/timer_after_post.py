"""WO3: does the calendar keep its own measure?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.model.noun import place
from weibo_ops.planning.clock import day_of, minute, moment_of
from weibo_ops.rules.naming import called
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.planning.demand import Planned


@rule(
    "WO342",
    "warning",
    zh="“{post}”{moment} 发，定时却是 {at} 才设的：改正时间，并到后台核对",
    en="“{post}” goes out at {moment}, and its timer was set at {at}: mend the time, and look into the tool",
)
def timer_after_post(planned: Planned) -> Iterator[Hit]:
    """A post's timer was set after the time at which it goes out.

    The timer is for another post, or the post was moved and the timer was not.
    ---
    设定时的时间，晚于这条微博的发布时间。

    可能记串了，也可能微博改了期、定时没有跟着改。

    ```yaml bad
    posts:
      - column: morning
        day: 2026-11-25
        text: 早安
        scheduled: {at: 2026-11-26 17:30}  # WO342
    ```

    ```yaml good
    posts:
      - column: morning
        day: 2026-11-25
        text: 早安
        scheduled: {at: 2026-11-20 17:30}
    ```
    """
    scheduled = planned.post.scheduled
    if scheduled is not None and scheduled.at is not None and minute(scheduled.at) > planned.at:
        yield hit(
            place(planned.post, "scheduled", "at"),
            on=day_of(planned.at),
            about=planned.id,
            post=called(planned),
            moment=moment_of(planned.at),
            at=scheduled.at,
        )
