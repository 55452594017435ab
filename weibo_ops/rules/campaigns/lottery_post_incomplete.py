"""WO8: does the campaign keep what it promises?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from weibo_ops.i18n import Word
from weibo_ops.planning.clock import day_of
from weibo_ops.rules.naming import called
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.rules.subjects import Wording


@rule(
    "WO802",
    "warning",
    zh="抽奖微博“{post}”里看不到{lacks}：写进正文{linked}",
    en="the lottery “{post}” does not say {lacks}: put it into the text{linked}",
    sources=("lottery",),
)
def lottery_post_incomplete(wording: Wording) -> Iterator[Hit]:
    """A post that draws prizes does not say when, what, how many, how to take part, or how it is drawn.

    The platform wants rules, prize and time of the draw stated exactly, and readers without them call it a fake. Of
    ninety such posts of real accounts half did not say when. Where the post links to the rest it is a remark only.
    ---
    抽奖微博没写清什么时候开、送什么、多少名、怎么参加、怎么抽。

    平台要求规则、奖品、开奖时间写准；写不清，评论里就说是假的。真实的抽奖微博有一半没写开奖时间。带链接、写明规则在哪
    里的，只提醒。

    ```yaml bad
    posts:
      - id: draw
        at: 2026-11-24 10:00
        account: main
        kind: lottery
        title: 转发抽奖
        text: 关注并转发本条，由 @微博抽奖平台 抽 20 位送茶礼盒。  # WO802
    ```

    ```yaml good
    posts:
      - id: draw
        at: 2026-11-24 10:00
        account: main
        kind: lottery
        title: 转发抽奖
        text: 关注并转发本条，12 月 9 日 15:00 由 @微博抽奖平台 抽 20 位送茶礼盒（每份 168 元）。
    ```
    """
    if wording.planned.kind != "lottery" or wording.account != wording.planned.account:
        return
    lacks = tuple(Word(f"campaigns.must-{key}") for key, pattern in _needed() if not pattern.search(wording.text))
    if lacks:
        linked = bool(wording.planned.post.links) or _linked().search(wording.text) is not None
        yield hit(
            wording.place,
            on=day_of(wording.planned.at),
            about=wording.planned.id,
            post=called(wording.planned),
            lacks=lacks,
            linked=Word("campaigns.linked") if linked else "",
            severity="info" if linked else "warning",
        )


@cache
def _needed() -> tuple[tuple[str, re.Pattern[str]], ...]:
    from weibo_ops.facts import facts

    book = facts("lottery")
    return tuple(
        (entry["id"], re.compile(entry["words"].replace("TIME", book["time"]))) for entry in book["in_the_post"]
    )


@cache
def _linked() -> re.Pattern[str]:
    from weibo_ops.facts import facts

    return re.compile(facts("lottery")["linked"])
