"""WO8: does the campaign keep what it promises?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from weibo_ops.facts import facts, figure
from weibo_ops.i18n import Word
from weibo_ops.model.noun import place
from weibo_ops.rules.campaigns._campaigns import coming, prizes_of
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO810",
    "error",
    zh="奖品“{item}”单价 {price} 元，超过 {limit} 元（{as_of} 的规定）：{cure}",
    en="the prize “{item}” is worth {price} yuan, above {limit} (as of {as_of}): {cure}",
    sources=("platform",),
)
def prize_too_dear(workspace: Workspace, today: date) -> Iterator[Hit]:
    """A prize of a lottery is worth more than the law and the platform allow, or than the platform wants to hear of
    first.

    Above 50,000 yuan the lottery is unlawful; above 5,000 an older wording of the platform wants it filed, which is a
    remark.
    ---
    抽奖的单个奖品超过上限；或者贵到要先向平台报备。

    超过五万元违法；超过五千元，平台早先的规定要先报备，只提醒一句。

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
          winners: 1
          method: 微博抽奖平台随机抽取，刷奖的取消资格
          draw_at: 2026-12-09 15:00
          announce_at: 2026-12-10 14:30
          claim_by: 2026-12-17
          contact: 私信 @清远茶，按链接登记，逾期视为放弃
    prizes:
      - id: box
        campaign: code
        item: 茶礼盒
        quantity: 1
        unit_price: 58888  # WO810
        total: 58888
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
        if campaign.mechanic != "lottery":
            continue
        for prize in prizes_of(workspace, campaign):
            price = prize.unit_price or 0
            name = next((name for name in ("prize_price", "prize_price_filed") if price > figure(name)), None)
            if name is not None:
                book = facts("platform")
                yield hit(
                    place(prize, "unit_price"),
                    item=prize.item,
                    price=f"{price:f}",
                    limit=figure(name),
                    as_of=book["limits"][name].get("as_of", book["as_of"]),
                    cure=Word(f"campaigns.{name}"),
                    severity="error" if name == "prize_price" else "info",
                )
