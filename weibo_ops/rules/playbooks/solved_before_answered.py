"""WO6: could a stranger follow this?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.model.noun import place
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO627",
    "warning",
    zh="“{id}”的解决时限（{solve}）比首次回复（{first}）还短：改正其中一个",
    en="`{id}` is to be solved ({solve}) before it is answered at all ({first}): mend one of the two",
)
def solved_before_answered(workspace: Workspace) -> Iterator[Hit]:
    """A kind of message is to be solved sooner than it is first answered.

    The two were exchanged, or a unit is wrong; the figures that follow from them are nonsense.
    ---
    解决的时限比首次回复还短。

    多半是写反了，或者单位写错了；按它算出来的达成率没有意义。

    ```yaml bad playbooks/talk.yaml
    interactions:
      - id: complaint
        type: complaint
        first_reply: 2h
        solve: 24m  # WO627
        by: jia
    ```

    ```yaml good playbooks/talk.yaml
    interactions:
      - {id: complaint, type: complaint, first_reply: 2h, solve: 24h, by: jia}
    ```
    """
    for item in (*workspace.interactions, *workspace.agreements):
        first = getattr(item, "first_reply", None) or getattr(item, "respond", None)
        if first is not None and item.solve is not None and item.solve.minutes < first.minutes:
            yield hit(place(item, "solve"), id=item.id, solve=item.solve, first=first)
