"""WO6: could a stranger follow this?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.model.noun import place
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO609",
    "warning",
    zh="该怎么说（do）的样例里有自己禁用的词“{word}”：换一句，或从 banned 里去掉",
    en="a sample of how to speak holds “{word}”, which the same style bans: change one of the two",
)
def sample_with_banned_word(workspace: Workspace) -> Iterator[Hit]:
    """A sample under `do` holds a word that the same style bans.

    Whoever learns the voice from it writes the word next, and is sent back for it.
    ---
    该怎么说的样例，用了同一份规范里禁用的词。

    照着样例学的人下一条就会写出来，然后被退回。

    ```yaml bad playbooks/voice.yaml
    styles:
      - id: voice
        do:
          - 先温杯，再投茶。
          - 这款是爆款，试试看。  # WO609
          - 苦了也别倒。
        dont: [亲，清仓！, 小编偷偷告诉你。, 全网都在喝。]
        banned: [爆款, 清仓]
    ```

    ```yaml good playbooks/voice.yaml
    styles:
      - id: voice
        do: [先温杯，再投茶。, 这个我们答不准，问过再来回您。, 苦了也别倒。]
        dont: [亲，爆款清仓！, 小编偷偷告诉你。, 全网都在喝。]
        banned: [爆款, 清仓]
    ```
    """
    for style in workspace.styles:
        for number, sample in enumerate(style.do):
            word = next((word for word in style.banned if word and word in sample), None)
            if word is not None:
                start = sample.index(word)
                yield hit(place(style, "do", number).within(start, start + len(word)), word=word)
