"""WO6: could a stranger follow this?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.i18n import Phrase
from weibo_ops.model.noun import place
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.rules.whole import unbroken

if TYPE_CHECKING:
    from weibo_ops.model.playbooks.alert_levels import AlertLevel
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO619",
    "warning",
    zh="预警级别“{level}”{why}：从 1 级（最重）起挨着排",
    en="the alert level `{level}` {why}: count from 1, the gravest, without a gap",
)
def alert_ranks_broken(workspace: Workspace) -> Iterator[Hit]:
    """The ranks of the alert levels are not 1, 2, 3…: one is there twice, or one is left out.

    In the night of an alarm two levels with one rank mean two sets of orders.
    ---
    预警级别的 rank 有重复，或者跳号。

    出事那天晚上，两个同级就是两套指令；少一级，够上的人不知道按哪级办。

    ```yaml bad playbooks/alarm.yaml
    alert_levels:
      - {id: red, rank: 1, triggers: [{metric: reposts, value: 1000}], report_to: [yi], within: 15m,
         actions: [暂停定时], freeze: yes, statement: 正在核实}
      - id: orange
        rank: 1  # WO619
        triggers: [{metric: reposts, value: 200}]
        report_to: [yi]
        within: 30m
        actions: [截图]
      - id: blue
        rank: 3  # WO619
        triggers: [{metric: reposts, value: 30}]
        report_to: [yi]
        within: 1h
        actions: [记录]
    metrics:
      - {id: reposts, name: 转发数, formula: 单条转发, unit: 次, source: 微博搜索}
    ```

    ```yaml good playbooks/alarm.yaml
    alert_levels:
      - {id: blue, rank: 2, triggers: [{metric: reposts, value: 30}], report_to: [yi], within: 1h,
         actions: [记录]}
      - {id: red, rank: 1, triggers: [{metric: reposts, value: 1000}], report_to: [yi], within: 15m,
         actions: [暂停定时], freeze: yes, statement: 正在核实}
    metrics:
      - {id: reposts, name: 转发数, formula: 单条转发, unit: 次, source: 微博搜索}
    ```
    """
    if not unbroken(workspace, "alert_levels"):
        return
    firsts: dict[int, AlertLevel] = {}
    for level in sorted(workspace.alert_levels, key=lambda level: level.rank):
        first = firsts.get(level.rank)
        if first is not None:
            why = Phrase("standing.rank-again", {"other": first.id, "rank": level.rank})
            yield hit(place(level, "rank"), level=level.id, why=why)
        elif level.rank > 1 and level.rank - 1 not in firsts:
            why = Phrase("standing.rank-gap", {"rank": level.rank, "missing": level.rank - 1})
            yield hit(place(level, "rank"), level=level.id, why=why)
        firsts.setdefault(level.rank, level)
