"""WO1: does everything that is named exist?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from weibo_ops.model.noun import line, path, place
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO105",
    "warning",
    zh="“{id}” 和 “{other}”（{first}）只差一个连字符，容易写混：换一个分得清的 id",
    en="`{id}` and `{other}` ({first}) differ by a hyphen only: choose an id that is told apart",
)
def ids_alike(workspace: Workspace) -> Iterator[Hit]:
    """Two ids of a section differ by a hyphen only.

    Whoever types the other one by mistake names something that exists, so nothing will tell. Hyphens between figures
    are left in peace: `1-11` and `11-1` are numbers.
    ---
    同一栏里两个 id 只差一个连字符。

    写错了也指到真有的东西，谁也发现不了。数字之间的连字符不管：1-11 和 11-1 是编号。

    ```yaml bad playbooks/example.yaml
    oddities:
      - {id: no-weekend, looks: 周末没有早安, reality: 早安只在工作日发}
      - {id: noweekend, looks: 周末没人值班, reality: 周末由门店值班}  # WO105
    ```

    ```yaml good playbooks/example.yaml
    oddities:
      - {id: morning-off, looks: 周末没有早安, reality: 早安只在工作日发}
      - {id: desk-off, looks: 周末没人值班, reality: 周末由门店值班}
    ```
    """
    for section in workspace.sections():
        firsts: dict[str, str] = {}
        for id_, item in workspace.ids(section).items():
            other = firsts.setdefault(_joined(id_), id_)
            if other != id_:
                first = workspace.find(section, other)
                yield hit(place(item, "id"), id=id_, other=other, first=f"{path(first)}:{line(first)}")


def _joined(id_: str) -> str:
    return re.sub(r"(?<!\d)-|-(?!\d)", "", id_) if "-" in id_ and "@" not in id_ else id_
