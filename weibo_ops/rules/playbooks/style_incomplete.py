"""WO6: could a stranger follow this?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.i18n import Word
from weibo_ops.model.noun import place
from weibo_ops.rules.naming import handle
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.rules.whole import whole

if TYPE_CHECKING:
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO632",
    "info",
    zh="{style}的语气规范没写{lacks}，别的写了：补上",
    en="the style of {style} does not say {lacks}, while the others do: add it",
)
def style_incomplete(workspace: Workspace) -> Iterator[Hit]:
    """A style guide lacks what the others of the desk say: who speaks, how readers are addressed, which words and
    subjects are out.

    Whoever stands in takes it over from the other account.
    ---
    这份语气规范缺了别的规范都写的东西：是谁在说、怎么称呼、哪些词不用、哪些话题不碰。

    代班的人会照另一个号的来。

    ```yaml bad playbooks/voice.yaml
    accounts:
      - {id: shop, handle: 清远茶门店}
    styles:
      - id: voice
        accounts: [main]
        persona: 茶铺里的老伙计
        do: [先温杯，再投茶。, 这个我们答不准。, 苦了也别倒。]
        dont: [亲，爆款清仓！, 小编偷偷告诉你。, 全网都在喝。]
      - id: counter  # WO632
        accounts: [shop]
        do: [先温杯，再投茶。, 这个我们答不准。, 苦了也别倒。]
        dont: [亲，爆款清仓！, 小编偷偷告诉你。, 全网都在喝。]
    ```

    ```yaml good playbooks/voice.yaml
    styles:
      - id: voice
        do: [先温杯，再投茶。, 这个我们答不准。, 苦了也别倒。]
        dont: [亲，爆款清仓！, 小编偷偷告诉你。, 全网都在喝。]
    ```
    """
    keys = ("persona", "address_as", "banned", "never")
    usual = [key for key in keys if any(getattr(style, key) for style in workspace.styles)]
    for style in workspace.styles:
        lacks = [key for key in usual if not getattr(style, key)]
        if lacks and whole(workspace, style):
            called = handle(workspace, style.accounts[0]) if len(style.accounts) == 1 else style.id
            yield hit(place(style), style=called, lacks=tuple(Word(f"standing.speaks-{key}") for key in lacks))
