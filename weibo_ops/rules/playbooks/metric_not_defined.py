"""WO6: could a stranger follow this?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.i18n import Word
from weibo_ops.model.noun import place
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.rules.whole import whole

if TYPE_CHECKING:
    from weibo_ops.model.playbooks.metrics import Metric
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO616",
    "info",
    zh="指标“{name}”没写{lacks}：补上，换个人才算得出同一个数",
    en="the metric “{name}” does not say {lacks}: add it, so that somebody else finds the same figure",
)
def metric_not_defined(workspace: Workspace) -> Iterator[Hit]:
    """A metric does not say how it is computed, of what, in what unit or from where.

    Four denominators of the rate of engagement are in use; whoever takes over computes another, and the curve breaks.
    It is a warning where a report, a duty, an account or a campaign rests on the metric.
    ---
    指标没写公式、分母、单位或取数的地方。

    互动率的分母有四种算法，换个人就换一种，曲线从那天断开。报表、职责、账号目的、活动用到的，算警告。

    ```yaml bad playbooks/figures.yaml
    metrics:
      - {id: rate, name: 互动率, formula: (转发+评论+赞)÷阅读, unit: "%", source: 数据助手}  # WO616
      - {id: fans, name: 净增粉丝, formula: 新增−取关, unit: 人}  # WO616
    reports:
      - {id: weekly, name: 周报, duty: content, by: jia, audience: 总监, metrics: [rate, fans]}
    ```

    ```yaml good playbooks/figures.yaml
    metrics:
      - {id: rate, name: 互动率, formula: (转发+评论+赞)÷阅读, denominator: 阅读数, unit: "%", source: 数据助手}
      - {id: fans, name: 净增粉丝, formula: 新增−取关, unit: 人, source: 数据助手}
    reports:
      - {id: weekly, name: 周报, duty: content, by: jia, audience: 总监, metrics: [rate, fans]}
    ```
    """
    used = _used(workspace)
    usual = any(metric.denominator and not _rate(metric) for metric in workspace.metrics)
    for metric in workspace.metrics:
        lacks = [key for key in ("formula", "unit", "source") if not getattr(metric, key)]
        if not metric.denominator and (usual or _rate(metric)):
            lacks.insert(1 if "formula" in lacks else 0, "denominator")
        if lacks and whole(workspace, metric):
            # "Answered ÷ to be answered" says of what, if not in so many words.
            said = lacks == ["denominator"] and _divides(metric)
            yield hit(
                place(metric),
                name=metric.name,
                lacks=tuple(Word(f"standing.lacks-{key}") for key in lacks),
                severity="warning" if metric.id in used and not said else "info",
            )


def _rate(metric: Metric) -> bool:
    return metric.unit == "%" or metric.name.endswith(("率", "占比")) or _divides(metric)


def _divides(metric: Metric) -> bool:
    return any(sign in (metric.formula or "") for sign in ("÷", "/", "除以"))


def _used(workspace: Workspace) -> set[str | None]:
    used = {metric for item in (*workspace.reports, *workspace.duties) for metric in item.metrics}
    used |= {goal.metric for account in workspace.accounts for goal in account.goals}
    return used | {campaign.goal.metric for campaign in workspace.campaigns if campaign.goal}
