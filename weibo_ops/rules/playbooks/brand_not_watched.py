"""WO6: could a stranger follow this?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.i18n import Word
from weibo_ops.model.noun import place
from weibo_ops.rules.naming import MARKETING
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.rules.whole import unbroken
from weibo_ops.source.place import Place

if TYPE_CHECKING:
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO618",
    "info",
    zh="监测词里没有{lacks}：各加一组，骂声往往不写全名",
    en="the watched words have nothing for {lacks}: add some, for those who scold rarely spell the name",
)
def brand_not_watched(workspace: Workspace) -> Iterator[Hit]:
    """Keywords are watched, and the brand, the products or the names people really use are not among them.

    Complaints name the product, or misspell the company; who watches for one name only hears of them from the boss.
    ---
    写了监测词，却没有品牌名、产品名或别名错字。

    骂人的往往写产品名，或者把公司名打错；只盯一个名字，就要等领导来问。

    ```yaml bad playbooks/words.yaml
    keywords:  # WO618
      - {id: brand, words: [清远茶], type: brand, every: 4h, by: jia}
      - {id: trade, words: [茶叶 抽检], type: competitor, every: 1d, by: jia}
    ```

    ```yaml good playbooks/words.yaml
    keywords:
      - {id: brand, words: [清远茶], type: brand, every: 4h, by: jia}
      - {id: alias, words: [青远茶], type: alias, every: 4h, by: jia}
      - {id: tea, words: [清远茶礼盒], type: product, every: 4h, by: jia}
    ```
    """
    there = {keyword.type for keyword in workspace.keywords if keyword.words}
    wanted = ("brand", "product", "alias") if _sells(workspace) else ("brand", "alias")
    lacks = [kind for kind in wanted if kind not in there]
    if workspace.keywords and lacks and unbroken(workspace, "keywords"):
        first = place(workspace.keywords[0])
        yield hit(
            Place(first.path, first.route[:1], key=True), lacks=tuple(Word(f"standing.watch-{kind}") for kind in lacks)
        )


def _sells(workspace: Workspace) -> bool:
    """Whether there are products of which anybody could complain: an office of the state has none."""
    return any(post.kind in MARKETING for post in workspace.posts) or any(
        category.id.startswith("product") or "品" in category.name for category in workspace.categories
    )
