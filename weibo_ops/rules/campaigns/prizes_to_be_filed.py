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
    from decimal import Decimal

    from weibo_ops.model.calendars.prizes import Prize
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO811",
    "warning",
    zh=(
        "“{campaign}”的奖品一共 {total} 元，超过 {limit} 元要先向微博抽奖平台报备：报备后写进 rules.method，或减少奖品"
    ),
    en=(
        "the prizes of “{campaign}” are worth {total} yuan; above {limit} they are filed with the platform "
        "first: file them and say so in `rules.method`"
    ),
    sources=("platform",),
)
def prizes_to_be_filed(workspace: Workspace, today: date) -> Iterator[Hit]:
    """The prizes of a lottery are worth more in sum than the platform lets pass without filing.

    The tool refuses the draw on the day, with the post already out. That they were filed may be said in
    `rules.method`.
    ---
    抽奖的奖品总额超过要报备的数。

    不报备，开奖那天工具过不去，微博却已经发了。报备过的，在 rules.method 里写“已报备”。

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
        unit_price: 3000
        total: 60000  # WO811
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
          method: 微博抽奖平台随机抽取，已向抽奖平台报备，刷奖的取消资格
          draw_at: 2026-12-09 15:00
          announce_at: 2026-12-10 14:30
          claim_by: 2026-12-17
          contact: 私信 @清远茶，按链接登记，逾期视为放弃
    prizes:
      - id: box
        campaign: code
        item: 茶礼盒
        quantity: 20
        unit_price: 3000
        total: 60000
        needed_by: 2026-12-09
        payout_by: 2026-12-24
    posts:
      - {id: winners, at: 2026-12-10 14:30, account: main, kind: winner, campaign: code, title: 名单}
    ```
    """
    for campaign in coming(workspace, today):
        method = (campaign.rules.method if campaign.rules is not None else None) or ""
        if campaign.mechanic != "lottery" or "报备" in method or "备案" in method:
            continue
        worth = [(_worth(prize), prize) for prize in prizes_of(workspace, campaign)]
        total, limit = sum(value for value, _ in worth), figure("prize_total_filed")
        dear = figure("prize_price")  # a single one above the limit is told of itself
        if total > limit and not any((prize.unit_price or 0) > dear for _, prize in worth):
            _, prize = max(worth, key=lambda found: found[0])
            at = place(prize, "total") if prize.total is not None else place(prize, "unit_price")
            yield hit(at, campaign=campaign.name, total=f"{total:f}", limit=limit)


def _worth(prize: Prize) -> Decimal | int:
    return prize.total or (prize.unit_price or 0) * prize.quantity
