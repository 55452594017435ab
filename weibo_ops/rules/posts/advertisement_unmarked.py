"""WO2: may this post go out, like this?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.facts import figure
from weibo_ops.model.noun import place
from weibo_ops.rules.naming import called
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.source.edit import Put
from weibo_ops.weibo.advertising import LABEL, labelled

if TYPE_CHECKING:
    from weibo_ops.planning.demand import Planned


@rule(
    "WO250",
    "error",
    zh="“{post}”是付费微博，前 {fold} 字里没有“广告”（广告法第十四条，罚款可到 10 万元）：在开头写上【广告】",
    en=(
        "“{post}” is paid for and does not say {label} in its first {fold} characters "
        "(Advertising Law, Article 14, fined up to 100,000 yuan): begin it with that word"
    ),
    sources=("shops", "platform"),
    fix="unsafe",
)
def advertisement_unmarked(planned: Planned) -> Iterator[Hit]:
    """A paid post does not say in its first 140 characters that it is an advertisement.

    The law wants it to be seen at once, and whoever publishes it pays the fine. What stands behind 全文 nobody sees. A
    company's own `promo` on its own account is plain to see for what it is; only what somebody paid for (kind `paid`)
    is asked for the label, and so is a copy of it with a text of its own.
    ---
    付费微博（kind: paid）在前 140 字里没有写“广告”。

    广告法第十四条要求一眼看得出是广告，罚的是发布的人；折叠在“全文”后面等于没写。自家账号推自家货（promo）本来就看得出来，
    不要求标；收了钱的才要求，另写文字的同发也一样。

    ```yaml bad
    posts:
      - {id: paid, at: 2026-11-24 12:30, account: main, kind: paid, text: 和山野茶记一起去茶山走一走}  # WO250
      - {id: deny, at: 2026-11-25 12:30, account: main, kind: paid, text: 这条不是广告，是真喜欢这只背包}  # WO250
    ```

    ```yaml good
    posts:
      - {id: paid, at: 2026-11-24 12:30, account: main, kind: paid, text: 【广告】和山野茶记一起去茶山走一走}
      - {id: topic, at: 2026-11-25 12:30, account: main, kind: paid, text: "#广告# 同款背包今晚开售"}
      - {id: own, at: 2026-11-26 12:30, account: main, kind: promo, text: 新茶到店，满99减20}
    ```
    """
    if planned.kind != "paid":
        return
    fold = figure("folded_text")
    texts = [(place(planned.post, "text"), planned.post.text)]
    for at, copy in enumerate(planned.post.copies):
        if copy.how == "copy":
            texts.append((place(planned.post, "copies", at, "text"), copy.text))
    for there, text in texts:
        if text and not labelled(text, fold):
            edits = (Put(there.within(0, 1), f"【{LABEL}】{text[0]}"),)
            yield hit(there, about=planned.id, post=called(planned), fold=fold, label=LABEL, edits=edits)
