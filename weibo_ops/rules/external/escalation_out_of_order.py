"""WO5: what do departments and partners owe the desk, and can it hold them to it?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.i18n import Word
from weibo_ops.model.noun import place
from weibo_ops.rules.external._agreed import agreed_minutes, said
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.model.playbooks.agreements import Agreement


@rule(
    "WO505",
    "warning",
    zh="{department}的升级时限（{after}）{why}：按先后排好，赶在办结时限之前",
    en="the escalation to {department} after {after} {why}: put them in order, and before the time to solve",
)
def escalation_out_of_order(agreement: Agreement) -> Iterator[Hit]:
    """The steps of an escalation do not come later one by one, or the first comes only after all should be solved.

    Whoever follows it rings the director before the head of the team, or when it is too late.
    ---
    升级的几步不是一步比一步晚，或者头一步就晚过了办结时限。

    照着办的人，要么先惊动了总监，要么找人的时候已经误了。

    ```yaml bad playbooks/outer.yaml
    agreements:
      - id: complaints
        department: 客服部
        respond: 2h
        solve: 1wd
        liaison: 客服班长
        escalation:
          - {after: 6h, to: 客服经理}
          - {after: 4h, to: 市场总监}  # WO505
      - id: quality
        department: 质量部
        respond: 1h
        solve: 4h
        liaison: 质检室
        escalation:
          - {after: 2d, to: 市场总监}  # WO505
    ```

    ```yaml good playbooks/outer.yaml
    agreements:
      - id: complaints
        department: 客服部
        respond: 2h
        solve: 1wd
        liaison: 客服班长
        escalation:
          - {after: 8h, to: 客服经理}
          - {after: 2wd, to: 市场总监}
    ```
    """
    solve = agreed_minutes(agreement.solve, agreement.clock) if agreement.solve is not None else None
    respond = agreed_minutes(agreement.respond, agreement.clock) if agreement.respond is not None else 0
    if solve is not None and solve < respond:
        solve = None  # told as such
    before = None
    for number, step in enumerate(agreement.escalation):
        if step.after is None:
            continue
        after = agreed_minutes(step.after, agreement.clock)
        at = place(agreement, "escalation", number, "after")
        if before is not None and after <= before:
            yield hit(at, department=agreement.department, after=said(step.after), why=Word("external.not-later"))
        elif before is None and solve is not None and after > solve:
            yield hit(at, department=agreement.department, after=said(step.after), why=Word("external.after-solve"))
        before = after
