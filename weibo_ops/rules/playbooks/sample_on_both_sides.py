"""WO6: could a stranger follow this?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.model.noun import place
from weibo_ops.rules.hints import short
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO610",
    "warning",
    zh="“{text}”既在该怎么说（do）里，又在不该怎么说（dont）里：留一边",
    en="“{text}” stands under `do` and under `dont`: keep one",
)
def sample_on_both_sides(workspace: Workspace) -> Iterator[Hit]:
    """The same sentence is a sample of how to speak and of how not to.

    Nobody can learn from it which it is.
    ---
    同一句话，该怎么说里有，不该怎么说里也有。

    照着学的人不知道该听哪一边的。

    ```yaml bad playbooks/voice.yaml
    styles:
      - id: voice
        do: [先温杯，再投茶。, 这个我们答不准，问过再来回您。, 苦了也别倒。]
        dont:
          - 亲，爆款清仓！
          - 小编偷偷告诉你。
          - 苦了也别倒  # WO610
    ```

    ```yaml good playbooks/voice.yaml
    styles:
      - id: voice
        do: [先温杯，再投茶。, 这个我们答不准，问过再来回您。, 苦了也别倒。]
        dont: [亲，爆款清仓！, 小编偷偷告诉你。, 全网都在喝。]
    ```
    """
    for style in workspace.styles:
        liked = {_bare(sample) for sample in style.do}
        for number, sample in enumerate(style.dont):
            if _bare(sample) in liked:
                yield hit(place(style, "dont", number), text=short(sample))


def _bare(sample: str) -> str:
    return "".join(sign for sign in sample if sign.isalnum())
