"""WO2: may this post go out, like this?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.i18n import Bilingual
from weibo_ops.rules.posts._advertising import advertises
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.weibo.absolute import superlatives

if TYPE_CHECKING:
    from weibo_ops.rules.subjects import Wording
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO241",
    "warning",
    zh="“{phrase}”用来夸商品就是绝对化用语（{law}）：{advice}；有依据的，在上一行注明 # WO241 ok until 到期日: 依据",
    en=(
        "“{phrase}” said of goods is an absolute claim ({law}): {advice}; "
        "with proof in hand write `# WO241 ok until DATE: PROOF` above"
    ),
    sources=("absolute-words",),
)
def superlative(wording: Wording, workspace: Workspace) -> Iterator[Hit]:
    """A superlative stands beside goods, price or quality.

    Whether it is a claim depends on the context, so it is a warning, and a post that advertises (promo, paid, lottery,
    a category of products) is read more strictly. A comparison among one's own, a question, an opinion, advice and aims
    are left in peace, and so are notices, lists of winners and crisis posts.
    ---
    “最”“第一”这类词挨着商品、价格、品质。

    是不是夸商品要看上下文，所以只是警告；推广、付费、抽奖和产品类微博看得严些。自家几款比、提问、说感受、讲冲泡建议、
    说目标都不算，通知、获奖名单、危机微博不管。

    ```yaml bad
    posts:
      - {id: best, at: 2026-11-24 12:30, account: main, text: 想喝最好的绿茶，来清远}  # WO241
      - {id: price, at: 2026-11-25 12:30, account: main, kind: promo, text: 这一款品质最好，三天后恢复原价}  # WO241
      - {id: choice, at: 2026-11-26 12:30, account: main, kind: promo, text: 年末送礼的首选品牌，今晚上架}  # WO241
    ```

    ```yaml good
    posts:
      - {id: own, at: 2026-11-24 12:30, account: main, kind: promo, text: 店里卖得最好的三款，今天起满99减20}
      - {id: advice, at: 2026-11-25 12:30, account: main, text: 白茶最好用沸水，头泡不用急}
      - {id: mood, at: 2026-11-26 12:30, account: main, text: 冬天最好的时光，是一壶热茶加一个老朋友}
      - {id: ask, at: 2026-11-27 12:30, account: main, kind: promo, text: 你觉得哪一款最好喝？评论区见}
      - {id: none, at: 2026-11-30 12:30, account: main, text: 没有最好的茶，只有合适的水和时间}
    ```
    """
    if wording.planned.kind in ("crisis", "notice", "winner"):
        return
    marketing = advertises(wording.planned, workspace)
    for said in superlatives(wording.text, lambda: wording.prose, marketing=marketing):
        yield hit(
            wording.at(said.start, said.end),
            about=wording.planned.id,
            phrase=said.phrase,
            law=Bilingual(said.group.law, said.group.law_english),
            advice=Bilingual(said.group.advice, said.group.advice_english),
            severity=said.level,
        )
