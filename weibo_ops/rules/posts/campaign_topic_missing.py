"""WO2: can this go out as it is written?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.model.noun import place
from weibo_ops.planning.clock import day_of
from weibo_ops.rules.naming import MARKETING, called
from weibo_ops.rules.posts._texts import drafted
from weibo_ops.rules.posts._topics import bare, bears, near, touched
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.weibo.topics import topics

if TYPE_CHECKING:
    from weibo_ops.planning.demand import Planned
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO208",
    "warning",
    zh="“{post}”推的是活动“{campaign}”，正文里没有活动话题 #{tag}#：补上",
    en="“{post}” advertises the campaign “{campaign}” and lacks its topic #{tag}#: add it",
)
def campaign_topic_missing(planned: Planned, workspace: Workspace) -> Iterator[Hit]:
    """A post that advertises a campaign lacks the campaign's topic.

    What it brings cannot be counted then. A column's post has its column's topic, and a notice needs none.
    ---
    推活动的微博（promo、paid、lottery）里没有活动话题。

    没有话题，带来多少人就数不出来。栏目微博用栏目的话题，公告不必带。

    ```yaml bad calendars/spring.yaml
    campaigns:
      - {id: spring, name: 春茶季, start: 2026-11-23, end: 2026-11-29, hashtag: 春茶季, mechanic: other}
    ```

    ```yaml bad
    posts:
      - id: leaf
        account: main
        at: 2026-11-24 10:00
        kind: promo
        campaign: spring
        text: 新茶到店了  # WO208
    ```

    ```yaml good calendars/spring.yaml
    campaigns:
      - {id: spring, name: 春茶季, start: 2026-11-23, end: 2026-11-29, hashtag: 春茶季, mechanic: other}
    ```

    ```yaml good
    posts:
      - {id: leaf, account: main, at: 2026-11-24 10:00, kind: promo, campaign: spring, text: "#春茶季# 新茶到店了"}
      - {id: rain, account: main, at: 2026-11-25 10:00, kind: notice, campaign: spring, text: 今天大雨，茶席改期}
    ```
    """
    text = planned.post.text
    if not planned.post.campaign or planned.kind not in MARKETING or not text or not text.strip():
        return
    campaign = workspace.find("campaigns", planned.post.campaign)
    if campaign is None or not campaign.hashtag or drafted(planned):
        return
    if planned.column is not None and planned.column.hashtag:
        return
    tag = bare(campaign.hashtag)
    if not bears(text, tag) and not touched(text, tag) and near(topics(text), tag) is None:
        facts = {"post": called(planned), "campaign": campaign.name, "tag": tag}
        yield hit(place(planned.post, "text"), on=day_of(planned.at), about=planned.id, **facts)
