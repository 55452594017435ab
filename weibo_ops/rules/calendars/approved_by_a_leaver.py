"""WO3: does the calendar keep its own measure?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.i18n import Phrase
from weibo_ops.model.noun import place
from weibo_ops.planning.clock import day_of
from weibo_ops.rules.naming import called
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.planning.demand import Planned
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO350",
    "error",
    zh="“{post}”记的是{who}在 {at} 审的{more}，可他 {left} 已经离职：查清是谁审的，请在职的人再看一遍",
    en="{who} is to have approved “{post}” at {at}{more}, but left on {left}: find out who did, and have it seen again",
)
def approved_by_a_leaver(workspace: Workspace, posts: list[Planned]) -> Iterator[Hit]:
    """A post was approved by somebody after he had left.

    Either somebody signs with a name that is not his, or the account of one who is gone is still in use. Said
    once a person.
    ---
    审核的人，在记的那天之前已经离职了。

    不是有人借别人的名字签，就是走了的人账号还在用，哪一样都要查。一个人只说一次。

    ```yaml bad playbooks/more.yaml
    people:
      - {id: bing, name: 丙, left: 2026-11-13}
    ```

    ```yaml bad
    posts:
      - column: morning
        day: 2026-11-24
        text: 早安
        approved:
          - by: bing  # WO350
            at: 2026-11-20 17:00
    ```

    ```yaml good playbooks/more.yaml
    people:
      - {id: bing, name: 丙, left: 2026-11-20}
    ```

    ```yaml good
    posts:
      - column: morning
        day: 2026-11-24
        text: 早安
        approved: [{by: bing, at: 2026-11-20 17:00}]
    ```
    """
    gone = {person.id: person for person in workspace.people if person.left is not None}
    if not gone:
        return
    found: dict[str, list[tuple[Planned, int]]] = {}
    for planned in posts:
        for number, entry in enumerate(planned.post.approved):
            if entry.by in gone and gone[entry.by].left < entry.at.date():
                found.setdefault(entry.by, []).append((planned, number))
    for by, listed in found.items():
        planned, number = listed[0]
        yield hit(
            place(planned.post, "approved", number, "by"),
            on=day_of(planned.at),
            about=planned.id,
            post=called(planned),
            who=gone[by].name,
            at=planned.post.approved[number].at,
            left=gone[by].left,
            more=Phrase("calendars.more-posts", {"count": len(listed)}) if len(listed) > 1 else "",
        )
