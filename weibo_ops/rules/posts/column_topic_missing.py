"""WO2: can this go out as it is written?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.model.noun import place
from weibo_ops.planning.clock import day_of
from weibo_ops.rules.naming import called
from weibo_ops.rules.posts._texts import drafted
from weibo_ops.rules.posts._topics import bare, bears, near, touched
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.weibo.topics import topics

if TYPE_CHECKING:
    from weibo_ops.planning.demand import Planned
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO205",
    "warning",
    zh="“{post}”是栏目“{column}”的，正文里没有 #{tag}#：补上",
    en="“{post}” belongs to the column “{column}” and its text lacks #{tag}#: add it",
)
def column_topic_missing(planned: Planned, workspace: Workspace) -> Iterator[Hit]:
    """The text of a column's post has no topic like the one that its column has registered.

    A column lives by its topic: who taps it finds all of it. A topic that is nearly the registered one, or that of
    another column, is told by rules of their own.
    ---
    栏目微博的正文里没有栏目登记的话题。

    栏目靠话题聚起来，读者点话题才看得到往期。话题写错、写成别的栏目的，另有规则说。

    ```yaml bad playbooks/more.yaml
    columns:
      - {id: tea, name: 今日一茶, hashtag: 今日一茶, account: main, by: editor}
    ```

    ```yaml bad
    posts:
      - column: tea
        at: 2026-11-24 10:00
        text: 白牡丹，一芽一二叶  # WO205
      - column: tea
        at: 2026-11-25 10:00
        text: "#白茶# 寿眉，叶大梗长"  # WO205
    ```

    ```yaml good playbooks/more.yaml
    columns:
      - {id: tea, name: 今日一茶, hashtag: 今日一茶, account: main, by: editor}
      - {id: notes, name: 手记, account: main, by: editor}
    ```

    ```yaml good
    posts:
      - {column: tea, at: 2026-11-24 10:00, text: "白牡丹 #今日一茶#"}
      - {column: notes, at: 2026-11-25 10:00, text: 没有登记话题的栏目}
      - {column: tea, at: 2026-11-26 10:00, draft: yes, text: 还没写完}
    ```
    """
    text, column = planned.post.text, planned.column
    if column is None or not column.hashtag or not text or not text.strip():
        return
    tag = bare(column.hashtag)
    if bears(text, tag) or drafted(planned) or touched(text, tag):
        return
    there = topics(text)
    others = {bare(item.hashtag) for item in workspace.columns if item.hashtag}
    if near(there, tag) is None and not any(topic.name in others for topic in there):
        on = day_of(planned.at)
        yield hit(
            place(planned.post, "text"), on=on, about=planned.id, post=called(planned), column=column.name, tag=tag
        )
