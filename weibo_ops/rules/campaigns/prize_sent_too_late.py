"""WO8: does the campaign keep what it promises?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from weibo_ops.facts import figure
from weibo_ops.model.noun import place
from weibo_ops.rules.campaigns._campaigns import coming, prizes_of
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO809",
    "warning",
    zh="奖品“{item}”定在 {end} 前寄出，离开奖 {days} 天，平台要求 {limit} 天以内：提前 payout_by",
    en=(
        "the prize “{item}” is sent by {end}, {days} days after the draw; the platform wants it within "
        "{limit}: send it sooner"
    ),
    sources=("platform",),
)
def prize_sent_too_late(workspace: Workspace, today: date) -> Iterator[Hit]:
    """A prize is to be sent later after the draw than the platform allows.

    Winners count the days, and the platform takes their side.
    ---
    奖品寄出的期限，离开奖超过平台给的天数。

    中奖的人数着日子，平台站在他那边。

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
        payout_by: 2027-01-24  # WO809
    posts:
      - {id: winners, at: 2026-12-10 14:30, account: main, kind: winner, campaign: code, title: 名单}
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
    ```
    """
    for campaign in coming(workspace, today):
        draw = campaign.rules.draw_at if campaign.rules is not None else None
        if draw is None or campaign.mechanic != "lottery":
            continue
        limit = figure("deliver_within")
        for prize in prizes_of(workspace, campaign):
            days = (prize.payout_by - draw.date()).days if prize.payout_by is not None else 0
            if days > limit:
                yield hit(place(prize, "payout_by"), item=prize.item, end=prize.payout_by, days=days, limit=limit)
