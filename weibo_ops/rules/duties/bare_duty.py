"""WO4: is there somebody for everything?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.i18n import Word
from weibo_ops.model.noun import place
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.rules.whole import unbroken, whole

if TYPE_CHECKING:
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO453",
    "info",
    zh="“{duty}”还缺{lacking}：补上，换人时照着就能接",
    en="{duty} lacks {lacking}: write it, so that somebody else could take over",
)
def bare_duty(workspace: Workspace) -> Iterator[Hit]:
    """A duty has no procedure, output, metric, review or way to get better.

    Said once a duty, of all that is lacking, and only on a desk that has begun to write such things down.
    ---
    职责没有流程、产出、指标、复核周期或改进。

    有活、几个人、怎么干、怎样更好，四个问题答不全，人一走就说不清。一项职责合起来说一次；台上一样都没写的不说。

    ```yaml bad playbooks/desk.yaml
    accounts:
      - {id: main, handle: 清远茶}
    people:
      - {id: jia, name: 甲}
      - {id: yi, name: 乙}
    duties:
      - {duty: content, owner: jia, backup: yi, outputs: [周排期]}  # WO453
    ```

    ```yaml good playbooks/desk.yaml
    accounts:
      - {id: main, handle: 清远茶}
    people:
      - {id: jia, name: 甲}
      - {id: yi, name: 乙}
    metrics:
      - {id: on-time, name: 发布准时率, formula: 准点 ÷ 计划, denominator: 计划, unit: "%", source: 排期文件}
    duties:
      - duty: content
        owner: jia
        backup: yi
        outputs: [周排期]
        metrics: [on-time]
        review_every: 90d
        reviewed: 2026-10-19
        improvement: 每周复盘一条
    procedures:
      - id: weekly-plan
        duty: content
        title: 排下一周
        by: jia
        when: {days: [thu], time: "14:00"}
        minutes: 60
        steps:
          - {do: 排好下一周, where: calendars, done_when: 没有空着的时段}
    ```
    """
    if not unbroken(workspace, "procedures"):
        return
    written = {procedure.duty for procedure in workspace.procedures}
    if not written and not any(getattr(duty, key) for duty in workspace.duties for key in _KEYS):
        return
    for duty in workspace.duties:
        lacking = [] if duty.duty in written else ["procedure"]
        lacking += [key for key in _KEYS if not getattr(duty, key)]
        if lacking and whole(workspace, duty):
            words = [Word(f"duties.{key}") for key in lacking]
            yield hit(place(duty), duty=Word(f"duty.{duty.duty}"), lacking=words)


_KEYS = ("outputs", "metrics", "review_every", "improvement")
