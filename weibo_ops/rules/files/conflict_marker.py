"""WO0: is this text a calendar at all?"""

from __future__ import annotations

from collections.abc import Iterator

from weibo_ops.rules.hints import told
from weibo_ops.rules.rule import Hit, rule
from weibo_ops.source.place import Fault


@rule(
    "WO048",
    "error",
    zh="“{marker}” 是 git 合并冲突留下的，整个文件没有读：留下一个版本，把标记都删掉",
    en="`{marker}` is left from a conflict in git, so the file was not read: keep one version and delete the markers",
)
def conflict_marker(fault: Fault) -> Iterator[Hit]:
    """Git left two versions in the file.

    Which of them holds is for a person to say.
    ---
    文件里还有 git 合并冲突的标记。

    两个版本留哪个，要人来定；定之前哪个都不算。

    ```yaml bad
    skips:
    # WO048 below
    <<<<<<< HEAD
      - {column: morning, day: 2026-11-27, why: 门店搬家}
    =======
      - {column: morning, day: 2026-11-27, why: 盘点}
    >>>>>>> inventory
    ```

    ```yaml good
    skips:
      - {column: morning, day: 2026-11-27, why: 门店搬家}
    ```
    """
    yield told(fault)
