"""WO6: could a stranger follow this?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.i18n import Phrase, Word
from weibo_ops.model.noun import place
from weibo_ops.rules.naming import handle
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.rules.whole import whole

if TYPE_CHECKING:
    from weibo_ops.model.playbooks.styles import Style
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO608",
    "warning",
    zh="文风“{style}”的样例不够：{lacks}；各写够 {least} 句，代班的人照着学得出口气",
    en="{style} has too few samples: {lacks}; give {least} of each, for a stand-in learns a voice by ear",
)
def style_without_samples(workspace: Workspace, *, do: int = 3, dont: int = 3) -> Iterator[Hit]:
    """A style guide has fewer than three samples of how to speak, or of how not to.

    Adjectives mean something else to everybody; samples do not. The first morning of a stand-in shows which the desk
    had.
    ---
    语气规范的样例不够：该怎么说、不该怎么说，各要三句以上。

    形容词人人理解不一样，样例不会。代班的人第一天发出去的口气，全看样例够不够。

    ```yaml bad playbooks/voice.yaml
    styles:
      - id: voice  # WO608
        accounts: [main]
        persona: 茶铺里的老伙计
        do: [先温杯，再投茶。, 这个我们答不准，问过再来回您。]
        dont: [亲，爆款清仓！, 小编偷偷告诉你。, 全网都在喝。]
    ```

    ```yaml good playbooks/voice.yaml
    styles:
      - id: voice
        accounts: [main]
        do: [先温杯，再投茶。, 这个我们答不准，问过再来回您。, 苦了也别倒。]
        dont: [亲，爆款清仓！, 小编偷偷告诉你。, 全网都在喝。]
    ```
    """
    for style in workspace.styles:
        few = [
            (key, getattr(style, key))
            for key, least in (("do", do), ("dont", dont))
            if len(getattr(style, key)) < least
        ]
        if few and whole(workspace, style):
            lacks = tuple(
                Phrase(f"standing.few-{key}", {"count": len(said)}) if said else Word(f"standing.none-{key}")
                for key, said in few
            )
            # A style that is only begun is not wrong: where one list is full, the other one was forgotten.
            severity = None if len(few) == 1 and few[0][1] else "info"
            yield hit(
                place(style), style=_called(style, workspace), lacks=lacks, least=max(do, dont), severity=severity
            )


def _called(style: Style, workspace: Workspace) -> str:
    """Return the account whose voice it is; its id where it is several accounts' or all's."""
    return handle(workspace, style.accounts[0]) if len(style.accounts) == 1 else style.id
