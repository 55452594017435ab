"""WO6: could a stranger follow this?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.model.noun import place
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.rules.whole import whole

if TYPE_CHECKING:
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO603",
    "warning",
    zh="“{title}”只有名字，没有步骤：写 steps，一步一行，写清在哪里做、做到什么样算完",
    en="“{title}” is a name without steps: write `steps`, one line each, with where and until when",
)
def procedure_without_steps(workspace: Workspace) -> Iterator[Hit]:
    """A procedure has no steps, and no case that it answers either.

    It counts as a written way of working and is none: the story that began this tool is a page that was never
    written.
    ---
    流程没有步骤，也没有写遇到什么情况怎么办。

    看着像有章法，其实没有。文章里那家公司出乱子，就是因为这一页从来没写下来。

    ```yaml bad playbooks/round.yaml
    procedures:
      - {id: evening-round, duty: content, title: 下班前核对, by: jia, event: 下班前}  # WO603
    ```

    ```yaml good playbooks/round.yaml
    procedures:
      - id: wrong-account
        duty: content
        title: 发错账号
        by: jia
        event: 发错账号
        if_then: [{case: 发错账号, do: 先截图再删，十分钟内说明}]
    ```
    """
    for procedure in workspace.procedures:
        if not procedure.steps and not procedure.if_then and whole(workspace, procedure):
            yield hit(place(procedure), title=procedure.title)
