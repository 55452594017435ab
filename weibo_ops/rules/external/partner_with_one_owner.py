"""WO5: what do departments and partners owe the desk, and can it hold them to it?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from weibo_ops.i18n import Phrase, Word
from weibo_ops.model.noun import place
from weibo_ops.rules.naming import named, single
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.rules.whole import whole

if TYPE_CHECKING:
    from weibo_ops.model.playbooks.partners import Partner
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO522",
    "warning",
    zh="伙伴“{partner}”{why}，他一走关系就断：second_owner 写上第二个人",
    en="the partner “{partner}” {why}, and is lost with him: name another as `second_owner`",
)
def partner_with_one_owner(partner: Partner, workspace: Workspace) -> Iterator[Hit]:
    """Only one person of the desk knows a partner.

    The relation lives in his phone. On a desk of one it is a remark.
    ---
    一个合作伙伴只有一个人对接。

    关系都在他手机里。一个人的台只作提示。

    ```yaml bad playbooks/outer.yaml
    partners:
      - {id: notes, handle: 山野茶记, owner: jia}  # WO522
      - id: cups
        handle: 杯子先生
        owner: jia
        second_owner: jia  # WO522
    ```

    ```yaml good playbooks/outer.yaml
    partners:
      - {id: notes, handle: 山野茶记, owner: jia, second_owner: yi}
    ```
    """
    severity = "info" if single(workspace) else None
    if partner.second_owner is None and whole(workspace, partner):
        owner = named(workspace, partner.owner)
        why: Any = Phrase("external.one-owner", {"owner": owner}) if owner else Word("external.no-second")
        yield hit(place(partner), partner=partner.handle, why=why, severity=severity)
    elif partner.second_owner is not None and partner.second_owner == partner.owner:
        why = Phrase("external.twice", {"owner": named(workspace, partner.owner)})
        yield hit(place(partner, "second_owner"), partner=partner.handle, why=why, severity=severity)
