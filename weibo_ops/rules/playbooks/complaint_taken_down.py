"""WO6: could a stranger follow this?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.i18n import Word
from weibo_ops.model.noun import place
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO626",
    "warning",
    zh="“{id}”这类留言写的是{how}：真实的意见删了藏了，截图会传得更远；改成 keep，只删诈骗和冒充",
    en="messages of the kind `{id}` are to be {how}: what is taken down travels as a screenshot; keep them",
)
def complaint_taken_down(workspace: Workspace) -> Iterator[Hit]:
    """A rule has true complaints, questions or suggestions deleted or hidden.

    What is deleted to have silence comes back as a screenshot, with the deletion as the story.
    ---
    规则要求把投诉、提问或建议删掉、藏起来。

    为了清静删掉的，会变成截图再传一遍，删评本身就成了事。

    ```yaml bad playbooks/talk.yaml
    interactions:
      - id: complaint
        type: complaint
        first_reply: 1h
        by: jia
        deletion: hide  # WO626
    ```

    ```yaml good playbooks/talk.yaml
    interactions:
      - {id: complaint, type: complaint, first_reply: 1h, by: jia}
      - {id: malice, type: malice, first_reply: 1h, by: jia, deletion: delete}
      - {id: abuse, type: abuse, first_reply: 1h, by: jia, deletion: hide}
    ```
    """
    for item in workspace.interactions:
        if item.type in ("complaint", "question", "suggestion", "praise") and item.deletion != "keep":
            yield hit(place(item, "deletion"), id=item.id, how=Word(f"standing.taken-{item.deletion}"))
