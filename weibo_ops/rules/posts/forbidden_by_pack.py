"""WO2: may this post go out, like this?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.i18n import Bilingual
from weibo_ops.rules.posts._advertising import advertises, softened
from weibo_ops.rules.posts._packs import packs
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.rules.subjects import Wording
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO242",
    "error",
    zh="“{phrase}”：{pack}不能这么说（{kind}；{law}），{advice}",
    en="“{phrase}” may not be said of {pack}, being {kind} ({law}): {advice}",
    sources=("packs/food", "packs/health-food", "packs/cosmetics"),
)
def forbidden_by_pack(wording: Wording, workspace: Workspace) -> Iterator[Hit]:
    """A text says what its industry's law forbids; `lint.packs` says which industries the desk is of.

    Food that cures, cosmetics that heal, health food that cannot fail: the law fines each, the market regulator reads
    Weibo, and so do professional complainants. In a post that does not advertise it is a warning. One phrase that two
    packs know is told once.
    ---
    文字里有本行业法律不许说的话；行业在设置的 lint.packs 里打开。

    食品能治病、化妆品有疗效、保健食品包见效，都有罚则，监管和职业打假人天天在微博上看。不是推广的微博只是警告；
    两个行业包都认的一句话只报一次。

    ```yaml bad weibo-ops.yaml
    lint:
      packs: [food, health-food, cosmetics]
    ```

    ```yaml bad
    posts:
      - {id: cure, at: 2026-11-24 12:30, account: main, kind: promo, text: 每天一杯，降血压又养胃}  # WO242 WO242
      - {id: sure, at: 2026-11-25 12:30, account: main, kind: promo, text: 这款胶囊7天见效，无效退款}  # WO242 WO242
      - {id: heal, at: 2026-11-26 12:30, account: main, kind: promo, text: 药妆品牌新品面霜上架}  # WO242
      - {id: talk, at: 2026-11-27 12:30, account: main, text: 听说这款茶能预防感冒}  # WO242
    ```

    ```yaml good weibo-ops.yaml
    lint:
      packs: [food, cosmetics]
    ```

    ```yaml good
    posts:
      - {id: no, at: 2026-11-24 12:30, account: main, text: 茶不是药，不能治病，感冒了请去医院}
      - {id: plain, at: 2026-11-25 12:30, account: main, kind: promo, text: 新焙的乌龙茶到店，今晚满99减20}
      - {id: milk, at: 2026-11-26 12:30, account: main, kind: promo, text: 这批牛奶用巴氏杀菌，保质期七天}
      - {id: mood, at: 2026-11-27 12:30, account: main, kind: promo, text: 治愈系下午茶套餐，周末两店有售}
    ```
    """
    switched_on = packs(workspace.settings.lint.packs)
    if not switched_on or wording.planned.kind == "crisis":
        return
    marketing = advertises(wording.planned, workspace)
    told: list[tuple[int, int]] = []
    found = [
        (pack, said)
        for pack in switched_on
        for said in pack.said(wording.text, lambda: wording.prose, marketing=marketing)
    ]
    if len(found) > 1:
        found.sort(key=lambda pair: not pair[0].names_products(wording.text))
    for pack, said in found:
        if any(said.start < end and start < said.end for start, end in told):
            continue
        told.append((said.start, said.end))
        yield hit(
            wording.at(said.start, said.end),
            about=wording.planned.id,
            phrase=said.phrase,
            pack=Bilingual(pack.name, pack.english),
            kind=Bilingual(said.group.name, said.group.english),
            law=Bilingual(said.group.law, said.group.law_english),
            advice=Bilingual(said.group.advice, said.group.advice_english),
            severity=softened(wording.planned, said.level),
        )
