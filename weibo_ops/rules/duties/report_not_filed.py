"""WO4: is there somebody for everything?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from weibo_ops.i18n import Word
from weibo_ops.model.noun import place
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.model.playbooks.reports import Report

_TWICE = {"day": 10, "week": 15, "month": 63}  # days in which at least two should have been filed, holidays among them


@rule(
    "WO474",
    "warning",
    zh="“{name}”是{period}，上次交是 {day}，少说漏了一期：补上，更新 last_filed",
    en="“{name}” is {period}, and was last filed on {day}: one was left out, file it and write `last_filed`",
)
def report_not_filed(report: Report, today: date) -> Iterator[Hit]:
    """A report was last filed so long ago that one was left out.

    Whoever reads it is without it, and the curve has a hole that cannot be filled later. One that says nothing of
    `last_filed` is left in peace.
    ---
    报表太久没交，中间至少漏了一期。

    等着看的人没看到，曲线上的洞以后也补不回来。没写 last_filed 的不管。

    ```yaml bad playbooks/more.yaml
    reports:
      - id: weekly
        name: 微博周报
        duty: content
        by: jia
        when: {days: [mon], time: "11:00"}
        period: week
        audience: 总监
        last_filed: 2026-11-02  # WO474
    ```

    ```yaml good playbooks/more.yaml
    reports:
      - {id: weekly, name: 微博周报, duty: content, by: jia, when: {days: [mon], time: "11:00"}, period: week,
         audience: 总监, last_filed: 2026-11-09}
      - {id: review, name: 活动复盘, duty: content, by: jia, period: campaign, audience: 总监, last_filed: 2026-03-02}
    ```
    """
    days = _TWICE.get(report.period)
    if days is None or report.when is None or report.last_filed is None:
        return
    if (today - report.last_filed).days > days:
        period = Word(f"duties.filed-{report.period}")
        yield hit(place(report, "last_filed"), name=report.name, period=period, day=report.last_filed)
