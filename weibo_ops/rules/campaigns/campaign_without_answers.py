"""WO8: does the campaign keep what it promises?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from weibo_ops.i18n import Phrase, Word
from weibo_ops.model.noun import place
from weibo_ops.rules.campaigns._campaigns import begun, coming, near
from weibo_ops.rules.naming import edge
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.rules.whole import whole

if TYPE_CHECKING:
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO822",
    "warning",
    zh="“{campaign}”{when}，还没有{lacks}：写好，并先给客服看",
    en="“{campaign}” {when} without {lacks}: write them, and show them to the customer service first",
)
def campaign_without_answers(workspace: Workspace, today: date, *, days: int = 3) -> Iterator[Hit]:
    """A campaign has begun, or begins within three days, without a brief for the customer service or without answers.

    The phone rings there first, and whoever picks up has never heard of it. A remark on a desk where no campaign has
    a brief and nobody has written answers yet.
    ---
    活动已经开始、或三天之内就要开始，还没有给客服的说明，或没有话术。

    电话先打到客服那里，接电话的人听都没听过。哪场活动都没写过、话术也还没有的台，只提醒。

    ```yaml bad playbooks/answers.yaml
    faqs:
      - {id: how, ask: 怎么参加, answer: 带话题发图, basis: 方案, approved_by: yi}
    ```

    ```yaml bad
    campaigns:
      - id: photo  # WO822
        name: 随手拍
        start: 2026-11-25
        end: 2026-12-12
        mechanic: snapshot
        approved: {by: yi}
        faqs: [how]
    ```

    ```yaml good playbooks/answers.yaml
    faqs:
      - {id: how, ask: 怎么参加, answer: 带话题发图, basis: 方案, approved_by: yi}
    ```

    ```yaml good
    campaigns:
      - id: photo
        name: 随手拍
        start: 2026-11-25
        end: 2026-12-12
        mechanic: snapshot
        approved: {by: yi}
        faqs: [how]
        brief: 客服说明第二版
    ```
    """
    usual = workspace.faqs or any(campaign.brief or campaign.faqs for campaign in workspace.campaigns)
    for campaign in coming(workspace, today):
        lacks = tuple(Word(f"campaigns.lacks-{key}") for key in ("brief", "faqs") if not getattr(campaign, key))
        if lacks and near(campaign, today, days) and whole(workspace, campaign):
            started = begun(campaign, today)
            yield hit(
                place(campaign),
                on=campaign.start.date(),
                campaign=campaign.name,
                when=Word("campaigns.has-begun")
                if started
                else Phrase("campaigns.begins", {"start": edge(campaign.start)}),
                lacks=lacks,
                severity="warning" if usual else "info",
            )
