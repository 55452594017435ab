"""WO2: can this go out as it is written?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.i18n import Phrase
from weibo_ops.rules.posts._texts import mended, said
from weibo_ops.rules.posts._topics import bare, bears, near, owed, touched
from weibo_ops.rules.rule import Hit, rule

if TYPE_CHECKING:
    from weibo_ops.rules.subjects import Wording
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO206",
    "warning",
    zh="“{post}”里写的是 #{written}#，{owner}登记的话题是 #{tag}#：改成一样的",
    en="“{post}” has #{written}#, and the topic {owner} is #{tag}#: write it so",
    fix="unsafe",
)
def topic_misspelt(wording: Wording, workspace: Workspace) -> Iterator[Hit]:
    """A topic is nearly, but not quite, the registered one of the post's column or campaign.

    One letter off is another topic on Weibo: the post is in none of the column's.
    ---
    话题和栏目（或活动）登记的只差一点。

    差一个字在微博上就是另一个话题，这一条进不了栏目。

    ```yaml bad playbooks/more.yaml
    columns:
      - {id: dawn, name: 清晨, hashtag: 早安一盏茶, account: main, by: editor}
    ```

    ```yaml bad
    posts:
      - column: dawn
        at: 2026-11-24 10:00
        text: "#早安一杯茶# 先把杯子烫热"  # WO206
      - column: dawn
        at: 2026-11-25 10:00
        text: "先把杯子烫热 # 早安一盏茶 #"  # WO206
    ```

    ```yaml good playbooks/more.yaml
    columns:
      - {id: dawn, name: 清晨, hashtag: 早安一盏茶, account: main, by: editor}
    ```

    ```yaml good
    posts:
      - {column: dawn, at: 2026-11-24 10:00, text: "#早安一盏茶# #早安一杯茶# 先把杯子烫热"}
      - {id: leaf, account: main, at: 2026-11-25 10:00, text: "#早安一杯茶# 不是栏目的微博"}
    ```
    """
    planned = wording.planned
    if not (planned.post.column or planned.post.campaign) or "#" not in wording.text:
        return
    for tag, owner in owed(planned, workspace):
        if bears(wording.text, tag) or touched(wording.text, tag):
            continue
        registered = {bare(item.hashtag) for item in (*workspace.columns, *workspace.campaigns) if item.hashtag}
        topic = near(tuple(topic for topic in wording.topics if topic.name not in registered), tag)
        if topic is not None:
            word = "posts.of-column" if owner.section == "columns" else "posts.of-campaign"
            facts = {"written": topic.name, "tag": tag, "owner": Phrase(word, {"name": owner.name})}
            yield said(
                wording, topic.start, topic.end, mended(wording, [(topic.start, topic.end, f"#{tag}#")]), **facts
            )
