"""WO6: could a stranger follow this?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.rules.playbooks._texts import at, texts
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO628",
    "warning",
    zh="这里还写着“{text}”：补上真内容，一时没有就整行删掉",
    en="“{text}” still stands here: write what is meant, or leave the key out",
)
def placeholder_in_playbook(workspace: Workspace) -> Iterator[Hit]:
    """A playbook holds a placeholder where something should be said.

    It fills the line, so nobody misses what is not there, until somebody needs it.
    ---
    手册里留着占位的字：待补、待定、TODO、xxx。

    占了位置，看着像写了，谁也不会发现少了东西，直到用的那天。

    ```yaml bad playbooks/round.yaml
    procedures:
      - id: round
        duty: content
        title: 核对
        event: 下班前
        steps:
          - {do: 核对排期, where: 待补, done_when: 都过审}  # WO628
          - {do: 看图, where: 排期文件, done_when: XXX}  # WO628
    ```

    ```yaml good playbooks/round.yaml
    procedures:
      - id: round
        duty: content
        title: 核对待定的稿子
        event: 下班前
        steps:
          - {do: 核对排期里还待定的几条, where: 排期文件, done_when: 没有“待审”}
    ```
    """
    pattern = re.compile(
        r"[【〔（(\[]?\s*(?:待(?:补充?|定|写|完善|确认|填写?|更新|整理)|还没写|未定|TODO|TBD|N/?A待补|[xX×]{2,}|[?？]{1,3}|。{3}|\.{3}|…+)\s*[】〕）)\]]?",
        re.IGNORECASE,
    )
    for item, route, text in texts(workspace, "answer", "answer_private", "sample", "statement"):
        if len(text) < 12 and pattern.fullmatch(text.strip()):
            yield hit(at(item, route, 0, len(text)), text=text.strip())
