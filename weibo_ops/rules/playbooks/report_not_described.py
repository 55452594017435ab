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
    "WO617",
    "info",
    zh="报表“{name}”没写{lacks}：补上，换个人才交得出同一张",
    en="the report “{name}” does not say {lacks}: add it, so that somebody else files the same one",
)
def report_not_described(workspace: Workspace) -> Iterator[Hit]:
    """A report does not say which figures it holds, or for whom it is.

    Whoever takes it over invents a new one, and nobody can compare it with the last.
    ---
    报表没写报哪些数，或没写给谁看。

    换个人就换一种做法，和上一期对不上。

    ```yaml bad playbooks/figures.yaml
    reports:
      - {id: weekly, name: 周报, duty: content, by: jia, audience: 总监}  # WO617
    ```

    ```yaml good playbooks/figures.yaml
    metrics:
      - {id: fans, name: 净增粉丝, formula: 新增−取关, unit: 人, source: 数据助手}
    reports:
      - {id: weekly, name: 周报, duty: content, by: jia, audience: 总监, metrics: [fans]}
    ```
    """
    for report in workspace.reports:
        lacks = tuple(Word(f"standing.lacks-{key}") for key in ("metrics", "audience") if not getattr(report, key))
        if lacks and whole(workspace, report):
            yield hit(place(report), name=report.name, lacks=lacks)
