"""WO2: can this go out as it is written?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.facts import figure
from weibo_ops.rules.posts._texts import said
from weibo_ops.rules.rule import Hit, rule
from weibo_ops.weibo.length import weighted_length

if TYPE_CHECKING:
    from weibo_ops.rules.subjects import Wording


@rule(
    "WO209",
    "info",
    zh="话题 #{topic}# 有 {length} 字，长过 {usual} 字的很少见，手机上一行放不下：缩短",
    en="the topic #{topic}# has {length} characters; more than {usual} are rarely seen: shorten it",
    sources=("platform",),
)
def topic_too_long(wording: Wording) -> Iterator[Hit]:
    """A topic is longer than topics are.

    Nobody types it, and it takes a line of the telephone's screen. Beyond what was ever seen on Weibo it is a
    warning: most often a hash is missing, and half a sentence has become a topic.
    ---
    话题太长。

    没人会照着打，手机上也要占一整行。长到没人见过的算警告：多半是少了一个 #，把半句话圈成了话题。

    ```yaml bad
    posts:
      - id: leaf
        account: main
        at: 2026-11-24 10:00
        text: "#春茶到店了欢迎大家都来店里坐一坐喝一壶今年的新茶看看茶山的照片再走# 到店"  # WO209
    ```

    ```yaml good
    posts:
      - {id: leaf, account: main, at: 2026-11-24 10:00, text: "#春茶到店了# 欢迎大家都来店里坐一坐喝一壶今年的新茶"}
    ```
    """
    text = wording.text
    if "#" not in text:
        return
    between = text.split("#")[1::2]
    # No character weighs more than two: most texts are done with here.
    if not any(len(name) > 10 and weighted_length(name) > figure("topic_long") for name in between):
        return
    for topic in wording.topics:
        length = weighted_length(topic.name)
        if length > figure("topic_long"):
            severity = "warning" if length > figure("topic") else None
            facts = {"topic": topic.name, "length": length, "usual": figure("topic_long"), "severity": severity}
            yield said(wording, topic.start, topic.end, **facts)
