"""WO2: can this go out as it is written?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING, Any

from weibo_ops.rules.naming import edge
from weibo_ops.rules.posts._dates import dates
from weibo_ops.rules.posts._texts import goes_out, said
from weibo_ops.rules.rule import Hit, rule

if TYPE_CHECKING:
    from weibo_ops.rules.subjects import Wording
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO227",
    "warning",
    zh="“{post}”里写“{written}”，可它 {posted} 发，{what}到 {until} 才结束：改正文，或改发布的日子",
    en="“{post}” says {written} and goes out on {posted}, and {what} ends on {until}: change the text or the day",
)
def last_day_on_another_day(wording: Wording, workspace: Workspace) -> Iterator[Hit]:
    """A text says that today, or tomorrow, is the last day of an offer that ends on another.

    Who believes it stays away from then on. Looked at where the post names its campaign or says when it `expires`;
    stages, the draw and the day for claiming prizes are ends too.
    ---
    正文说“最后一天”“今天截止”，可活动不在这天结束。

    信了的人后面就不来了。只查写了 campaign 或 expires 的微博；阶段、开奖、领奖的日子也算结束。

    ```yaml bad calendars/spring.yaml
    campaigns:
      - {id: spring, name: 春茶季, start: 2026-11-23, end: 2026-11-29, mechanic: other}
    ```

    ```yaml bad
    posts:
      - id: last
        account: main
        at: 2026-11-28 10:00
        campaign: spring
        text: 今天最后一天，满 99 元减 20 元  # WO227
    ```

    ```yaml good calendars/spring.yaml
    campaigns:
      - {id: spring, name: 春茶季, start: 2026-11-23, end: 2026-11-29, mechanic: other}
    ```

    ```yaml good
    posts:
      - {id: soon, account: main, at: 2026-11-28 10:00, campaign: spring, text: 春茶季明天截止}
      - {id: last, account: main, at: 2026-11-29 10:00, campaign: spring, text: 今天最后一天}
      - {id: moon, account: main, at: 2026-11-27 10:00, campaign: spring, text: 十一月的最后一天也在}
    ```
    """
    post, text = wording.planned.post, wording.text
    if not (post.campaign or post.expires) or not ("最后" in text or "截止" in text or "结束" in text):
        return
    match = _last().search(text)
    if match is None:
        return
    campaign = workspace.find("campaigns", post.campaign)
    ends = list(_ends(post, campaign))
    if not ends:
        return
    posted = goes_out(wording)
    day = posted + timedelta(days=match[0][0] == "明")
    said_too = {there.near(posted) for there in dates(text)}
    if day not in ends and day not in said_too:
        end = next((end for end in sorted(ends) if end > day), max(ends))
        what = campaign.name if campaign is not None else post.title or ""
        told = {"written": match[0], "posted": posted, "what": what, "until": end}
        yield said(wording, match.start(), match.end(), **told)


def _ends(post: Any, campaign: Any) -> Iterator[date]:
    moments = [post.expires, *(link.until for link in post.links)]
    if campaign is not None:
        moments += [campaign.end, *(stage.end for stage in campaign.stages)]
        rules = campaign.rules
        if rules is not None:
            moments += [rules.claim_by, rules.draw_at, rules.announce_at]
    for moment in moments:
        if moment is not None:
            last = edge(moment, last=True)
            yield date(last.year, last.month, last.day)


@cache
def _last() -> re.Pattern[str]:
    return re.compile(
        r"(?<![月年周季])(?<![月年周季天期]的)(?<!假期)(?<!工作日)(?<!倒数)最后[一1]天(?!半)|最后半天|仅限今天|(?:今天|今日|今晚|明天|明日|明晚)(?:24[:：点]?0{0,2}|零点|晚?1?\d点)?(?:就|正式|将)?(?:截止|结束)"
    )
