"""WO3: does the calendar keep its own measure?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

from weibo_ops.model.noun import place
from weibo_ops.rules.naming import edge
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO335",
    "error",
    zh="结束（{end}）早于开始（{start}）：对调，或改正其中一个",
    en="it ends ({end}) before it begins ({start}): exchange them, or mend one",
)
def end_before_start(workspace: Workspace) -> Iterator[Hit]:
    """Something ends before it begins.

    Such a leave, pause or campaign covers nothing, and looks as if it did. A bare day as `end` means to the end of
    that day.
    ---
    结束早于开始。

    这样的请假、停发、活动等于没写，看着却像写了。end 只写日子的，算到那天结束。

    ```yaml bad
    pauses:
      - accounts: [main]
        start: 2026-12-13
        end: 2026-11-13  # WO335
        why: 国家公祭日
    ```

    ```yaml good
    pauses:
      - accounts: [main]
        start: 2026-12-13
        end: 2026-12-13
        why: 国家公祭日
    ```
    """
    for section in workspace.sections():
        for item in getattr(workspace, section):
            if _backwards(item):
                yield hit(place(item, "end"), start=edge(_moment(item.start)), end=edge(_moment(item.end), last=True))
            for number, stage in enumerate(getattr(item, "stages", ())):
                if _backwards(stage):
                    at = place(item, "stages", number, "end")
                    yield hit(at, start=edge(stage.start), end=edge(stage.end, last=True))


def _backwards(item: Any) -> bool:
    start, end = getattr(item, "start", None), getattr(item, "end", None)
    return isinstance(start, date) and isinstance(end, date) and _moment(end) <= _moment(start)


def _moment(day: date) -> datetime:
    return day if isinstance(day, datetime) else datetime.combine(day, time())
