"""WO1: does everything that is named exist?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time
from typing import TYPE_CHECKING

from weibo_ops.model.noun import place
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.workspace.closing import posts_of

if TYPE_CHECKING:
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO110",
    "warning",
    zh="{week} 记的定稿时间是 {at}，那时“{post}”（{moment}）还没到点：改正时间，或等这一周发完再定稿",
    en="{week} is recorded as closed at {at}, before “{post}” ({moment}) was due: mend the time, or close it later",
)
def week_closed_early(workspace: Workspace) -> Iterator[Hit]:
    """A week is recorded as closed before its last post was due.

    A closed week is the record of what became of every post, and nothing looks at it again: what was still to come
    then is checked by nobody. Cancelled posts and those said to be missed are settled before their time.
    ---
    这一周还有微博没到点，就记了定稿。

    定稿的周是每一条的下落，之后没有检查再看它；当时还没发的那几条，就谁也不管了。取消的、记了漏发的不算。

    ```yaml bad
    weeks:
      - {week: 2026-W45, closed: {by: jia, at: 2026-11-04 10:00}}  # WO110
    posts:
      - {id: winter, account: main, at: 2026-11-06 08:30, text: 立冬将至，喝杯热的}
    ```

    ```yaml good
    weeks:
      - {week: 2026-W45, closed: {by: jia, at: 2026-11-06 18:00}}
    posts:
      - {id: winter, account: main, at: 2026-11-06 08:30, text: 立冬将至，喝杯热的}
      - {id: rain, account: main, at: 2026-11-07 08:30, text: 下雨了, cancelled: {why: 天晴了}}
    ```
    """
    if not any(week.closed for week in workspace.weeks):
        return
    columns = workspace.ids("columns")
    for week in workspace.weeks:
        if week.closed is None:
            continue
        for post in posts_of(workspace, week.week):
            clock = post.slot or getattr(getattr(columns.get(post.column), "when", None), "time", None) or time()
            moment = post.at or datetime.combine(post.day or date.min, clock)
            if moment > week.closed.at and post.cancelled is None and post.missed is None:
                facts = {"post": post.title or getattr(columns.get(post.column), "name", None) or post.id}
                yield hit(place(week, "closed", "at"), week=week.week, at=week.closed.at, moment=moment, **facts)
                break
