"""WO2: can this go out as it is written?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from weibo_ops.model.noun import place
from weibo_ops.planning.clock import day_of
from weibo_ops.rules.posts._repeats import repeats
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.planning.demand import Planned
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO230",
    "info",
    zh="“{title}”这个题 {day} 刚写过，隔了 {apart} 天又写：换个题，或隔开 {days} 天",
    en="“{title}” was the subject on {day} already, {apart} days before: choose another, or wait {days} days",
)
def title_repeated(workspace: Workspace, posts: list[Planned], today: date, *, days: int = 14) -> Iterator[Hit]:
    """Two posts of a column have the same title within some days, and different texts.

    A column that comes back to its subject at once has run out of them. Where the text is the same too, that is said.
    ---
    同一栏目几天之内两条写同一个题（title），正文不同。

    刚写过又写，说明选题不够了。正文也一样的，由正文那条规则说。

    ```yaml bad
    posts:
      - {column: morning, day: 2026-11-24, title: 先烫杯子, text: 小雪刚过，先把杯子烫热再投茶}
      - {column: morning, day: 2026-12-01, title: 先烫杯子, text: 十二月的第一天，杯子要烫到拿不住}  # WO230
    ```

    ```yaml good
    posts:
      - {column: morning, day: 2026-11-24, title: 先烫杯子, text: 小雪刚过，先把杯子烫热再投茶}
      - {column: morning, day: 2026-12-09, title: 先烫杯子, text: 十二月了，杯子要烫到拿不住}
      - {id: open, account: main, at: 2026-11-25 10:00, title: 开门, text: 今天照常开门，十点见}
      - {id: shut, account: main, at: 2026-11-26 10:00, title: 开门, text: 今天照常开门，十一点见}
    ```
    """
    latest: dict[tuple[str, str], int] = {}
    again: list[tuple[Planned, int]] = []
    for planned in posts:
        title, column = planned.post.title, planned.column
        if not title or column is None or title in (column.name, column.hashtag):
            continue
        before = latest.get((column.id, title))
        if before is not None and 0 < planned.at // 1440 - before // 1440 <= days:
            again.append((planned, before))
        latest[column.id, title] = planned.at
    if not again:
        return
    same = {id(planned) for planned, _ in repeats(posts, today, days)}
    for planned, before in again:
        if id(planned) not in same:
            apart = planned.at // 1440 - before // 1440
            told = {"title": planned.post.title, "day": day_of(before), "apart": apart, "days": days}
            yield hit(place(planned.post, "title"), on=day_of(planned.at), about=planned.id, **told)
