"""WO8: does the campaign keep what it promises?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING

from weibo_ops.facts import figure
from weibo_ops.i18n import Phrase, Word
from weibo_ops.planning.clock import day_of
from weibo_ops.rules.campaigns._campaigns import coming, disorder, prizes_of
from weibo_ops.rules.naming import called
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.rules.subjects import wordings

if TYPE_CHECKING:
    from weibo_ops.model.calendars.campaigns import Campaign, CampaignRules
    from weibo_ops.planning.demand import Planned
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO839",
    "error",
    zh="抽奖微博“{post}”写的{what}是 {said}，规则里是 {meant}：改成一样的",
    en="the lottery “{post}” gives {what} as {said}, and the rules say {meant}: make them the same",
)
def lottery_post_contradicts_rules(workspace: Workspace, posts: list[Planned], today: date) -> Iterator[Hit]:
    """The post of a lottery says another moment of the draw, or another number of winners, than its rules.

    What was posted holds, and whoever reads both takes a screenshot. Read are only a full day beside the words of a
    draw, and figures counted as people.
    ---
    抽奖微博写的开奖时间或名额，和规则不一样。

    发出去的算数，两边都看的人会截图。只认紧挨着开奖、抽这些字的完整日期，和按“位、名”数的数字。

    ```yaml bad
    campaigns:
      - id: code
        name: 寻找神秘代码
        start: 2026-12-01
        end: 2026-12-12
        rules:
          organiser: 清远茶市场部
          eligibility: 年满 18 周岁
          steps: 关注并转发
          prizes: 茶礼盒，包邮
          winners: 20
          method: 微博抽奖平台随机抽取，刷奖的取消资格
          draw_at: 2026-12-09 15:00
          announce_at: 2026-12-10 14:30
          claim_by: 2026-12-17
          contact: 私信 @清远茶，按链接登记，逾期视为放弃
    prizes:
      - id: box
        campaign: code
        item: 茶礼盒
        quantity: 20
        unit_price: 168
        total: 3360
        needed_by: 2026-12-09
        payout_by: 2026-12-24
    posts:
      - {id: winners, at: 2026-12-10 14:30, account: main, kind: winner, campaign: code, title: 名单}
      - id: draw
        at: 2026-12-02 10:00
        account: main
        kind: lottery
        campaign: code
        title: 转发抽奖
        text: 关注并转发，12 月 8 日 15:00 由 @微博抽奖平台 抽 20 位送茶礼盒。  # WO839
    ```

    ```yaml good
    campaigns:
      - id: code
        name: 寻找神秘代码
        start: 2026-12-01
        end: 2026-12-12
        rules:
          organiser: 清远茶市场部
          eligibility: 年满 18 周岁
          steps: 关注并转发
          prizes: 茶礼盒，包邮
          winners: 20
          method: 微博抽奖平台随机抽取，刷奖的取消资格
          draw_at: 2026-12-09 15:00
          announce_at: 2026-12-10 14:30
          claim_by: 2026-12-17
          contact: 私信 @清远茶，按链接登记，逾期视为放弃
    prizes:
      - id: box
        campaign: code
        item: 茶礼盒
        quantity: 20
        unit_price: 168
        total: 3360
        needed_by: 2026-12-09
        payout_by: 2026-12-24
    posts:
      - {id: winners, at: 2026-12-10 14:30, account: main, kind: winner, campaign: code, title: 名单}
      - id: draw
        at: 2026-12-02 10:00
        account: main
        kind: lottery
        campaign: code
        title: 转发抽奖
        text: 关注并转发，12 月 9 日 15:00 由 @微博抽奖平台 抽 20 位送茶礼盒。
    ```
    """
    told = {campaign.id: campaign for campaign in coming(workspace, today) if campaign.rules is not None}
    for wording in wordings([planned for planned in posts if told and planned.kind == "lottery"]):
        planned = wording.planned
        campaign = told.get(planned.post.campaign)
        if campaign is None or disorder(workspace, campaign) is not None:
            continue
        for what, said, meant, (start, end) in _differences(wording.text, campaign, workspace):
            yield hit(
                wording.at(start, end),
                on=day_of(planned.at),
                about=planned.id,
                post=called(planned),
                what=Word(f"campaigns.{what}"),
                said=said,
                meant=meant,
            )


_Difference = tuple[str, object, object, tuple[int, int]]


def _differences(text: str, campaign: Campaign, workspace: Workspace) -> Iterator[_Difference]:
    rules = campaign.rules
    assert rules is not None
    claims = rules.claim_by - timedelta(minutes=1) if rules.claim_by is not None else None
    for what, meant in (("draw", rules.draw_at), ("announcement", rules.announce_at), ("claims", claims)):
        found = _said()[what].search(text) if meant is not None else None
        if found is None or meant is None or (what == "claims" and _hasty(rules)):
            continue
        # Only what leaves no doubt: a day that is one, and an hour that is whole.
        other = (int(found["month"]), int(found["day"])) != (meant.month, meant.day)
        clock = found["clock"]
        if clock is not None and not other and what != "claims":
            hour, minute = (int(part) for part in re.split("[:：]", clock))
            other = (hour, minute) != (meant.hour, meant.minute)
        if other:
            yield what, found["moment"].strip(), meant.date() if what == "claims" else meant, found.span("moment")
    yield from _places(text, campaign, workspace)


def _hasty(rules: CampaignRules) -> bool:
    """Whether claims close too soon, which is told of itself."""
    known = rules.announce_at or rules.draw_at
    least = timedelta(days=figure("claim_within"))
    return known is not None and rules.claim_by is not None and rules.claim_by < known + least


def _places(text: str, campaign: Campaign, workspace: Workspace) -> Iterator[_Difference]:
    prizes = prizes_of(workspace, campaign)
    there = sum(prize.quantity for prize in prizes)
    said = (campaign.rules.winners if campaign.rules is not None else None) or ""
    counted = [(int(found[1]), found.span()) for found in re.finditer(r"([0-9]{1,5})\s*[位名](?![a-z]|次|校)", text)]
    if not counted or not there or (said.isdigit() and int(said) != there):
        return  # rules and prizes that differ are told of themselves
    numbers = [number for number, _ in counted]
    if there not in (sum(numbers), max(numbers)):
        most = max(counted)
        yield (
            "places",
            Phrase("campaigns.persons", {"count": sum(numbers)}),
            Phrase("campaigns.persons", {"count": there}),
            most[1],
        )


@cache
def _said() -> dict[str, re.Pattern[str]]:
    """Return how a post says its moments: a full day, and right behind it what happens then."""
    day = r"(?P<month>1[0-2]|[1-9])\s*月\s*(?P<day>3[01]|[12][0-9]|[1-9])\s*[日号](?:[（(][^）)]{1,4}[）)])?"
    moment = rf"(?P<moment>{day}\s*(?P<clock>[0-2]?[0-9][:：][0-5][0-9])?)"
    behind = {
        "draw": r"\s*[^，。；,;、0-9]{0,12}?(?:开奖|抽(?!奖平台|奖详情))",
        "announcement": r"\s*[^，。；,;、0-9]{0,8}?(?:公布|公示)",
        "claims": r"\s*(?:[0-9:：]{4,5})?\s*前[^，。；,;、0-9]{0,14}?(?:登记|领取|兑|填写|回复|提供|联系)",
    }
    return {what: re.compile(moment + words) for what, words in behind.items()}
