"""WO2: may this post go out, like this?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.i18n import Word
from weibo_ops.rules.posts._advertising import advertises
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.weibo.advertising import vague_gift

if TYPE_CHECKING:
    from weibo_ops.rules.subjects import Wording
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO246",
    "info",
    zh="“{phrase}”没有写清{lack}：附赠要写明送什么、多少、到什么时候、怎么领（广告法第八条）",
    en=(
        "“{phrase}” does not say {lack}: of a gift the law wants kind, quantity, period and way "
        "(Advertising Law, Article 8)"
    ),
    sources=("forbidden-in-advertising",),
)
def gift_without_terms(wording: Wording, workspace: Workspace) -> Iterator[Hit]:
    """An advertisement promises a gift to whoever buys, and does not say how many or until when.

    The law wants kind, size, quantity, period and way to be plain. They may stand on the picture, so it is a remark.
    ---
    推广里说买了就送，没写数量或期限。

    广告法要求写明赠品的品种、规格、数量、期限和方式。也可能写在图上，所以只是提示。

    ```yaml bad
    posts:
      - {id: gift, at: 2026-11-24 12:30, account: main, kind: promo, text: 新茶到店，满199元送随行杯}  # WO246
    ```

    ```yaml good
    posts:
      - {id: gift, at: 2026-11-24 12:30, account: main, kind: promo, text: 11月30日前满199元送随行杯一只，限100份}
      - {id: draw, at: 2026-11-25 12:30, account: main, kind: promo, text: 满99减20，送货上门}
    ```
    """
    if not ("送" in wording.text or "赠" in wording.text) or not advertises(wording.planned, workspace):
        return
    found = vague_gift(wording.text)
    if found:
        start, end, counted, dated = found
        lack = Word("law.gift-until" if counted else "law.gift-count" if dated else "law.gift-both")
        yield hit(wording.at(start, end), about=wording.planned.id, phrase=wording.text[start:end], lack=lack)
