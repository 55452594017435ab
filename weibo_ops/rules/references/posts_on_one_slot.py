"""WO1: does everything that is named exist?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time
from typing import Any

from weibo_ops.model.noun import line, path, place
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO104",
    "error",
    zh="栏目 {column} {day} 的这一期已经有一条了（{first}）：留一条，或去掉这一条的 day、另写 at",
    en="this slot of `{column}` on {day} has a post already ({first}): keep one, or write `at` instead of `day`",
)
def posts_on_one_slot(workspace: Workspace) -> Iterator[Hit]:
    """Two posts fill the same slot of a column.

    Only one can go out then. Two people wrote the same day, or a post was moved and its copy left. A cancelled post
    fills no slot.
    ---
    同一个栏目的同一期写了两条。

    到点只能发一条：可能两个人写了同一天，也可能挪走的那条忘了删。取消的不算。

    ```yaml bad
    posts:
      - {column: morning, day: 2026-11-11, text: 立冬过了}
      - {column: morning, day: 2026-11-11, text: 天冷加衣}  # WO104
    ```

    ```yaml good
    posts:
      - {column: morning, day: 2026-11-11, text: 立冬过了}
      - {column: morning, day: 2026-11-12, text: 天冷加衣}
    ```
    """
    clocks = {column.id: column.when.clocks() for column in workspace.columns if column.when is not None}
    firsts: dict[tuple[str, date, time | None], Any] = {}
    for post in workspace.posts:
        if post.column is None or post.day is None or post.cancelled is not None:
            continue
        times = clocks.get(post.column, ())
        slot = post.slot or (times[0] if times else None)
        first = firsts.setdefault((post.column, post.day, slot), post)
        if first is not post:
            yield hit(
                place(post, "slot" if post.slot else "day"),
                on=post.day,
                about=post.id,
                column=post.column,
                day=post.day,
                first=f"{path(first)}:{line(first)}",
            )
