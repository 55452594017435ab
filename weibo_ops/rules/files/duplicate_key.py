"""WO0: is this text a calendar at all?"""

from __future__ import annotations

from collections.abc import Iterator

from weibo_ops.rules.hints import told
from weibo_ops.rules.rule import Hit, rule
from weibo_ops.source.place import Fault


@rule(
    "WO043",
    "error",
    zh="“{key}” 写了两遍（第一遍在第 {first_line} 行），只有第一遍算数：删掉一处，或合成一处",
    en="`{key}` stands twice (first on line {first_line}); only the first counts: delete one, or merge them",
)
def duplicate_key(fault: Fault) -> Iterator[Hit]:
    """A key stands twice in one mapping, or a section twice in one file.

    YAML readers keep one of the two without a word, so half of what was written is not read. We keep the first.
    ---
    同一处的同一个键写了两遍，或一个文件里同一栏写了两遍。

    YAML 不会报错，只留下其中一个：另一半写了等于没写。这里按第一遍算。

    ```yaml bad
    skips:
      - column: morning
        day: 2026-11-27
        why: 门店搬家
        day: 2026-11-26  # WO043
    ```

    ```yaml good
    skips:
      - {column: morning, day: 2026-11-27, why: 门店搬家}
    ```
    """
    yield told(fault)
