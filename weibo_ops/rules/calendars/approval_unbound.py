"""WO3: does the calendar keep its own measure?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.model.noun import place
from weibo_ops.rules.naming import called, named
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.rules.whole import whole

if TYPE_CHECKING:
    from weibo_ops.planning.measures import Day
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO324",
    "info",
    zh="{who}审过“{post}”，没记下审的是哪一版：补上 of，值在 weibo-ops plan day --format json 里",
    en=(
        "{who} approved “{post}” without `of`, so a later change goes unseen: "
        "write the `of` that `weibo-ops plan day --format json` shows"
    ),
)
def approval_unbound(day: Day, workspace: Workspace) -> Iterator[Hit]:
    """An approval does not say what was approved.

    It counts; but if the text is changed afterwards, nobody notices. `of` binds it to what was seen.
    ---
    审核记录没写 of，看不出审的是哪一版。

    这样也算数，只是审完再改，谁也看不出来。

    ```yaml bad playbooks/chain.yaml
    approvals:
      - {id: usual, steps: [{by: yi, within: 4h}]}
    ```

    ```yaml bad
    posts:
      - column: morning
        day: 2026-11-24
        text: 早安
        approved:
          - {by: yi, at: 2026-11-20 17:00}  # WO324
    ```

    ```yaml good playbooks/chain.yaml
    approvals:
      - {id: usual, steps: [{by: yi, within: 4h}]}
    ```

    ```yaml good
    posts:
      - column: morning
        day: 2026-11-24
        text: 早安
        approved:
          - {by: yi, at: 2026-11-20 17:00, of: 8f43b64c}
    ```
    """
    if day.past:
        return
    for planned in day.posts:
        if planned.post is None or planned.chain is None or planned.state in ("cancelled", "published", "missed"):
            continue
        if not whole(workspace, planned.post):
            continue
        for number, entry in enumerate(planned.post.approved):
            if entry.of is None:
                facts = {"who": named(workspace, entry.by), "post": called(planned)}
                yield hit(place(planned.post, "approved", number), on=day.day, about=planned.id, **facts)
                break
