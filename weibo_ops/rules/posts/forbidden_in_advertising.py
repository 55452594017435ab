"""WO2: may this post go out, like this?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.i18n import Bilingual
from weibo_ops.rules.posts._advertising import advertises, softened
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.weibo.advertising import forbidden

if TYPE_CHECKING:
    from weibo_ops.rules.subjects import Wording
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO244",
    "error",
    zh="“{phrase}”不能拿来做推广（{kind}；{law}）：{advice}",
    en="“{phrase}” must not advertise anything, being {kind} ({law}): {advice}",
    sources=("forbidden-in-advertising",),
)
def forbidden_in_advertising(wording: Wording, workspace: Workspace) -> Iterator[Hit]:
    """An advertisement uses what no advertisement may: flags and emblems of the state and its army, the name of state
    organs, martyrs, the fault of a competitor.

    It is fined like absolute words and angers more people. Ordinary posts may speak of all of these; only goods “for
    state organs” and belittling others are warned there too.
    ---
    推广里用了广告不许用的东西：国旗国徽军旗、国家机关的名义、英雄烈士、贬低同行。

    罚得和绝对化用语一样重，惹的人更多。日常微博可以谈这些；只有“机关特供”和贬低同行，在日常微博里也提醒。

    ```yaml bad
    posts:
      - {id: flag, at: 2026-11-24 12:30, account: main, kind: promo, text: 国旗同款红礼盒，今晚八点开抢}  # WO244
      - {id: banquet, at: 2026-11-25 12:30, account: main, kind: promo, text: 国宴用茶，限量一百份}  # WO244
      - {id: hero, at: 2026-11-26 12:30, account: main, kind: promo, text: 黄继光纪念茶杯，今晚上架}  # WO244
      - {id: rival, at: 2026-11-27 12:30, account: main, text: 这款保温杯吊打同价位的大牌}  # WO244
    ```

    ```yaml good
    posts:
      - {id: flag, at: 2026-11-24 12:30, account: main, text: 早上在广场看了升国旗，国旗升起来的那一刻真安静}
      - {id: lei, at: 2026-11-25 12:30, account: main, kind: promo, text: 学雷锋日，环卫工人到店免费喝茶}
      - {id: ours, at: 2026-11-26 12:30, account: main, kind: promo, text: 会员特供的小罐装今晚上架}
      - {id: fake, at: 2026-11-27 12:30, account: main, text: 有人打着中南海特供的名义卖茶，请大家警惕}
    ```
    """
    if wording.planned.kind == "crisis":
        return
    marketing = advertises(wording.planned, workspace)
    for said in forbidden(wording.text, lambda: wording.prose, marketing=marketing):
        yield hit(
            wording.at(said.start, said.end),
            about=wording.planned.id,
            phrase=said.phrase,
            kind=Bilingual(said.group.name, said.group.english),
            law=Bilingual(said.group.law, said.group.law_english),
            advice=Bilingual(said.group.advice, said.group.advice_english),
            severity=softened(wording.planned, said.level),
        )
