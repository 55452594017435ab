"""WO6: could a stranger follow this?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from weibo_ops.model.noun import place
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.model.playbooks.procedures import Procedure


@rule(
    "WO633",
    "warning",
    zh="“{title}”第 {number} 步的“{text}”不算标准，换个人看不出做没做完：写看得见的结果，如“未回复数为 0”",
    en="step {number} of “{title}” is done when “{text}”, which nobody else can see: name a result that shows",
)
def done_criterion_vague(procedure: Procedure) -> Iterator[Hit]:
    """A step's `done_when` says nothing that can be seen.

    “More or less”, “as the case may be”, “done”: two people stop at different places, and neither is wrong.
    ---
    步骤的 done_when 写了等于没写。

    “差不多就行”“做完”“视情况”：两个人做到两个样子，还都说做完了。

    ```yaml bad playbooks/round.yaml
    procedures:
      - id: round
        duty: content
        title: 核对
        event: 下班前
        steps:
          - {do: 回复评论, where: 微博后台, done_when: 差不多就行}  # WO633
          - {do: 回复私信, where: 微博后台, done_when: 做完}  # WO633
    ```

    ```yaml good playbooks/round.yaml
    procedures:
      - id: round
        duty: content
        title: 核对
        event: 下班前
        steps:
          - {do: 回复评论, where: 微博后台, done_when: 未回复数为 0}
          - {do: 交接, where: 交接单, done_when: 每一条都写了做完的时间}
    ```
    """
    for number, step in enumerate(procedure.steps):
        found = _vague().search(step.done_when) if step.done_when else None
        if found:
            at = place(procedure, "steps", number, "done_when").within(*found.span())
            yield hit(at, title=procedure.title, number=number + 1, text=found.group())


@cache
def _vague() -> re.Pattern[str]:
    return re.compile(
        r"差不多(?:就行|即可|就可以|就好|了)?|(?:看|视)(?:具体)?情况(?:而定)?(?=$|[，。；])|酌情|看着办|尽量(?:做|完成|都)?"
        r"|^(?:已?(?:做完|完成|搞定|弄好|弄完|办好|办完|做好|处理完|处理好|结束)(?:了|即可|就行|为止)?|OK|ok|没问题|可以了|满意)$"
    )
