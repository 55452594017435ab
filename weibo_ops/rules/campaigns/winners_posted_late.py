"""WO8: does the campaign keep what it promises?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from weibo_ops.model.noun import place
from weibo_ops.rules.campaigns._campaigns import coming, moment, posts_of
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO806",
    "warning",
    zh="规则说 {promised} 公布名单，“{post}”却排在 {moment}：提前，或改 announce_at",
    en="the rules promise the winners by {promised}, and “{post}” goes out at {moment}: move one of the two",
)
def winners_posted_late(workspace: Workspace, today: date) -> Iterator[Hit]:
    """The post with the winners is planned later than the rules promise them.

    Two hours without names are enough for the comments to decide that it was fixed.
    ---
    公布名单的微博，排得比规则说的公布时间晚。

    名单晚两个小时，评论区就会说是内定的。

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
      - {id: winners, at: 2026-12-10 16:30, account: main, kind: winner, campaign: code, title: 名单}  # WO806
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
        promised = rules.announce_at if rules is not None else None
        if rules is None or promised is None or (rules.draw_at is not None and promised < rules.draw_at):
            continue
        posts = [(sent, post) for post in posts_of(workspace, campaign, "winner") if (sent := moment(post)) is not None]
        sent, post = min(posts, key=lambda found: found[0], default=(promised, None))
        if post is not None and sent > promised and post.published is None:
            at = place(post, "at" if post.at is not None else "day")
            yield hit(at, on=sent.date(), about=post.id, promised=promised, post=post.title or post.id, moment=sent)
