"""WO8: does the campaign keep what it promises?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from weibo_ops.model.noun import place
from weibo_ops.rules.campaigns._campaigns import coming, near, posts_of
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.rules.whole import unbroken

if TYPE_CHECKING:
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO803",
    "warning",
    zh="“{campaign}”{moment}开奖，日历里却没有公布中奖名单的微博：加一条 kind: winner",
    en="“{campaign}” draws on {moment}, and no post announces the winners: add one of kind `winner`",
)
def winners_never_posted(workspace: Workspace, today: date, *, days: int = 7) -> Iterator[Hit]:
    """A lottery has a draw, and no post that announces the winners is planned.

    Named winners end the lottery; without them the comments decide that it was fixed. A remark only as long as the
    campaign is more than a week away and none of its posts draws.
    ---
    抽奖定了开奖时间，却没有排公布中奖名单的微博。

    名单公布了，抽奖才算完；不公布，评论区就会说是内定的。离开始还有一周以上、抽奖微博也还没排的，只提醒。

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
          announce_at: 2026-12-10 14:30  # WO803
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
      - {id: draw, at: 2026-12-02 10:00, account: main, kind: lottery, campaign: code, title: 转发抽奖}
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
      - {id: draw, at: 2026-12-02 10:00, account: main, kind: lottery, campaign: code, title: 转发抽奖}
    ```
    """
    for campaign in coming(workspace, today):
        rules = campaign.rules
        if rules is None or rules.draw_at is None or campaign.mechanic != "lottery" or not unbroken(workspace, "posts"):
            continue
        if not posts_of(workspace, campaign, "winner"):
            due = near(campaign, today, days) or posts_of(workspace, campaign, "lottery")
            yield hit(
                place(campaign, "rules", "announce_at" if rules.announce_at else "draw_at"),
                campaign=campaign.name,
                moment=rules.draw_at,
                severity="warning" if due else "info",
            )
