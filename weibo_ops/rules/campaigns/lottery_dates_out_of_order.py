"""WO8: does the campaign keep what it promises?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from weibo_ops.i18n import Word
from weibo_ops.rules.campaigns._campaigns import coming, disorder
from weibo_ops.rules.naming import edge
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO805",
    "error",
    zh="“{campaign}”的{later}（{moment}）排在{earlier}（{edge}）前面：改正其中一个",
    en="in “{campaign}” {later} ({moment}) comes before {earlier} ({edge}): mend one of the two",
)
def lottery_dates_out_of_order(workspace: Workspace, today: date) -> Iterator[Hit]:
    """A lottery's moments stand in an order that cannot be: winners before the draw, claims closed before the winners
    are known.

    Beginning, lottery post, draw, announcement, end of claims, sending: in this order, or somebody was promised what
    cannot happen.
    ---
    抽奖的几个时间前后颠倒：没开奖先公布，名单没出兑奖就截止。

    开始、发抽奖微博、开奖、公布、兑奖截止、寄出，只能按这个顺序；颠倒了就是答应了办不到的事。

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
          announce_at: 2026-12-08 14:30  # WO805
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
      - {id: winners, at: 2026-12-09 16:30, account: main, kind: winner, campaign: code, title: 名单}
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
        found = disorder(workspace, campaign)
        if found is not None:
            yield hit(
                found.place,
                campaign=campaign.name,
                later=Word(f"campaigns.{found.later}"),
                moment=edge(found.moment, last=found.later in ("claims", "payout")),
                earlier=Word(f"campaigns.{found.earlier}"),
                edge=edge(found.edge, last=found.earlier == "claims"),
            )
