"""WO8: does the campaign keep what it promises?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from weibo_ops.model.noun import place
from weibo_ops.rules.campaigns._campaigns import coming, last_day
from weibo_ops.rules.hints import short
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO836",
    "warning",
    zh="“{campaign}”{end}才结束，话术“{ask}”{until}就过期了：改 until",
    en="“{campaign}” ends on {end}, and its answer to “{ask}” is good until {until} only: move `until`",
)
def faq_ends_before_campaign(workspace: Workspace, today: date) -> Iterator[Hit]:
    """An answer of a campaign runs out before the campaign does.

    The last days bring most of the questions.
    ---
    活动用的话术，比活动先过期。

    最后几天问的人最多。

    ```yaml bad playbooks/answers.yaml
    faqs:
      - id: how
        ask: 怎么参加
        answer: 带话题发图
        basis: 方案
        approved_by: yi
        until: 2026-12-10  # WO836
    ```

    ```yaml bad
    campaigns:
      - {id: photo, name: 随手拍, start: 2026-12-01, end: 2026-12-12, mechanic: snapshot, faqs: [how]}
    ```

    ```yaml good playbooks/answers.yaml
    faqs:
      - {id: how, ask: 怎么参加, answer: 带话题发图, basis: 方案, approved_by: yi, until: 2026-12-12}
    ```

    ```yaml good
    campaigns:
      - {id: photo, name: 随手拍, start: 2026-12-01, end: 2026-12-12, mechanic: snapshot, faqs: [how]}
    ```
    """
    told: set[str] = set()
    for campaign in coming(workspace, today):
        end, review = last_day(campaign.end), campaign.review
        if review is not None and review.due is not None and review.due < end:
            continue  # told of the review: the campaign's end is wrong, or was moved
        for faq in (workspace.find("faqs", id) for id in campaign.faqs):
            if faq is None or faq.until is None or not today <= faq.until < end or faq.id in told:
                continue
            told.add(faq.id)
            yield hit(place(faq, "until"), campaign=campaign.name, end=end, ask=short(faq.ask), until=faq.until)
