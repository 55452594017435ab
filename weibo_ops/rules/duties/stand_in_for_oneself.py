"""WO4: is there somebody for everything?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from weibo_ops.model.noun import place
from weibo_ops.rules.duties._access import behind
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.model.playbooks.people import Person
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO469",
    "warning",
    zh="{person}不在时替他的写的是他自己：stand_in 换一个人",
    en="{person} is to stand in for himself: name somebody else as `stand_in`",
)
def stand_in_for_oneself(person: Person, workspace: Workspace, today: date) -> Iterator[Hit]:
    """A person's usual stand-in is the person.

    Every leave that names nobody else is then without anybody.
    ---
    人员条目里的 stand_in 写的是本人。

    以后他每次请假，只要没另写，就等于没人替。

    ```yaml bad playbooks/more.yaml
    people:
      - id: bing
        name: 丙
        stand_in: bing  # WO469
    ```

    ```yaml good playbooks/more.yaml
    people:
      - {id: bing, name: 丙, stand_in: yi}
    ```
    """
    if [other.id for other in behind(workspace, person.stand_in, today)] == [person.id]:
        yield hit(place(person, "stand_in"), person=person.name)
