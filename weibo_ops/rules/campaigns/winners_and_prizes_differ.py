"""WO8: does the campaign keep what it promises?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from weibo_ops.model.noun import place
from weibo_ops.rules.campaigns._campaigns import coming, prizes_of
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.rules.whole import unbroken

if TYPE_CHECKING:
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO814",
    "warning",
    zh="“{campaign}”的规则写 {winners} 名，奖品一共备了 {prizes} 份：改正其中一个",
    en="the rules of “{campaign}” name {winners} winners, and there are {prizes} prizes: mend one of the two",
)
def winners_and_prizes_differ(workspace: Workspace, today: date) -> Iterator[Hit]:
    """The rules promise another number of winners than there are prizes.

    Too few prizes are a broken promise, too many an argument about who did not get one.
    ---
    规则里的名额，和备下的奖品份数对不上。

    少了是说话不算数，多了会有人问剩下的给了谁。

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
          winners: 25  # WO814
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
          winners: 共 20 名，每人一份
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
        said = (campaign.rules.winners if campaign.rules is not None else None) or ""
        prizes = prizes_of(workspace, campaign)
        wrong = any(
            prize.unit_price and prize.total and prize.unit_price * prize.quantity != prize.total for prize in prizes
        )
        if not said or not prizes or wrong or not unbroken(workspace, "prizes"):
            continue  # a sum that is wrong is told of itself: it may be the quantity
        counted = [int(number) for number in re.findall(r"([0-9]{1,6})\s*(?:[名位个份人只套件张]|$)", said)]
        there = sum(prize.quantity for prize in prizes)
        if counted and there not in (sum(counted), max(counted)):
            yield hit(place(campaign, "rules", "winners"), campaign=campaign.name, winners=max(counted), prizes=there)
