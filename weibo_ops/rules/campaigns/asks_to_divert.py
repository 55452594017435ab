"""WO8: does the campaign keep what it promises?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from weibo_ops.planning.clock import day_of
from weibo_ops.rules.hints import short
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.rules.subjects import Wording


@rule(
    "WO831",
    "info",
    zh="“{text}”：要求 @ 多位好友、引到别的平台，是平台点名的诱导做法；改成可做可不做，或去掉",
    en=(
        "“{text}”: asking to @ several friends, or leading followers elsewhere, is what the platform calls "
        "inducement: drop it"
    ),
    sources=("lottery",),
)
def asks_to_divert(wording: Wording) -> Iterator[Hit]:
    """A lottery or a promotion asks readers to @ several friends, or sends them to another platform to take part.

    The platform names both as abuses in its rules on commerce; such posts are shown to fewer, or taken down. It is
    common all the same, so a remark.
    ---
    抽奖或促销要求 @ 好几位好友，或者要去别的平台才能参加。

    平台的商业行为规范点名了这两种，会限流甚至处理。可现实里很常见，所以只提醒。

    ```yaml bad
    posts:
      - id: draw
        at: 2026-11-24 10:00
        account: main
        kind: lottery
        title: 转发抽奖
        text: 转发并@三位好友，12 月 9 日 15:00 由 @微博抽奖平台 抽 20 位送茶礼盒。  # WO831
    ```

    ```yaml good
    posts:
      - id: draw
        at: 2026-11-24 10:00
        account: main
        kind: lottery
        title: 转发抽奖
        text: 关注并转发，12 月 9 日 15:00 由 @微博抽奖平台 抽 20 位送茶礼盒，@清远茶 的朋友都来。
    ```
    """
    if wording.planned.kind not in ("lottery", "promo"):
        return
    found = _pattern().search(wording.text)
    if found:
        yield hit(
            wording.at(*found.span()),
            on=day_of(wording.planned.at),
            about=wording.planned.id,
            text=short(found.group()),
        )


@cache
def _pattern() -> re.Pattern[str]:
    from weibo_ops.facts import facts

    return re.compile(str(facts("lottery")["diverting"]))
