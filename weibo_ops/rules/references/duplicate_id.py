"""WO1: does everything that is named exist?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from weibo_ops.model.noun import line, path, place
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO102",
    "error",
    zh="{section} 里已经有 “{id}” 了（{first}）：换一个 id，或删掉重复的一条",
    en="`{section}` has a `{id}` already ({first}): give it another id, or delete one of the two",
)
def duplicate_id(workspace: Workspace) -> Iterator[Hit]:
    """Two items of a section have the same id.

    Whoever names it means one of them, and nobody can say which. References go to the first. Items without an id of
    their own, such as leave, have one by what they say: twice the same means written down twice.
    ---
    同一栏里两条用了同一个 id。

    别处写这个 id 时，说不清指的是哪一条；现在都算第一条。请假这类不写 id 的，按内容算：两条一样就是记了两遍。

    ```yaml bad
    leave:
      - {person: jia, start: 2026-11-25, end: 2026-11-25, stand_in: yi}
      - {person: jia, start: 2026-11-25, end: 2026-11-26, stand_in: yi}  # WO102
    ```

    ```yaml good
    leave:
      - {person: jia, start: 2026-11-25, end: 2026-11-25, stand_in: yi}
      - {person: jia, start: 2026-11-27, end: 2026-11-27, stand_in: yi}
    ```
    """
    for section in workspace.sections():
        items = getattr(workspace, section)
        firsts = workspace.ids(section)
        if len(firsts) == len(items):
            continue
        for item in items:
            first = firsts[item.id]
            if first is not item and not _on_one_slot(section, first, item):
                yield hit(place(item, "id"), id=item.id, section=section, first=f"{path(first)}:{line(first)}")


def _on_one_slot(section: str, first: Any, second: Any) -> bool:
    """Two posts of one column for one slot have one id because of that, and are told so."""
    return section == "posts" and first.column is not None and _slot(first) == _slot(second)


def _slot(post: Any) -> tuple[object, ...]:
    return post.column, post.day, post.slot
