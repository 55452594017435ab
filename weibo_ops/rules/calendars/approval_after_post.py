"""WO3: does the calendar keep its own measure?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.i18n import Word
from weibo_ops.model.noun import place
from weibo_ops.planning.clock import day_of, minute, moment_of
from weibo_ops.rules.naming import called, named
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.planning.demand import Planned
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO340",
    "warning",
    zh="“{post}”{moment}{what}，{who}审的时间却是 {at}：改正时间；真是先发后审的，另记一笔教训",
    en=(
        "“{post}” {what} {moment}, and {who} approved it at {at}: mend the time, and if it is true, write "
        "down the lesson"
    ),
)
def approval_after_post(planned: Planned, workspace: Workspace) -> Iterator[Hit]:
    """A post was approved after it went out, or is to be.

    Either a time is mistyped, or nobody read it before the public did. Hot and crisis posts are spared: they are
    written down afterwards.
    ---
    审核时间晚于发布时间。

    不是时间写错了，就是公众先看到、领导后看到。热点和危机微博先发后补，不算。

    ```yaml bad playbooks/chain.yaml
    approvals:
      - {id: usual, steps: [{by: yi, within: 4h}]}
    ```

    ```yaml bad
    # today: 2026-11-24
    posts:
      - column: morning
        day: 2026-11-23
        text: 早安
        approved: [{by: yi, at: 2026-11-23 09:10, of: 8f43b64c}]  # WO340
        published: {at: 2026-11-23 08:30}
    ```

    ```yaml good playbooks/chain.yaml
    approvals:
      - {id: usual, steps: [{by: yi, within: 4h}]}
    ```

    ```yaml good
    # today: 2026-11-24
    posts:
      - column: morning
        day: 2026-11-23
        text: 早安
        approved: [{by: yi, at: 2026-11-20 09:10, of: 8f43b64c}]
        published: {at: 2026-11-23 08:30}
    ```
    """
    if not planned.post.approved or planned.kind in ("hot", "crisis"):
        return
    published = planned.post.published
    out = minute(published.at) if published is not None and published.at is not None else planned.at
    for number, entry in enumerate(planned.post.approved):
        if minute(entry.at) > out:
            yield hit(
                place(planned.post, "approved", number, "at"),
                on=day_of(planned.at),
                about=planned.id,
                post=called(planned),
                moment=moment_of(out),
                what=Word("calendars.went-out" if published is not None else "calendars.goes-out"),
                who=named(workspace, entry.by),
                at=entry.at,
            )
            return
