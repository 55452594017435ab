"""WO2: may this post go out, like this?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.i18n import Bilingual
from weibo_ops.rules.posts._advertising import advertises, softened
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.weibo.absolute import claims

if TYPE_CHECKING:
    from weibo_ops.rules.subjects import Wording
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO240",
    "error",
    zh="“{phrase}”是绝对化用语（{law}）：{advice}；真有依据的，在上一行注明 # WO240 ok until 到期日: 依据",
    en=(
        "“{phrase}” is an absolute claim, which the law forbids ({law}): {advice}; "
        "with proof in hand write `# WO240 ok until DATE: PROOF` above"
    ),
    sources=("absolute-words",),
)
def absolute_claim(wording: Wording, workspace: Workspace) -> Iterator[Hit]:
    """A text claims to be the first, the cheapest or the best there is, in so many words.

    The advertising law forbids it and fines it from 200,000 yuan. Only phrases that leave no doubt are found: never a
    bare 最 or 第一, never names in book quotes, awards, or what is told of others; a notice is warned, a crisis post
    spared. Whoever can prove it waives the finding and names the proof, which the guide of 2023 lets count.
    ---
    文字里有“全网最低价”“销量第一”这类绝对化用语。

    广告法第九条不许，罚款 20 万起。只认说死了的短语：光一个“最”“第一”不算，书名号里的名字、奖项、讲别人的案例也不算；
    通知降为警告，危机微博不管。2023 年的执法指南认可能证实的说法：拿得出依据，就在旁边豁免并写明依据。

    ```yaml bad
    posts:
      - {id: sale, at: 2026-11-24 12:30, account: main, kind: promo, text: 双12全网最低价，今晚八点开抢}  # WO240
      - {id: first, at: 2026-11-25 12:30, account: main, text: 我们的乌龙茶全国销量第一，老茶友都知道}  # WO240
      - {id: grade, at: 2026-11-26 12:30, account: main, text: 国家级品质，放心喝。}  # WO240
    ```

    ```yaml good
    posts:
      - {id: award, at: 2026-11-24 12:30, account: main, text: 我们的岩茶荣获2026年度最佳茶叶品牌奖，谢谢评委}
      - {id: craft, at: 2026-11-25 12:30, account: main, text: 讲一位国家级非物质文化遗产传承人和他的第一口锅}
      - {id: tool, at: 2026-11-26 12:30, account: main, text: 由微博官方唯一抽奖工具抽出，最后一天第一时间公布}
      - {id: song, at: 2026-11-27 12:30, account: main, text: 《全国销量第一》是本小说，不是我们说的}
      - {id: told, at: 2026-11-30 12:30, account: main, text: 某商家虚构“全网最低价”被罚3万元，大家擦亮眼睛}
    ```
    """
    if wording.planned.kind == "crisis":
        return
    marketing = advertises(wording.planned, workspace)
    for said in claims(wording.text, lambda: wording.prose, marketing=marketing):
        yield hit(
            wording.at(said.start, said.end),
            about=wording.planned.id,
            phrase=said.phrase,
            law=Bilingual(said.group.law, said.group.law_english),
            advice=Bilingual(said.group.advice, said.group.advice_english),
            severity=softened(wording.planned, said.level),
        )
