"""WO8: does the campaign keep what it promises?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from weibo_ops.i18n import Phrase
from weibo_ops.model.noun import place
from weibo_ops.rules.campaigns._campaigns import coming
from weibo_ops.rules.naming import edge
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.model.fields import Duration
    from weibo_ops.planning.schedule import Schedule


@rule(
    "WO821",
    "warning",
    zh="“{campaign}”{notice}才通知，离开始 {given} 天，和{department}说好的是提前 {lead}：缩小玩法，并按约定告诉对方",
    en=(
        "word of “{campaign}” came on {notice}, {given} days ahead; the {department} agreed to {lead}: make "
        "it smaller, and tell them"
    ),
)
def notice_too_short(schedule: Schedule, today: date) -> Iterator[Hit]:
    """The desk was told of a campaign later than the department that tells it has agreed to.

    To be told last is what broke the article's company. A lead in working days is counted by the almanac, the day of
    the notice included.
    ---
    活动通知得比约好的提前量晚。

    最后一个才知道，文章里那家公司就坏在这里。按工作日约的，工作日按放假安排数，通知当天也算。

    ```yaml bad playbooks/feeds.yaml
    feeds:
      - {id: marketing, department: 市场部, content: [活动], lead: 10wd}
    ```

    ```yaml bad
    campaigns:
      - id: photo
        name: 随手拍
        start: 2026-12-01
        end: 2026-12-12
        mechanic: snapshot
        notice: {feed: marketing, at: 2026-11-20 10:00}  # WO821
    ```

    ```yaml good playbooks/feeds.yaml
    feeds:
      - {id: marketing, department: 市场部, content: [活动], lead: 10wd}
    ```

    ```yaml good
    campaigns:
      - id: photo
        name: 随手拍
        start: 2026-12-01
        end: 2026-12-12
        mechanic: snapshot
        notice: {feed: marketing, at: 2026-11-17 10:00}
    ```
    """
    workspace = schedule.workspace
    for campaign in coming(workspace, today):
        notice = campaign.notice
        feed = workspace.find("feeds", notice.feed) if notice is not None else None
        if feed is None or notice is None or notice.at is None:
            continue
        given = campaign.start - notice.at
        if _short(feed.lead, notice.at, campaign.start, schedule):
            yield hit(
                place(campaign, "notice", "at"),
                campaign=campaign.name,
                notice=edge(notice.at),
                given=max(given.days, 0),
                department=feed.department,
                lead=Phrase(f"campaigns.lead-{feed.lead.unit}", {"count": feed.lead.count}),
            )


def _short(lead: Duration, told: datetime, start: datetime, schedule: Schedule) -> bool:
    """Whether word came later than the lead: working days from that day on, bare days, or time."""
    between = (start.date() - told.date()).days
    if lead.unit == "wd":
        days = (told.date() + timedelta(days=ahead) for ahead in range(max(0, between)))
        return sum(map(schedule.almanac.working, days)) < lead.count
    return between < lead.count if lead.unit == "d" else start - told < timedelta(minutes=lead.minutes)
