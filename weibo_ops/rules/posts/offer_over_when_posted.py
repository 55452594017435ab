"""WO2: can this go out as it is written?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING

from weibo_ops.model.noun import place
from weibo_ops.planning.clock import day_of, minute
from weibo_ops.rules.naming import MARKETING, called, edge
from weibo_ops.rules.posts._dates import dates
from weibo_ops.rules.posts._texts import goes_out, said
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.rules.subjects import wordings

if TYPE_CHECKING:
    from weibo_ops.planning.demand import Planned
    from weibo_ops.rules.subjects import Wording

_HALF_A_YEAR = 183


@rule(
    "WO226",
    "error",
    zh="“{post}”发出来的时候，{written} 已经过了（{posted} 发）：改期限，或别发了",
    en="{written} is past when “{post}” goes out on {posted}: mend the term, or do not send it",
)
def offer_over_when_posted(planned: Planned) -> Iterator[Hit]:
    """What a post offers has ended when it goes out: its `expires`, a link's `until`, or the term that its text names.

    Nobody can use it any more, and everybody asks. A term in the text of a post that advertises nothing is a warning.
    ---
    微博发出时，里面的东西已经过期：它的 expires、链接的 until，或正文写的“某日前有效”。

    谁也用不上，评论里全是来问的。不推活动、不促销的微博，正文里的期限算警告。

    ```yaml bad
    posts:
      - {id: a, account: main, at: 2026-12-10 10:00, text: 满 99 元减 20 元，12月8日前有效}  # WO226
      - id: b
        account: main
        at: 2026-12-10 11:00
        text: 新茶到店
        expires: 2026-12-09  # WO226
      - id: c
        account: main
        at: 2026-12-10 12:00
        text: 新茶到店
        links: [{url: "https://example.cn/tea", until: 2026-12-01}]  # WO226
    ```

    ```yaml good
    posts:
      - {id: a, account: main, at: 2026-12-08 10:00, text: 满 99 元减 20 元，12月8日前有效，12月1日前报名的优先}
      - {id: b, account: main, at: 2026-12-10 11:00, text: 报名已于12月8日截止，谢谢大家, expires: 2026-12-10}
      - {id: c, account: main, at: 2026-12-11 11:00, text: 截至12月8日，一共来了三百位茶友，1月5日前有效}
    ```
    """
    post = planned.post
    ends: list[tuple[tuple[str | int, ...], datetime | None]] = [(("expires",), post.expires)]
    ends += [(("links", number, "until"), link.until) for number, link in enumerate(post.links)]
    for route, end in ends:
        if end is not None and minute(end) <= planned.at:
            told = {"post": called(planned), "written": edge(end, last=True), "posted": day_of(planned.at)}
            yield hit(place(post, *route), on=day_of(planned.at), about=planned.id, **told)
    for wording in wordings([planned]):
        if "月" in wording.text and ("前" in wording.text or "截止" in wording.text or "有效" in wording.text):
            yield from _of(wording)


def _of(wording: Wording) -> Iterator[Hit]:
    text, posted = wording.text, goes_out(wording)
    for there in dates(text):
        behind = _term().match(text, there.end)
        before = _until().search(text[max(0, there.start - 12) : there.start])
        if not (behind or before) or text[max(0, there.start - 2) : there.start].endswith(("于", "在")):
            continue
        day = there.near(posted)
        if day is not None and day < posted and (posted - day).days <= _HALF_A_YEAR:
            start = there.start - (len(before[0]) if before else 0)
            end = behind.end() if behind else there.end
            # A report may name such a day too: certain only where something is on offer.
            offers = wording.planned.post.campaign or wording.planned.kind in MARKETING
            severity = None if offers else "warning"
            yield said(wording, start, end, written=text[start:end], posted=posted, severity=severity)
            return


@cache
def _term() -> re.Pattern[str]:
    """What follows the last day of an offer."""
    return re.compile(
        r"[ \d:：点时整晚上午下夜零]{0,8}"
        r"(?:之?前(?:均?有效|可用|领取|兑换|使用|下单|购买|预约|到店|登记|投稿)(?!的)|截止(?!的|时|前)|到期|失效|停用)"
    )


@cache
def _until() -> re.Pattern[str]:
    """What precedes it."""
    return re.compile(r"(?:有效期|截止日期|截止时间|报名截止|活动截止|优惠截止|领取截止)(?:限|为|是|至|到|[:：])*\s*$")
