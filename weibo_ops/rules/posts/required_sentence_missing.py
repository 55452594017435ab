"""WO2: may this post go out, like this?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.i18n import Bilingual
from weibo_ops.rules.naming import called
from weibo_ops.rules.posts._advertising import advertises
from weibo_ops.rules.posts._packs import packs
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.rules.subjects import Wording
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO243",
    "error",
    zh="“{post}”推的是{pack}，没有写“{sentence}”（{law}）：在文字里补上这一句",
    en="“{post}” advertises {pack} and lacks the words “{sentence}” ({law}): add them to the text",
    sources=("packs/health-food",),
)
def required_sentence_missing(wording: Wording, workspace: Workspace) -> Iterator[Hit]:
    """An advertisement lacks a sentence that its industry's law wants in it; packs are switched on in `lint.packs`.

    An advertisement for health food must say that it does not take the place of medicine, plain to see: on the picture
    alone it is not seen in the feed.
    ---
    推广里缺了本行业法律要求写的一句话；行业在设置的 lint.packs 里打开。

    保健食品广告要显著标明“本品不能代替药物”；只写在图上，信息流里看不清。

    ```yaml bad weibo-ops.yaml
    lint:
      packs: [health-food]
    ```

    ```yaml bad
    posts:
      - {id: blue, at: 2026-11-24 12:30, account: main, kind: promo, text: 认准蓝帽子，保健食品满199减30}  # WO243
    ```

    ```yaml good weibo-ops.yaml
    lint:
      packs: [health-food]
    ```

    ```yaml good
    posts:
      - {id: blue, at: 2026-11-24 12:30, account: main, kind: promo, text: 认准蓝帽子，满199减30。本品不能代替药物}
      - {id: talk, at: 2026-11-25 12:30, account: main, text: 怎么认保健食品：看包装左上角的蓝帽子}
      - {id: tea, at: 2026-11-26 12:30, account: main, kind: promo, text: 新茶到店，满99减20}
    ```
    """
    switched_on = packs(workspace.settings.lint.packs)
    if not any(pack.required for pack in switched_on) or not advertises(wording.planned, workspace):
        return
    for pack in switched_on:
        for required in pack.required:
            if required.missing(wording.text):
                yield hit(
                    wording.place,
                    about=wording.planned.id,
                    post=called(wording.planned),
                    pack=Bilingual(pack.name, pack.english),
                    sentence=required.sentence,
                    law=Bilingual(required.law, required.law_english),
                    severity=required.level,
                )
