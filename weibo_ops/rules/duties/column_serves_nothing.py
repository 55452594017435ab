"""WO4: is there somebody for everything?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from weibo_ops.model.noun import place
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.rules.whole import whole

if TYPE_CHECKING:
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO458",
    "info",
    zh="栏目“{column}”没写 serves，别的栏目都写了为哪个目的：补上，说不出来就该停",
    en="the column “{column}” says not what it serves while others do: add `serves`, or stop it if nobody can say",
)
def column_serves_nothing(workspace: Workspace, today: date) -> Iterator[Hit]:
    """A column says not which goal it serves, though most others do.

    A series that serves nothing costs hours every week.
    ---
    别的栏目多半写了 serves，这个没写。

    说不出为什么办的栏目，每周照样占人的时间。

    ```yaml bad playbooks/desk.yaml
    accounts:
      - {id: main, handle: 清远茶}
    roles:
      - {id: editor, name: 微博编辑}
    people:
      - {id: jia, name: 甲, roles: [editor]}
      - {id: yi, name: 乙}
    duties:
      - {duty: content, owner: editor, backup: yi}
    columns:
      - {id: morning, name: 早安一盏茶, account: main, by: editor, serves: [retain]}
      - {id: tea, name: 今日一茶, account: main, by: yi, serves: [attract]}
      - {id: noon, name: 午间, account: main, by: yi}  # WO458
    ```

    ```yaml good playbooks/more.yaml
    columns:
      - {id: tea, name: 今日一茶, account: main, by: yi}
      - {id: noon, name: 午间, account: main, by: yi}
    ```
    """
    live = [column for column in workspace.columns if column.end is None or column.end.date() >= today]
    bare = [column for column in live if not column.serves]
    if bare and 2 * len(bare) < len(live):  # where most say nothing, it is not done here
        for column in (column for column in bare if whole(workspace, column)):
            yield hit(place(column), column=column.name)
