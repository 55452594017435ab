"""WO8: does the campaign keep what it promises?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING

from weibo_ops.facts import figure
from weibo_ops.model.noun import place
from weibo_ops.rules.campaigns._campaigns import coming
from weibo_ops.rules.naming import edge
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO808",
    "warning",
    zh="“{campaign}”公布后只给 {days} 天兑奖（到 {end}），平台要求至少 {limit} 天：延后 claim_by",
    en=(
        "“{campaign}” gives winners {days} days to claim (until {end}); the platform wants {limit} at least: "
        "move `claim_by`"
    ),
    sources=("platform",),
)
def claims_close_too_soon(workspace: Workspace, today: date) -> Iterator[Hit]:
    """Winners have less time to give an address than the platform grants them.

    The organiser may not set less; whoever reads it too late complains, and is right.
    ---
    留给中奖人登记的时间，短于平台给的天数。

    平台不许主办方自己缩短；看晚了的人来投诉，占理的是他。

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
          claim_by: 2026-12-12  # WO808
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
        rules = campaign.rules
        if rules is None or rules.claim_by is None or campaign.mechanic != "lottery":
            continue
        known, limit = rules.announce_at or rules.draw_at, figure("claim_within")
        if known is not None and known <= rules.claim_by < known + timedelta(days=limit):
            days = (rules.claim_by - known).days
            at = place(campaign, "rules", "claim_by")
            yield hit(at, campaign=campaign.name, days=days, end=edge(rules.claim_by, last=True), limit=limit)
