"""WO2: can this go out as it is written?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.facts import facts
from weibo_ops.rules.posts._handles import known_handles, own_handles, run_on
from weibo_ops.rules.posts._texts import mended, said
from weibo_ops.rules.rule import Hit, rule
from weibo_ops.weibo.mentions import mentions

if TYPE_CHECKING:
    from weibo_ops.rules.subjects import Wording
    from weibo_ops.workspace.workspace import Workspace


_WHOSE = 4
"""Letters in which a city, a district or a paper is named."""
_SHORTEST = 3
"""Letters of a name of which one may be wrong and the others still tell which it was."""


@rule(
    "WO218",
    "warning",
    zh="“{post}”里的 @{name} 和 @{handle} 只差一个字：是不是写错了？",
    en="@{name} in “{post}” is one letter off @{handle}: is it misspelt?",
    sources=("handles",),
    fix="unsafe",
)
def mention_misspelt(wording: Wording, workspace: Workspace) -> Iterator[Hit]:
    """A mention is one letter off a nickname that the desk knows.

    It calls a stranger, or nobody. Nicknames that are like none of `accounts` and `partners` are left alone: there is
    no list of all.
    ---
    @ 的昵称和认得的昵称只差一个字。

    @ 到了不相干的人，或者谁也没 @ 到。和 accounts、partners 都不像的昵称不管：没有全名单可查。

    ```yaml bad playbooks/more.yaml
    partners:
      - {id: notes, handle: 山野茶记, owner: jia, second_owner: yi}
    ```

    ```yaml bad
    posts:
      - {id: leaf, account: main, at: 2026-11-24 10:00, text: 谢谢 @山野茶纪 带我们上山}  # WO218
    ```

    ```yaml good playbooks/more.yaml
    accounts:
      - {id: town, handle: 上河发布}
    partners:
      - {id: notes, handle: 山野茶记, owner: jia, second_owner: yi}
    ```

    ```yaml good
    posts:
      - {id: leaf, account: main, at: 2026-11-24 10:00, text: 谢谢 @山野茶记 和 @山里人家 带我们上山}
      - {id: town, account: town, at: 2026-11-26 10:00, text: 感谢 @下河发布 支援}
    ```
    """
    if "@" not in wording.text:
        return
    handles = own_handles(workspace)
    known, shorter = known_handles(workspace), _shorter(handles)
    for mention in mentions(wording.text):
        handle = _meant(mention.name, known, handles, shorter)
        if handle is not None and not _relatives(mention.name, handle):
            edits = mended(wording, [(mention.start, mention.end, f"@{handle}")])
            yield said(wording, mention.start, mention.end, edits, name=mention.name, handle=handle)


def _relatives(name: str, handle: str) -> bool:
    """Whether two names of one length share what a whole family is called, and differ in whose it is."""
    if len(name) != len(handle):
        return False
    shared = (word for word in facts("handles")["families"] if len(handle) - len(word) <= _WHOSE)
    return any(
        (name.endswith(word) and handle.endswith(word)) or (name.startswith(word) and handle.startswith(word))
        for word in shared
    )


def _shorter(handles: dict[str, str]) -> dict[str, str]:
    """Return the handles by what is left of them without one of their letters, and where it is missing."""
    return {left: handle for small, handle in handles.items() if len(small) >= _SHORTEST for left in _lacking(small)}


def _lacking(name: str) -> list[str]:
    return [f"{name[:at]}\n{name[at + 1 :]}" for at in range(len(name))]


def _meant(name: str, known: dict[str, str], handles: dict[str, str], shorter: dict[str, str]) -> str | None:
    """Return the handle that one letter makes of a name: another one, one more, or one less."""
    small = name.casefold()
    if len(small) < _SHORTEST or small in known or run_on(name, known):
        return None
    for lacking in _lacking(small):
        if lacking in shorter:
            return shorter[lacking]
        if (
            len(small) > _SHORTEST
            and (handle := handles.get(lacking.replace("\n", "")))
            and not small.startswith(handle.casefold())
        ):
            return handle
    added = (f"{small[:at]}\n{small[at:]}" for at in range(len(small) + 1))
    return next((shorter[longer] for longer in added if longer in shorter), None) if len(small) >= _SHORTEST else None
