"""WO4: is there somebody for everything?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from weibo_ops.i18n import Word
from weibo_ops.model.noun import place
from weibo_ops.rules.duties._access import behind
from weibo_ops.rules.naming import named, single
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.model.playbooks.signoffs import Signoff
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO468",
    "warning",
    zh="{person}会做“{duty}”是自己签的，不算数：请能带人的同事看过再签",
    en="{person} signed his own “{duty}”, which proves nothing: have somebody who can train others sign it",
)
def signoff_by_oneself(signoff: Signoff, workspace: Workspace, today: date) -> Iterator[Hit]:
    """Somebody signed for himself that he can do a duty.

    It says what he thinks, and nobody has seen it. A desk of one person cannot do otherwise.
    ---
    会不会做，是自己给自己签的。

    那是他自己觉得会，没有人看过。一个人的台不说。

    ```yaml bad playbooks/more.yaml
    signoffs:
      - person: yi
        duty: content
        level: U
        by: yi  # WO468
        on: 2026-10-16
    ```

    ```yaml good playbooks/more.yaml
    signoffs:
      - {person: yi, duty: content, level: U, by: jia, on: 2026-10-16}
    ```
    """
    if not single(workspace) and [person.id for person in behind(workspace, signoff.by, today)] == [signoff.person]:
        person = named(workspace, signoff.person)
        yield hit(place(signoff, "by"), person=person, duty=Word(f"duty.{signoff.duty}"))
