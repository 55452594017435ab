"""WO8: does the campaign keep what it promises?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from weibo_ops.facts import figure
from weibo_ops.model.noun import place
from weibo_ops.rules.campaigns._campaigns import coming, disorder, moment, posts_of
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO807",
    "warning",
    zh="“{campaign}”发出抽奖后 {days} 天才开奖（{moment}），平台一般要求 {limit} 天以内：提前，或向抽奖平台确认",
    en=(
        "“{campaign}” draws {days} days after it is posted ({moment}); the platform usually wants {limit}: "
        "draw sooner, or ask it"
    ),
    sources=("platform",),
)
def draw_too_late(workspace: Workspace, today: date) -> Iterator[Hit]:
    """A draw comes later after its post than the platform usually allows.

    The tool refuses to set it, or the draw is void; and nobody remembers the post a month later.
    ---
    开奖离发抽奖微博太久，超过平台一般的期限。

    到时候抽奖工具设不了，设了也没人记得一个月前转过什么。

    ```yaml bad
    campaigns:
      - id: code
        name: 寻找神秘代码
        start: 2026-12-01
        end: 2027-01-10
        rules:
          organiser: 清远茶市场部
          eligibility: 年满 18 周岁
          steps: 关注并转发
          prizes: 茶礼盒，包邮
          winners: 20
          method: 微博抽奖平台随机抽取，刷奖的取消资格
          draw_at: 2027-01-06 15:00  # WO807
          announce_at: 2027-01-07 14:30
          claim_by: 2027-01-14
          contact: 私信 @清远茶，按链接登记，逾期视为放弃
    prizes:
      - id: box
        campaign: code
        item: 茶礼盒
        quantity: 20
        unit_price: 168
        total: 3360
        needed_by: 2027-01-06
        payout_by: 2027-01-24
    posts:
      - {id: winners, at: 2027-01-07 14:30, account: main, kind: winner, campaign: code, title: 名单}
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
        if draw is None or campaign.mechanic != "lottery" or disorder(workspace, campaign) is not None:
            continue
        sent = [found for post in posts_of(workspace, campaign, "lottery") if (found := moment(post)) is not None]
        days, limit = (draw.date() - min(sent, default=campaign.start).date()).days, figure("draw_within")
        if days > limit:
            yield hit(place(campaign, "rules", "draw_at"), campaign=campaign.name, days=days, moment=draw, limit=limit)
