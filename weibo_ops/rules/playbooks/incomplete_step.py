"""WO6: could a stranger follow this?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.i18n import Word
from weibo_ops.model.noun import place
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.rules.whole import whole

if TYPE_CHECKING:
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO601",
    "warning",
    zh="“{title}”第 {number} 步没写{lacks}：补上，换个人也照着做得下来",
    en="step {number} of “{title}” does not say {lacks}: add it, so that a stranger can follow",
)
def incomplete_step(workspace: Workspace) -> Iterator[Hit]:
    """A step of a procedure lacks what its neighbours say: who does it, where, or when it is done.

    Whoever stands in at night has nobody to ask, and stops at that step. Where no step of the desk says where or
    until when, it is a remark only. The doer may be the step's, the procedure's or the owner of the duty.
    ---
    流程里的一步缺了别的步骤都写的东西：谁做、在哪里做、做到什么样算完。

    夜里顶班的人没处问，就卡在这一步。整张台的步骤都不写 where、done_when 的，只提醒；做的人可以写在步骤上、流程上，也
    可以就是职责的 A 角。

    ```yaml bad playbooks/round.yaml
    procedures:
      - id: evening-round
        duty: content
        title: 下班前核对
        when: {days: workdays, time: "17:30"}
        steps:
          - {do: 核对明天的排期, where: 排期文件, done_when: 每条都过审}
          - {do: 设好定时, where: 微博后台}  # WO601
          - {do: 登记, done_when: 每条都有时间}  # WO601
    ```

    ```yaml good playbooks/round.yaml
    procedures:
      - id: evening-round
        duty: content
        title: 下班前核对
        when: {days: workdays, time: "17:30"}
        steps:
          - {do: 核对明天的排期, where: 排期文件, done_when: 每条都过审}
          - {do: 设好定时, where: 微博后台, done_when: 条数一致}
    ```
    """
    keys = ("where", "done_when")
    steps = [step for procedure in workspace.procedures for step in procedure.steps]
    usual = {key for key in keys if any(getattr(step, key) for step in steps)}
    owned = {duty.duty for duty in workspace.duties}
    for procedure in workspace.procedures:
        nobody = not procedure.by and procedure.duty not in owned and not workspace.missed.lost
        named = nobody and any(step.by for step in procedure.steps)
        for number, step in enumerate(procedure.steps):
            lacks = ["by"] if named and not step.by else []
            lacks += [key for key in keys if not getattr(step, key)]
            if lacks and whole(workspace, procedure):
                yield hit(
                    place(procedure, "steps", number),
                    title=procedure.title,
                    number=number + 1,
                    lacks=[Word(f"standing.lacks-{key}") for key in lacks],
                    severity="warning" if "by" in lacks or usual.intersection(lacks) else "info",
                )
