"""WO5: what do departments and partners owe the desk, and can it hold them to it?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from weibo_ops.model.noun import place
from weibo_ops.rules.external._agreed import agreed_minutes, said
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.model.playbooks.interactions import Interaction
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO507",
    "warning",
    zh="对外答应 {promise}内办结，{department}答应我们的就是 {owed}，转手的时间都不够：放宽 solve，或和部门重新谈",
    en=(
        "{promise} are promised to the public and {department} alone may take {owed}: allow more in `solve`"
        ", or renegotiate"
    ),
)
def promise_shorter_than_agreement(interaction: Interaction, workspace: Workspace) -> Iterator[Hit]:
    """What is promised to the public is shorter than what the department may take.

    Such a promise is broken by design. Compared on the same clock, a working day as eight hours of it.
    ---
    答应茶友的时限，比部门答应我们的还短。

    这种承诺一定会破。按同一种钟比，一个工作日算八小时。

    ```yaml bad playbooks/outer.yaml
    agreements:
      - {id: complaints, department: 客服部, respond: 4h, solve: 2wd, liaison: 客服班长}
    interactions:
      - id: complaint
        type: complaint
        first_reply: 1h
        solve: 1wd  # WO507
        clock: working
        agreement: complaints
    ```

    ```yaml good playbooks/outer.yaml
    agreements:
      - {id: complaints, department: 客服部, respond: 4h, solve: 2wd, liaison: 客服班长}
    interactions:
      - {id: complaint, type: complaint, first_reply: 1h, solve: 3wd, clock: working, agreement: complaints}
      - {id: other, type: complaint, first_reply: 1h, solve: 3d, agreement: complaints}
    ```
    """
    agreement = workspace.find("agreements", interaction.agreement)
    owed = (agreement.solve or agreement.respond) if agreement is not None else None
    if owed is None or interaction.solve is None:
        return
    if interaction.first_reply is not None and interaction.solve.minutes < interaction.first_reply.minutes:
        return  # told as such
    # The working clock never runs faster: a promise by the calendar's that is shorter even so is broken too.
    if interaction.clock != agreement.clock and interaction.clock == "working":
        return
    if agreed_minutes(interaction.solve, interaction.clock) < agreed_minutes(owed, agreement.clock):
        facts: dict[str, Any] = {"promise": said(interaction.solve), "owed": said(owed)}
        yield hit(place(interaction, "solve"), department=agreement.department, **facts)
