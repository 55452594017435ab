"""WO6: could a stranger follow this?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.i18n import Word
from weibo_ops.model.noun import place
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.rules.whole import whole

if TYPE_CHECKING:
    from weibo_ops.workspace.workspace import Workspace


_NOT_SOLVED = ("praise", "abuse", "malice")
"""There is nothing to solve in these."""


@rule(
    "WO630",
    "info",
    zh="“{id}”这类留言没写{lacks}，别的都写了：补上",
    en="the rule for `{id}` does not say {lacks}, while the others do: add it",
)
def interaction_incomplete(workspace: Workspace) -> Iterator[Hit]:
    """The rule for one kind of message lacks what those for the others say: how soon, by whom, or in what words.

    That kind is the one that lies there on the evening of a stand-in.
    ---
    这一类留言缺了别的类都写的东西：多久回、多久解决、谁回、怎么说。

    代班的那个晚上，没人管的就是这一类。

    ```yaml bad playbooks/talk.yaml
    interactions:
      - {id: praise, type: praise, first_reply: 4h, by: jia, sample: 谢谢您。}
      - {id: abuse, type: abuse, by: jia}  # WO630
    ```

    ```yaml good playbooks/talk.yaml
    interactions:
      - {id: praise, type: praise, first_reply: 4h, by: jia}
      - {id: abuse, type: abuse, first_reply: 4h, by: jia}
    ```
    """
    keys = ("first_reply", "solve", "by", "sample")
    usual = [key for key in keys if any(getattr(item, key) for item in workspace.interactions)]
    owned = any(duty.duty == "engagement" for duty in workspace.duties)
    for item in workspace.interactions:
        lacks = [key for key in usual if not getattr(item, key) and not (key == "by" and owned)]
        if item.type in _NOT_SOLVED and "solve" in lacks:
            lacks.remove("solve")
        if lacks and whole(workspace, item):
            yield hit(place(item), id=item.id, lacks=tuple(Word(f"standing.replies-{key}") for key in lacks))
