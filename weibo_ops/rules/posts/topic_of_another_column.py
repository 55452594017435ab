"""WO2: can this go out as it is written?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.rules.posts._texts import copy_of, mended, said
from weibo_ops.rules.posts._topics import bare, bears, touched
from weibo_ops.rules.rule import Hit, rule

if TYPE_CHECKING:
    from weibo_ops.rules.subjects import Wording
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO207",
    "warning",
    zh="“{post}”排在栏目“{column}”，话题却是“{other}”的 #{written}#：换成 #{tag}#，或改 column",
    en="“{post}” belongs to “{column}” and bears the topic of “{other}”: write #{tag}#, or change `column`",
    fix="unsafe",
)
def topic_of_another_column(wording: Wording, workspace: Workspace) -> Iterator[Hit]:
    """A column's post bears the topic of another column, and not its own.

    Copied from the wrong place, as a rule: it gathers where nobody looks for it.
    ---
    栏目微博用了别的栏目的话题，自己的没有。

    多半是从别处复制来忘了改，结果进了别人的栏目。

    ```yaml bad playbooks/more.yaml
    columns:
      - {id: tea, name: 今日一茶, hashtag: 今日一茶, account: main, by: editor}
      - {id: talk, name: 晚间茶话, hashtag: 晚间茶话, account: main, by: editor}
    ```

    ```yaml bad
    posts:
      - column: tea
        at: 2026-11-24 10:00
        text: "#晚间茶话# 白牡丹，一芽一二叶"  # WO207
    ```

    ```yaml good playbooks/more.yaml
    columns:
      - {id: tea, name: 今日一茶, hashtag: 今日一茶, account: main, by: editor}
      - {id: talk, name: 晚间茶话, hashtag: 晚间茶话, account: main, by: editor}
    ```

    ```yaml good
    posts:
      - {column: tea, at: 2026-11-24 10:00, text: "#今日一茶# 白牡丹，晚上在 #晚间茶话# 里接着聊"}
    ```
    """
    column, text = wording.planned.column, wording.text
    if column is None or not column.hashtag or "#" not in text:
        return
    tag = bare(column.hashtag)
    if bears(text, tag) or touched(text, tag) or copy_of(wording) is not None:
        return
    others = {bare(item.hashtag): item for item in workspace.columns if item.hashtag}
    for topic in wording.topics:
        other = others.get(topic.name)
        if other is not None:
            edits = mended(wording, [(topic.start, topic.end, f"#{tag}#")])
            facts = {"column": column.name, "other": other.name, "written": topic.name, "tag": tag}
            yield said(wording, topic.start, topic.end, edits, **facts)
            return
