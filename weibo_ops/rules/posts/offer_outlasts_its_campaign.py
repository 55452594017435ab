"""WO2: can this go out as it is written?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from weibo_ops.rules.naming import edge
from weibo_ops.rules.posts._dates import dates
from weibo_ops.rules.posts._texts import goes_out, said
from weibo_ops.rules.rule import Hit, rule

if TYPE_CHECKING:
    from weibo_ops.rules.subjects import Wording
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO228",
    "warning",
    zh="“{post}”里写 {written}，活动“{campaign}”到 {until} 就结束了：两处改成一样",
    en="“{post}” says {written}, and the campaign “{campaign}” ends on {until}: make the two agree",
)
def offer_outlasts_its_campaign(wording: Wording, workspace: Workspace) -> Iterator[Hit]:
    """A text says that its offer holds for longer than its campaign lasts.

    Whoever comes on the last day is sent away, or the shop pays. A day for claiming prizes may well be later.
    ---
    正文写的有效期比活动的结束还晚。

    掐着日子来的人要么被回绝，要么公司贴钱。领奖的期限可以晚于活动，不查。

    ```yaml bad calendars/spring.yaml
    campaigns:
      - {id: spring, name: 春茶季, start: 2026-11-23, end: 2026-11-29, mechanic: other}
    ```

    ```yaml bad
    posts:
      - id: leaf
        account: main
        at: 2026-11-24 10:00
        campaign: spring
        text: 报暗号减 20 元，12月5日24:00前有效  # WO228
    ```

    ```yaml good calendars/spring.yaml
    campaigns:
      - {id: spring, name: 春茶季, start: 2026-11-23, end: 2026-11-29, mechanic: other}
    ```

    ```yaml good
    posts:
      - {id: leaf, account: main, at: 2026-11-24 10:00, campaign: spring, text: 报暗号减 20 元，11月29日24:00前有效}
      - {id: prize, account: main, at: 2026-11-25 10:00, campaign: spring, text: 12月5日前领奖有效，过期作废}
    ```
    """
    post, text = wording.planned.post, wording.text
    if not post.campaign or "月" not in text:
        return
    campaign = workspace.find("campaigns", post.campaign)
    if campaign is None:
        return
    last = max(edge(part.end, last=True) for part in (campaign, *campaign.stages))
    end = date(last.year, last.month, last.day)
    for there in dates(text):
        behind = _holds().match(text, there.end)
        before = _until().search(text[max(0, there.start - 32) : there.start])
        day = there.near(goes_out(wording)) if behind or before else None
        if day is not None and day > end:
            start = there.start - (len(before[0]) if before else 0)
            stretch = (start, behind.end() if behind else there.end)
            yield said(wording, *stretch, written=text[slice(*stretch)], campaign=campaign.name, until=end)
            return


@cache
def _holds() -> re.Pattern[str]:
    return re.compile(r"[ \d:：点时整晚上午下夜零]{0,8}(?:之?前)?(?:均?有效|可用|停用|失效|到期)")


@cache
def _until() -> re.Pattern[str]:
    return re.compile(
        r"(?:有效期|优惠|减免|折扣)(?:限|为|是|持续|延续|至|到|[:：])+\s*$|(?:活动|优惠)(?:时间|日期|期限|期)[^。；\n]{2,28}(?:至|到|-|—|~|～)\s*$"
    )
