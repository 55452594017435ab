"""WO1: does everything that is named exist?"""

from __future__ import annotations

from collections.abc import Iterator

from weibo_ops.model.noun import place
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.workspace.closing import closed_digest
from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO106",
    "warning",
    zh="{week} 定稿以后微博又改过（定稿时 {was}，现在 {now}）：改回去，或重新定稿 weibo-ops close week {week}",
    en="posts of {week} were changed after it was closed (then {was}, now {now}): undo it, or close it again",
)
def closed_week_changed(workspace: Workspace) -> Iterator[Hit]:
    """A post of a closed week was changed, added or taken away.

    A closed week is the record of what went out. Its reports and reviews rest on it, and nothing else looks at it
    again. Texts, images and accounts count; where the week was closed without a digest, nothing is compared.
    ---
    定稿的一周，微博又动过。

    定稿的周是发过什么的记录，报表和复盘都靠它，之后没有别的检查再看它。文字、图片、账号、条数都算；定稿时没有留摘要的不比。

    ```yaml bad
    weeks:
      - {week: 2026-W45, closed: {by: jia, at: 2026-11-09 10:00, of: 0d56e7ba}}  # WO106
    posts:
      - {column: morning, day: 2026-11-04, text: 立冬将至，喝杯热的}
    ```

    ```yaml good
    weeks:
      - {week: 2026-W45, closed: {by: jia, at: 2026-11-09 10:00, of: 0a8ba3da}}
    posts:
      - {column: morning, day: 2026-11-04, text: 立冬将至，喝杯热的}
    ```
    """
    # A file that could not be read may hold posts of the week: that is told, and no change.
    if workspace.broken or workspace.declared.get("posts"):
        return
    for week in workspace.weeks:
        if week.closed is None or week.closed.of is None:
            continue
        now = closed_digest(workspace, week.week)
        if now != week.closed.of.lower():
            yield hit(place(week, "closed", "of"), week=week.week, was=week.closed.of, now=now)
