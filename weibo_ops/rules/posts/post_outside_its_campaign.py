"""WO2: can this go out as it is written?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

from weibo_ops.i18n import Phrase
from weibo_ops.model.noun import place
from weibo_ops.planning.clock import day_of, minute, moment_of
from weibo_ops.rules.naming import MARKETING, called, edge, moment_place
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.planning.demand import Planned
    from weibo_ops.source.place import Place
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO225",
    "error",
    zh="“{post}”{moment} 发，推的活动“{campaign}”{wrong}：改时间，或改活动的起止",
    en="“{post}” goes out at {moment} and its campaign “{campaign}” {wrong}: move it, or change the campaign's dates",
)
def post_outside_its_campaign(planned: Planned, workspace: Workspace) -> Iterator[Hit]:
    """A post advertises a campaign before it begins or after it is over.

    What it promises is not to be had, and service has to explain. Stages count as well as the campaign's own span; a
    text that announces what is still to come may go out before, and one that says thanks or names winners after.
    Before the begin it is a warning.
    ---
    推活动的微博发在活动开始之前或结束之后。

    说的优惠拿不到，客服要一个个解释。阶段（stages）的起止也算；预告可以提前发，致谢、公布名单可以往后发。发早了算警告。

    ```yaml bad calendars/spring.yaml
    campaigns:
      - {id: spring, name: 春茶季, start: 2026-11-23, end: 2026-11-29, mechanic: other}
    ```

    ```yaml bad
    posts:
      - id: late
        account: main
        at: 2026-11-30 10:00  # WO225
        kind: promo
        campaign: spring
        text: 春茶季，满 99 元减 20 元
      - id: leaf
        account: main
        at: 2026-11-28 10:00
        kind: promo
        campaign: spring
        text: 春茶季，满 99 元减 10 元
        copies: [{account: main, at: 2026-11-30 15:00}]  # WO225
    ```

    ```yaml good calendars/spring.yaml
    campaigns:
      - {id: spring, name: 春茶季, start: 2026-11-25, end: 2026-11-29, mechanic: other}
    ```

    ```yaml good
    posts:
      - {id: soon, account: main, at: 2026-11-24 10:00, kind: promo, campaign: spring, text: 明天起，满 99 元减 20 元}
      - {id: last, account: main, at: 2026-11-29 22:00, kind: promo, campaign: spring, text: 春茶季还有两个小时}
      - {id: done, account: main, at: 2026-11-30 10:00, kind: promo, campaign: spring, text: 春茶季结束了，谢谢大家}
      - {id: news, account: main, at: 2026-12-01 10:00, campaign: spring, text: 春茶季卖出的第一罐}
    ```
    """
    post = planned.post
    if not post.campaign or planned.kind not in MARKETING:
        return
    campaign = workspace.find("campaigns", post.campaign)
    if campaign is None or campaign.cancelled is not None:
        return
    start = min(minute(part.start) for part in (campaign, *campaign.stages))
    end = max(minute(part.end) for part in (campaign, *campaign.stages))
    for at, there, text in _postings(planned):
        if at < start and not _says_more(text, _ahead()):
            wrong = Phrase("posts.not-yet", {"day": edge(moment_of(start))})
        elif at >= end and not _says_more(text, _behind()):
            wrong = Phrase("posts.over", {"day": edge(moment_of(end), last=True)})
        else:
            continue
        told = {"post": called(planned), "moment": moment_of(at), "campaign": campaign.name, "wrong": wrong}
        severity = "warning" if at < start else None
        yield hit(there, on=day_of(at), about=planned.id, severity=severity, **told)
        return  # its copies are moved with it


def _postings(planned: Planned) -> Iterator[tuple[int, Place, str]]:
    post: Any = planned.post
    yield planned.at, moment_place(planned), post.text or ""
    for number, copy in enumerate(post.copies):
        yield minute(copy.at), place(post, "copies", number, "at"), copy.text or post.text or ""


def _says_more(text: str, what: re.Pattern[str]) -> bool:
    return what.search(text) is not None


@cache
def _ahead() -> re.Pattern[str]:
    return re.compile(
        r"预告|即将|将于|将在|明天|明日|后天|下周|下个?月|倒计时|敬请期待|先卖个关子|准备|还有.{1,4}天|定档|剧透|等你来|见面"
        r"|[日号天周一二三四五六日点午晚\d](?:起|开始|开启|上线|开售|开抢|见|开张|启动)"
    )


@cache
def _behind() -> re.Pattern[str]:
    return re.compile(r"结束|回顾|感谢|谢谢|圆满|收官|名单|开奖|中奖|获奖|得奖|揭晓|公布|公示|总结|战报|下次|明年")
