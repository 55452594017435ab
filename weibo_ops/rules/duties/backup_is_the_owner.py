"""WO4: is there somebody for everything?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from weibo_ops.i18n import Word
from weibo_ops.model.noun import place
from weibo_ops.rules.naming import named, staff
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.model.playbooks.duties import Duty
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO423",
    "warning",
    zh="“{duty}”的 A 角和 B 角都是{person}，等于没有 B 角：换一个人",
    en="owner and backup of {duty} are both {person}, so there is no backup: name somebody else",
)
def backup_is_the_owner(duty: Duty, workspace: Workspace, today: date) -> Iterator[Hit]:
    """A duty's backup is its owner, by the same name or as the only person behind both.

    It looks covered and is not.
    ---
    职责的 B 角就是 A 角：写的同一个名字，或两个岗位上是同一个人。

    看着有人替，其实没有。

    ```yaml bad playbooks/more.yaml
    duties:
      - duty: engagement
        owner: editor
        backup: jia  # WO423
    ```

    ```yaml good playbooks/more.yaml
    duties:
      - duty: engagement
        owner: editor
        backup: yi
    ```
    """
    owners, backups = (_people(workspace, who, today) for who in (duty.owner, duty.backup))
    if owners == backups and (len(owners) == 1 or (owners and duty.owner == duty.backup)):
        person = named(workspace, *owners if len(owners) == 1 else (duty.owner,))
        yield hit(place(duty, "backup"), duty=Word(f"duty.{duty.duty}"), person=person)


def _people(workspace: Workspace, who: str | None, today: date) -> set[str]:
    return {person.id for person in staff(workspace, today) if who == person.id or who in person.roles}
