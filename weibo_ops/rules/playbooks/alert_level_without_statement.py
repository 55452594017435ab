"""WO6: could a stranger follow this?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.model.noun import place
from weibo_ops.rules.playbooks._levels import gravities
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.rules.whole import whole

if TYPE_CHECKING:
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO623",
    "warning",
    zh="预警级别“{level}”要停发，却没有先说的那句话（statement）：平时写好，出事时只填时间",
    en="the alert level `{level}` stops all posts and has no holding statement: write one now, while nothing burns",
)
def alert_level_without_statement(workspace: Workspace) -> Iterator[Hit]:
    """A grave alert level has no holding statement.

    The first words are late or wrong when they are written in the first hour. Meant are the gravest level and those
    that freeze what is scheduled.
    ---
    重的预警级别没有备好先说的那句话。

    出了事再想，不是晚了就是说错。最重的一级、要停定时的几级都要有。

    ```yaml bad playbooks/alarm.yaml
    alert_levels:
      - id: red  # WO623
        rank: 1
        triggers: [{metric: reposts, value: 1000}]
        report_to: [yi]
        within: 15m
        actions: [暂停定时]
        freeze: yes
    metrics:
      - {id: reposts, name: 转发数, formula: 单条转发, unit: 次, source: 微博搜索}
    ```

    ```yaml good playbooks/alarm.yaml
    alert_levels:
      - {id: red, rank: 1, triggers: [{metric: reposts, value: 1000}], report_to: [yi], within: 15m,
         actions: [暂停定时], freeze: yes, statement: 正在核实}
      - {id: orange, rank: 2, triggers: [{metric: reposts, value: 200}], report_to: [yi], within: 30m,
         actions: [截图]}
    metrics:
      - {id: reposts, name: 转发数, formula: 单条转发, unit: 次, source: 微博搜索}
    ```
    """
    gravity = gravities(workspace)
    gravest = min(gravity.values(), default=0)
    spoken = {level.rank for level in workspace.alert_levels if level.statement}
    for level in workspace.alert_levels:
        if level.rank not in spoken and (level.freeze or gravity[level.id] == gravest) and whole(workspace, level):
            yield hit(place(level), level=level.id)
