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
    "WO621",
    "warning",
    zh="预警级别“{level}”没写{lacks}：补上，夜里值班的人才知道怎么办",
    en="the alert level `{level}` does not say {lacks}: add it, for whoever is on watch at night",
)
def alert_level_incomplete(workspace: Workspace) -> Iterator[Hit]:
    """An alert level lacks what others say: its trigger, to whom it is reported, how soon, or what is done first.

    In the hour it is needed, nobody looks for the rest. Where no level says so yet, it is a remark only.
    ---
    预警级别缺了别的级别都写的东西：什么情况算、报给谁、多久之内、先做什么。

    真用上的那个小时，没有人有空去找。整张表都还没写的，只提醒。

    ```yaml bad playbooks/alarm.yaml
    alert_levels:
      - {id: red, rank: 1, triggers: [{metric: reposts, value: 1000}], report_to: [yi], within: 15m,
         actions: [暂停定时], freeze: yes, statement: 正在核实}
      - {id: orange, rank: 2, triggers: [{metric: reposts, value: 200}], actions: [截图]}  # WO621
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
    keys = ("triggers", "report_to", "within", "actions")
    usual = {key for key in keys if any(getattr(level, key) for level in workspace.alert_levels)}
    for level in workspace.alert_levels:
        lacks = [key for key in keys if not getattr(level, key)]
        if level.triggers and any(trigger.metric is None or trigger.value is None for trigger in level.triggers):
            lacks.insert(0, "triggers")
        if lacks and whole(workspace, level):
            yield hit(
                place(level),
                level=level.id,
                lacks=tuple(Word(f"standing.lacks-{key}") for key in lacks),
                severity="warning" if usual.intersection(lacks) else "info",
            )
