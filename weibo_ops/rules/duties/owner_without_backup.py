"""WO4: is there somebody for everything?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from weibo_ops.i18n import Word
from weibo_ops.model.noun import place
from weibo_ops.rules.naming import named, single, staff
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.rules.whole import whole

if TYPE_CHECKING:
    from weibo_ops.model.playbooks.duties import Duty
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO422",
    "warning",
    zh="“{duty}”只有 A 角（{owner}），没有 B 角，人一走就停：写上 backup",
    en="{duty} has an owner ({owner}) and no backup, and stops when he is away: name a `backup`",
)
def owner_without_backup(duty: Duty, workspace: Workspace, today: date) -> Iterator[Hit]:
    """A duty has an owner and nobody behind him.

    The day he is ill nobody knows that it is theirs now. A role that several people hold has a second one in
    itself; on a desk of one person it is a remark.
    ---
    职责有 A 角，没有 B 角。

    A 角病了那天，谁也不知道该自己上。岗位上不止一个人的，本身就有人替；一个人的台只作提示。

    ```yaml bad playbooks/more.yaml
    duties:
      - {duty: engagement, owner: editor}  # WO422
    ```

    ```yaml good playbooks/more.yaml
    duties:
      - {duty: engagement, owner: editor, backup: yi}
    ```
    """
    holders = [person for person in staff(workspace, today) if duty.owner in person.roles]
    if duty.backup is not None or len(holders) > 1 or not whole(workspace, duty):
        return
    severity = "info" if single(workspace) else None
    yield hit(place(duty), duty=Word(f"duty.{duty.duty}"), owner=named(workspace, duty.owner), severity=severity)
