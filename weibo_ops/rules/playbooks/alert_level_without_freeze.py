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
    "WO622",
    "warning",
    zh="最重的预警级别“{level}”不停定时（freeze 不是 yes）：出了大事，排好的微博还会自己发出去",
    en=(
        "the gravest alert level `{level}` does not freeze what is scheduled: cheerful posts go out in a "
        "crisis by themselves"
    ),
)
def alert_level_without_freeze(workspace: Workspace) -> Iterator[Hit]:
    """The gravest alert level, or one that is graver than a level that does, does not stop what is scheduled.

    The first thing to be done in a crisis is mechanical: the queue stops. Otherwise a cheerful post goes out beside
    the apology.
    ---
    最重的预警级别没有停掉定时；或者轻的一级停，重的反而不停。

    危机里头一件事是机械的：停队列。不停，道歉旁边就会蹦出一条笑嘻嘻的微博。

    ```yaml bad playbooks/alarm.yaml
    alert_levels:
      - id: red  # WO622
        rank: 1
        triggers: [{metric: reposts, value: 1000}]
        report_to: [yi]
        within: 15m
        actions: [截图留证]
        statement: 正在核实
      - id: orange
        rank: 2
        triggers: [{metric: reposts, value: 200}]
        report_to: [yi]
        within: 15m
        actions: [截图留证]
        freeze: no
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
    freezing = [gravity[level.id] for level in workspace.alert_levels if level.freeze]
    least = max(freezing, default=min(gravity.values(), default=0))
    for level in workspace.alert_levels:
        if level.freeze or gravity[level.id] in freezing or gravity[level.id] > least:
            continue
        if whole(workspace, level):
            yield hit(place(level), level=level.id)
