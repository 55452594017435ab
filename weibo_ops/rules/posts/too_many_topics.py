"""WO2: can this go out as it is written?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.rules.posts._texts import said
from weibo_ops.rules.rule import Hit, rule

if TYPE_CHECKING:
    from weibo_ops.rules.subjects import Wording


@rule(
    "WO210",
    "info",
    zh="“{post}”带了 {count} 个话题，超过 {limit} 个像广告，也分散：留下要紧的",
    en="“{post}” has {count} topics; more than {limit} look like an advertisement: keep those that matter",
    sources=("platform",),
)
def too_many_topics(wording: Wording, *, limit: int = 3) -> Iterator[Hit]:
    """A text has more topics than nineteen of twenty posts on Weibo.

    The reader taps one of them at most, and the sentence drowns.
    ---
    一条微博带的话题太多。

    读者最多点一个，正文反而被话题淹了。

    ```yaml bad
    posts:
      - {id: leaf, account: main, at: 2026-11-24 10:00, text: "#春茶# #新茶# #白茶# #喝茶# 到店了"}  # WO210
    ```

    ```yaml good
    posts:
      - {id: leaf, account: main, at: 2026-11-24 10:00, text: "#春茶# #新茶# #白茶# 到店了"}
    ```
    """
    if wording.text.count("#") > 2 * limit and len({topic.name for topic in wording.topics}) > limit:
        last = wording.topics[limit]
        yield said(wording, last.start, last.end, count=len(wording.topics), limit=limit)
