"""WO5: what do departments and partners owe the desk, and can it hold them to it?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.i18n import Word
from weibo_ops.model.noun import place
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.rules.whole import whole

if TYPE_CHECKING:
    from weibo_ops.model.playbooks.agreements import Agreement
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO501",
    "warning",
    zh="{department}的约定还缺{lacking}：和他们说定，补上",
    en="the agreement with {department} lacks {lacking}: settle it with them, and write it",
)
def agreement_incomplete(agreement: Agreement, workspace: Workspace) -> Iterator[Hit]:
    """An agreement names nobody to turn to, or no time.

    Without both it is a wish: the complaint lies there for two days and nobody is to be asked. The rest, who answers
    in his place, when it goes higher, who signed, whether Weibo comes first, is a remark.
    ---
    部门约定没写找谁，或者没写多久。

    缺了这两样就只是个愿望，投诉放两天也没人可问。候补、升级、签字、是否微博优先没写的，只作提示。

    ```yaml bad playbooks/outer.yaml
    agreements:
      - id: complaints  # WO501
        department: 客服部
        subject: 投诉
        weibo_first: yes
        respond: 2h
        solve: 1wd
        alternate: 客服经理
        escalation: [{after: 4h, to: 客服经理}]
        signed_by: 客服经理
    ```

    ```yaml good playbooks/outer.yaml
    agreements:
      - id: complaints
        department: 客服部
        subject: 投诉
        weibo_first: yes
        respond: 2h
        solve: 1wd
        liaison: 客服班长
        alternate: 客服经理
        escalation: [{after: 4h, to: 客服经理}]
        signed_by: 客服经理
    ```
    """
    lacking = [key for key in _KEYS if getattr(agreement, key) in (None, ())]
    if lacking and whole(workspace, agreement):
        grave = "liaison" in lacking or {"respond", "solve"} <= {*lacking}
        words = [Word(f"external.{key}") for key in lacking]
        severity = None if grave else "info"
        yield hit(place(agreement), department=agreement.department, lacking=words, severity=severity)


_KEYS = ("liaison", "alternate", "respond", "solve", "escalation", "signed_by", "weibo_first")
