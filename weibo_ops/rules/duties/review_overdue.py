"""WO4: is there somebody for everything?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from weibo_ops.i18n import Phrase, Word
from weibo_ops.model.noun import place
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.rules.whole import whole

if TYPE_CHECKING:
    from weibo_ops.model.fields import Duration
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO454",
    "warning",
    zh="“{name}”{since}复核过，说好每 {every}一次：过一遍，更新 reviewed",
    en="“{name}” was last reviewed {since}, every {every} was agreed: go through it, then write `reviewed`",
)
def review_overdue(workspace: Workspace, today: date, *, style_days: int = 365) -> Iterator[Hit]:
    """A duty, a procedure or a style has not been reviewed for longer than its `review_every`.

    What nobody has read for months describes a desk of months ago. Procedures of a duty that is itself overdue come
    with it. One that says how often and never when is a remark; so is a style after `style_days`.
    ---
    职责、流程或语气规范，过了 review_every 还没复核。

    几个月没人看的手册，写的是几个月前的台。职责自己也过期的，它的流程不另说。
    写了多久一次、没写上次是哪天的，只作提示；语气规范超过 style_days 天也提示。

    ```yaml bad playbooks/more.yaml
    duties:
      - duty: engagement
        owner: editor
        backup: yi
        review_every: 90d
        reviewed: 2026-06-01  # WO454
    ```

    ```yaml good playbooks/more.yaml
    duties:
      - {duty: engagement, owner: editor, backup: yi, review_every: 90d, reviewed: 2026-09-01}
      - {duty: monitoring, owner: editor, backup: yi, reviewed: 2025-09-01}
    ```
    """
    overdue: set[str] = set()
    for item in (*workspace.duties, *workspace.procedures):
        if item.review_every is None or (item.section == "procedures" and item.duty in overdue):
            continue
        name = Word(f"duty.{item.duty}") if item.section == "duties" else item.title
        if item.reviewed is None and not whole(workspace, item):
            continue
        if item.reviewed is None:
            since: Any = Word("duties.never")
            every = _span(item.review_every)
            yield hit(place(item, "review_every"), name=name, since=since, every=every, severity="info")
        elif item.reviewed + timedelta(minutes=item.review_every.minutes) < today:
            overdue.add(item.duty)
            since = Phrase("duties.since", {"day": item.reviewed})
            yield hit(place(item, "reviewed"), name=name, since=since, every=_span(item.review_every))
    for style in workspace.styles:
        if style.reviewed is not None and (today - style.reviewed).days > style_days:
            since, every = (
                Phrase("duties.since", {"day": style.reviewed}),
                Phrase("duties.every-d", {"count": style_days}),
            )
            name = Phrase("duties.style", {"id": style.id})
            yield hit(place(style, "reviewed"), name=name, since=since, every=every, severity="info")


def _span(every: Duration) -> Phrase:
    return Phrase(f"duties.every-{every.unit}", {"count": every.count})
