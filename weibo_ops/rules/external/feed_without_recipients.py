"""WO5: what do departments and partners owe the desk, and can it hold them to it?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.model.noun import place
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.rules.whole import whole

if TYPE_CHECKING:
    from weibo_ops.model.playbooks.feeds import Feed
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO508",
    "warning",
    zh="{department}的消息没写发给谁，来了也没人看：补 recipients",
    en="the news of {department} goes to nobody: add `recipients`",
)
def feed_without_recipients(feed: Feed, workspace: Workspace) -> Iterator[Hit]:
    """A feed names nobody who gets it.

    The news was sent, and the desk was the last to know. Where no feed names anybody yet it is a remark.
    ---
    信息供给没写谁收。

    消息发了，台上还是最后一个知道。一条都还没写收件人的，只作提示。

    ```yaml bad playbooks/outer.yaml
    feeds:
      - {id: campaigns, department: 市场部, content: [活动], lead: 10wd, recipients: [editor]}
      - {id: prices, department: 电商部, content: [调价], lead: 2wd}  # WO508
    ```

    ```yaml good playbooks/outer.yaml
    feeds:
      - {id: campaigns, department: 市场部, content: [活动], lead: 10wd, recipients: [editor]}
    ```
    """
    if not feed.recipients and whole(workspace, feed):
        severity = None if any(other.recipients for other in workspace.feeds) else "info"
        yield hit(place(feed), department=feed.department, severity=severity)
