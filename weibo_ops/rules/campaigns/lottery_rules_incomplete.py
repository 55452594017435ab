"""WO8: does the campaign keep what it promises?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from weibo_ops.i18n import Word
from weibo_ops.model.noun import place
from weibo_ops.rules.campaigns._campaigns import coming, near, posts_of, prizes_of, raffles
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.rules.whole import whole

if TYPE_CHECKING:
    from weibo_ops.model.calendars.campaigns import Campaign
    from weibo_ops.planning.demand import Planned
    from weibo_ops.workspace.workspace import Workspace

_READY = ("approved", "scheduled", "published", "unconfirmed")


@rule(
    "WO801",
    "warning",
    zh="“{campaign}”的抽奖规则缺 {count} 项：{lacks}。法规要求开始前全部公示",
    en=(
        "the rules of the lottery “{campaign}” lack {count} things: {lacks}; the law wants all announced "
        "before it begins"
    ),
    sources=("lottery",),
)
def lottery_rules_incomplete(
    workspace: Workspace, today: date, posts: list[Planned], *, days: int = 3
) -> Iterator[Hit]:
    """The rules of a lottery lack something that the law wants announced before it begins.

    Sixteen things, from the classes of prizes to how to reach the organiser. Fans who did not win read the rules
    again. It is an error three days before the campaign begins, and as soon as a post of the lottery is approved.
    Price and quantity may stand with the prizes; that readers do not find them in the rules is a remark then.
    ---
    抽奖规则没写全，法规要求开始前公示的十六项里有缺的。

    从奖项种类到主办方联系方式，一共十六项。没中奖的人会把规则从头再读一遍。离开始三天以内，或者抽奖微博已经过审的，算
    错误；奖品、价格和数量写在 prizes 里也算；规则里没有重复写的，只提醒。

    ```yaml bad
    campaigns:
      - id: code
        name: 寻找神秘代码
        start: 2026-12-01
        end: 2026-12-12
        rules:  # WO801
          steps: 关注并转发
          draw_at: 2026-12-09 15:00
    posts:
      - {id: winners, at: 2026-12-09 17:00, account: main, kind: winner, campaign: code, title: 名单}
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
          prizes: 茶礼盒 20 份，每份 168 元，包邮
          winners: 20
          method: 微博抽奖平台随机抽取，刷奖的取消资格
          draw_at: 2026-12-09 15:00
          announce_at: 2026-12-10 14:30
          claim_by: 2026-12-17
          contact: 私信 @清远茶，按链接登记，逾期视为放弃
      - {id: photo, name: 随手拍, start: 2026-12-01, end: 2026-12-12, mechanic: snapshot}
    posts:
      - {id: winners, at: 2026-12-10 14:30, account: main, kind: winner, campaign: code, title: 名单}
    ```
    """
    for campaign in coming(workspace, today):
        if not raffles(workspace, campaign) or not whole(workspace, campaign, *prizes_of(workspace, campaign)):
            continue
        lacks, told = _lacking(workspace, campaign), campaign.rules is None
        # What stands with the prizes is known to the desk; whoever takes part reads the rules alone.
        unsaid = [] if lacks or told else _lacking(workspace, campaign, public=True)
        if lacks or unsaid:
            ready = any(
                post.kind == "lottery" and post.post.campaign == campaign.id and post.state in _READY for post in posts
            )
            yield hit(
                place(campaign, "rules", key=True) if campaign.rules is not None else place(campaign),
                campaign=campaign.name,
                count=len(lacks or unsaid),
                lacks=tuple(Word(f"campaigns.must-{entry['id']}") for entry in lacks or unsaid),
                severity="info" if unsaid else "error" if ready or near(campaign, today, days) else "warning",
            )


def _lacking(workspace: Workspace, campaign: Campaign, *, public: bool = False) -> list[Any]:
    from weibo_ops.facts import facts

    prizes, rules = prizes_of(workspace, campaign), campaign.rules
    said = (
        [getattr(rules, key) for key in ("eligibility", "steps", "prizes", "method", "contact", "organiser")]
        if rules
        else []
    )
    said += [post.text for post in posts_of(workspace, campaign, "lottery", "notice")]
    text = "\n".join(part for part in said if part)

    def there(key: str) -> bool:
        of, _, name = key.partition(".")
        if of == "rules":
            return bool(rules and getattr(rules, name))
        return not public and bool(prizes) and all(getattr(prize, name) for prize in prizes)

    return [
        entry
        for entry in facts("lottery")["announcements"]
        if not any(map(there, entry.get("keys", ()))) and not ("words" in entry and re.search(entry["words"], text))
    ]
