"""WO0: is this text a calendar at all?"""

from __future__ import annotations

from collections.abc import Iterator

from weibo_ops.rules.hints import told
from weibo_ops.rules.rule import Hit, rule
from weibo_ops.source.place import Fault


@rule(
    "WO062",
    "error",
    zh="“{section}” 要写在 {folder}/ 里：playbooks/ 写怎么做，calendars/ 写哪天做",
    en="`{section}` belongs in {folder}/: playbooks say how, calendars say when",
)
def section_in_wrong_folder(fault: Fault) -> Iterator[Hit]:
    """A section stands in the wrong folder.

    A playbook says how and has no dates, a calendar says when. It is read all the same.
    ---
    栏写错了文件夹。

    playbooks/ 是长期的做法，不写日期；calendars/ 是具体哪天。内容照样会读。

    ```yaml bad playbooks/example.yaml
    skips:  # WO062
      - {column: morning, day: 2026-11-27, why: 门店搬家}
    ```

    ```yaml good
    skips:
      - {column: morning, day: 2026-11-27, why: 门店搬家}
    ```
    """
    yield told(fault)
