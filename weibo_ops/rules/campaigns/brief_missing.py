"""WO8: does the campaign keep what it promises?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from weibo_ops.model.noun import place
from weibo_ops.rules.campaigns._campaigns import coming
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO823",
    "warning",
    zh="“{campaign}”给客服的说明 {file} 不在工作区里：改正路径，或把它放进来",
    en="the brief {file} of “{campaign}” is not in the workspace: mend the path, or put it there",
)
def brief_missing(workspace: Workspace, today: date) -> Iterator[Hit]:
    """A campaign names a file as its brief that is not there.

    The customer service opens nothing, and asks the desk by phone.
    ---
    活动写了给客服的说明文件，工作区里却没有。

    客服打不开，只能打电话来问。

    ```yaml bad
    campaigns:
      - id: photo
        name: 随手拍
        start: 2026-12-01
        end: 2026-12-12
        mechanic: snapshot
        brief: playbooks/stock/photo.md  # WO823
    ```

    ```yaml good
    campaigns:
      - {id: photo, name: 随手拍, start: 2026-12-01, end: 2026-12-12, mechanic: snapshot, brief: playbooks/desk.yaml}
      - {id: code, name: 代码, start: 2026-12-01, end: 2026-12-12, mechanic: other, brief: 素材盘/客服说明.docx}
    ```
    """
    for campaign in coming(workspace, today):
        file = campaign.brief or ""
        # A path of the workspace, and not a title, an address or a folder of a shared drive.
        if file.startswith(("playbooks/", "calendars/", "templates/", "./")) and not workspace.tree.holds(file):
            yield hit(place(campaign, "brief"), campaign=campaign.name, file=file)
