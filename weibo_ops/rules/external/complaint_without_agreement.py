"""WO5: what do departments and partners owe the desk, and can it hold them to it?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.i18n import Word
from weibo_ops.model.noun import place
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.rules.whole import whole

if TYPE_CHECKING:
    from weibo_ops.model.playbooks.interactions import Interaction
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO506",
    "warning",
    zh="{type}（{id}）没写靠哪个部门的约定，转出去没人接：补 agreement",
    en="{type} (`{id}`) rest on no department's agreement, so nobody takes them over: add `agreement`",
)
def complaint_without_agreement(interaction: Interaction, workspace: Workspace) -> Iterator[Hit]:
    """Complaints are answered by a rule that names no agreement, though there are some.

    The desk can be polite and can solve nothing. Inquiries of media and legal letters are a remark. A desk without any
    agreement is left in peace.
    ---
    投诉的互动规则没写靠哪条部门约定，而台上是有约定的。

    台上只能客气，办不了事。媒体来访和法律来函没写的，只作提示；一条约定都没有的不说。

    ```yaml bad playbooks/outer.yaml
    agreements:
      - {id: complaints, department: 客服部, respond: 2h, liaison: 客服班长}
    interactions:
      - {id: complaint, type: complaint, first_reply: 1h, solve: 2d}  # WO506
    ```

    ```yaml good playbooks/outer.yaml
    agreements:
      - {id: complaints, department: 客服部, respond: 2h, liaison: 客服班长}
    interactions:
      - {id: complaint, type: complaint, first_reply: 1h, solve: 2d, agreement: complaints}
      - {id: praise, type: praise, first_reply: 1h}
    ```
    """
    if interaction.agreement is not None or not workspace.agreements or not whole(workspace, interaction):
        return
    if interaction.type in ("complaint", "media", "legal"):
        severity = None if interaction.type == "complaint" else "info"
        word = Word(f"duties.of-{interaction.type}")
        yield hit(place(interaction), type=word, id=interaction.id, severity=severity)
