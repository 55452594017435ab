"""WO2: may this post go out, like this?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.rules.posts._advertising import advertises
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.weibo.advertising import unnumbered_patent

if TYPE_CHECKING:
    from weibo_ops.rules.subjects import Wording
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO245",
    "warning",
    zh="推广里说“{phrase}”，没有写专利号和专利种类（广告法第十二条）：补上，还没授权的专利不要提",
    en=(
        "an advertisement says “{phrase}” without number and kind of the patent (Advertising Law, Article 12): "
        "add them, and leave out patents not granted yet"
    ),
    sources=("forbidden-in-advertising",),
)
def patent_without_number(wording: Wording, workspace: Workspace) -> Iterator[Hit]:
    """An advertisement boasts of a patent and does not give its number and kind.

    The law wants both, and forbids to advertise with a patent that is only applied for or has ended. News of a patent
    in an ordinary post is none of it.
    ---
    推广里拿专利说事，没写专利号和种类。

    广告法要求两样都写；正在申请的、已经失效的专利不许用来做广告。日常微博里报道拿到专利不算。

    ```yaml bad
    posts:
      - {id: cup, at: 2026-11-24 12:30, account: main, kind: promo, text: 随行杯采用国家发明专利滤网，今晚上架}  # WO245
    ```

    ```yaml good
    posts:
      - {id: cup, at: 2026-11-24 12:30, account: main, kind: promo, text: 随行杯采用发明专利滤网（ZL202310123456.7）}
      - {id: news, at: 2026-11-25 12:30, account: main, text: 我们的焙火工艺今天拿到了国家发明专利}
    ```
    """
    if "专利" not in wording.text or not advertises(wording.planned, workspace):
        return
    found = unnumbered_patent(wording.text)
    if found:
        yield hit(wording.at(*found), about=wording.planned.id, phrase=wording.text[slice(*found)])
