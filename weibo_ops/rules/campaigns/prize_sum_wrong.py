"""WO8: does the campaign keep what it promises?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from weibo_ops.model.noun import place
from weibo_ops.rules.campaigns._campaigns import coming, prizes_of
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO812",
    "error",
    zh="奖品“{item}”：{quantity} × {price} 元是 {sum} 元，写的总额是 {total} 元：改正其中一个数",
    en="the prize “{item}”: {quantity} × {price} yuan make {sum}, and its total is {total}: mend one of the figures",
)
def prize_sum_wrong(workspace: Workspace, today: date) -> Iterator[Hit]:
    """Quantity times price of a prize is not its total.

    One of the three is wrong, and it is seen when the prizes are short, or the money.
    ---
    奖品的数量乘单价，不等于写的总额。

    三个数里总有一个错，等到奖品不够或者钱不够才发现。

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
        total: 1800  # WO812
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
        for prize in prizes_of(workspace, campaign):
            if prize.unit_price is None or prize.total is None:
                continue
            product = prize.unit_price * prize.quantity
            if product != prize.total:
                yield hit(
                    place(prize, "total"),
                    item=prize.item,
                    quantity=prize.quantity,
                    price=f"{prize.unit_price:f}",
                    sum=f"{product:f}",
                    total=f"{prize.total:f}",
                )
