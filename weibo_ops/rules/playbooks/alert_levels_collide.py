"""WO6: could a stranger follow this?"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from weibo_ops.i18n import Phrase
from weibo_ops.model.noun import place
from weibo_ops.rules.playbooks._levels import gravities
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.rules.whole import whole

if TYPE_CHECKING:
    from decimal import Decimal

    from weibo_ops.model.playbooks.alert_levels import AlertLevel
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO620",
    "warning",
    zh="预警级别“{level}”的触发条件{why}：把两级的数接上",
    en="what sets off the alert level `{level}` {why}: make the two meet",
)
def alert_levels_collide(workspace: Workspace) -> Iterator[Hit]:
    """Two neighbouring alert levels overlap on a metric, leave a gap, or the lighter one takes more than the graver.

    What falls between two levels is nobody's; what is of two gets two answers. Only triggers on one metric and one
    window are compared.
    ---
    相邻两级在同一个数上重叠、留了空档，或者轻的一级比重的还难够上。

    落在空档里的没人管，落在重叠里的两套办法。只比同一个指标、同一个时间窗。

    ```yaml bad playbooks/alarm.yaml
    alert_levels:
      - {id: red, rank: 1, triggers: [{metric: reposts, value: 1000}], report_to: [yi], within: 15m,
         actions: [暂停定时], freeze: yes, statement: 正在核实}
      - id: orange
        rank: 2
        triggers:
          - metric: reposts
            value: 2000  # WO620
        report_to: [yi]
        within: 30m
        actions: [截图]
    metrics:
      - {id: reposts, name: 转发数, formula: 单条转发, unit: 次, source: 微博搜索}
    ```

    ```yaml bad playbooks/more.yaml
    alert_levels:
      - id: blue
        rank: 3
        triggers:
          - {metric: reposts, op: ">=", value: 100, window: 2h}
        report_to: [yi]
        within: 1h
        actions: [记录]
      - id: grey
        rank: 4
        triggers:
          - metric: reposts
            window: 2h
            op: "<"
            value: 50  # WO620
        report_to: [yi]
        within: 1h
        actions: [记录]
    ```

    ```yaml good playbooks/alarm.yaml
    alert_levels:
      - {id: red, rank: 1, triggers: [{metric: reposts, value: 1000}], report_to: [yi], within: 15m,
         actions: [暂停定时], freeze: yes, statement: 正在核实}
      - {id: orange, rank: 2, triggers: [{metric: reposts, value: 200}, {metric: reposts, op: "<", value: 1000}],
         report_to: [yi], within: 30m, actions: [截图]}
      - {id: blue, rank: 3, triggers: [{metric: reposts, value: 30}], report_to: [yi], within: 1h,
         actions: [记录]}
    metrics:
      - {id: reposts, name: 转发数, formula: 单条转发, unit: 次, source: 微博搜索}
    ```
    """
    gravity = gravities(workspace)
    levels = sorted(workspace.alert_levels, key=lambda level: gravity[level.id])
    for graver, lighter in pairwise(levels):
        if graver.rank == lighter.rank or not whole(workspace, graver, lighter):
            continue
        above, below = _bounds(graver), _bounds(lighter)
        for measured in above.keys() & below.keys():
            (low, _, high, _), (floor, floor_at, top, top_at) = above[measured], below[measured]
            # Beneath a floor or under a lid: which end is grave is what the graver level says.
            if low is not None and floor is not None and floor >= low:
                yield _collision(lighter, floor_at, "graver-sooner", graver, floor, low)
            elif low is None and high is not None and top is not None and floor is None and top <= high:
                yield _collision(lighter, top_at, "graver-sooner", graver, top, high)
            elif low is not None and top is not None and top != low:
                yield _collision(lighter, top_at, "between" if top < low else "overlap", graver, top, low)


_Bound = tuple["Decimal | None", int, "Decimal | None", int]


def _bounds(level: AlertLevel) -> dict[tuple[str, str], _Bound]:
    """Return by (metric, window) from which value on and up to which a level counts, each with its trigger's number."""
    found: dict[tuple[str, str], _Bound] = {}
    for number, trigger in enumerate(level.triggers):
        if trigger.metric is None or trigger.value is None:
            continue
        key = trigger.metric, str(trigger.window or "")
        low, low_at, high, high_at = found.get(key, (None, 0, None, 0))
        if trigger.op in (">", ">="):
            found[key] = (trigger.value, number, high, high_at)
        else:
            found[key] = (low, low_at, trigger.value, number)
    return found


def _collision(level: AlertLevel, number: int, why: str, other: AlertLevel, value: Decimal, edge: Decimal) -> Hit:
    facts = {"other": other.id, "value": f"{value:f}", "edge": f"{edge:f}"}
    return hit(place(level, "triggers", number, "value"), level=level.id, why=Phrase(f"standing.{why}", facts))
