"""WO2: can this go out as it is written?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from weibo_ops.model.noun import place
from weibo_ops.planning.clock import day_of
from weibo_ops.rules.naming import called
from weibo_ops.rules.posts._repeats import repeats
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.planning.demand import Planned
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO229",
    "warning",
    zh="“{post}”和 {day} 的“{first}”说的几乎一样，隔了 {apart} 天：换个说法，或删掉一条（{days} 天内算重复）",
    en=(
        "“{post}” says nearly what “{first}” says on {day}, {apart} days apart: "
        "say it differently, or take one out (within {days} days it is a repetition)"
    ),
)
def text_repeated(workspace: Workspace, posts: list[Planned], today: date, *, days: int = 14) -> Iterator[Hit]:
    """A text is the same as, or nearly the same as, another one of the account within some days.

    Followers see both, one under the other. Four fifths of the sentences make it the same; topics, mentions and links
    do not count, nor do texts of a few words. The same post on another account (`copies`) is no repetition.
    ---
    同一账号几天之内发了两条一样、或几乎一样的正文。

    粉丝一往下翻就看见两遍。五分之四的句子相同就算；话题、@ 和链接不算，只有几个字的不算；同发到别的账号（copies）不算。

    ```yaml bad
    posts:
      - {id: a, account: main, at: 2026-11-24 10:00, text: "#春茶# 小雪刚过，先把杯子烫热再投茶，香气会来得快一些"}
      - {id: b, account: main, at: 2026-12-01 10:00, text: 小雪刚过，先把杯子烫热再投茶，香气会来得快一些！}  # WO229
    ```

    ```yaml good
    posts:
      - {id: a, account: main, at: 2026-11-24 10:00, text: 小雪刚过，先把杯子烫热再投茶，香气会来得快一些}
      - {id: b, account: main, at: 2026-12-09 10:00, text: 小雪刚过，先把杯子烫热再投茶，香气会来得快一些}
      - {id: c, account: main, at: 2026-12-10 10:00, text: 先把杯子烫热再投茶，这句话是掌柜教的，今天讲讲为什么}
      - {id: d, account: main, at: 2026-12-10 22:00, text: 晚安，好梦}
      - {id: e, account: main, at: 2026-12-11 22:00, text: 晚安，好梦}
      - {id: f, account: main, at: 2026-12-14 10:00, text: "今天到店 120 位茶友，谢谢大家顶着风来，随时来坐"}
      - {id: g, account: main, at: 2026-12-15 10:00, text: "今天到店 150 位茶友，谢谢大家顶着风来，随时来坐"}
    ```
    """
    for planned, first in repeats(posts, today, days):
        told = {"post": called(planned), "first": called(first), "day": day_of(first.at), "days": days}
        apart = planned.at // 1440 - first.at // 1440
        there = place(planned.post, "text")
        yield hit(there, on=day_of(planned.at), about=planned.id, apart=apart, **told)
