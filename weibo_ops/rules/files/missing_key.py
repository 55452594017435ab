"""WO0: is this text a calendar at all?"""

from __future__ import annotations

from collections.abc import Iterator

from weibo_ops.rules.hints import told
from weibo_ops.rules.rule import Hit, rule
from weibo_ops.source.place import Fault


@rule(
    "WO064",
    "error",
    zh="少了 “{key}”，这一条没有读：补上它",
    en="`{key}` is missing, so this item was not read: add it",
)
def missing_key(fault: Fault) -> Iterator[Hit]:
    """An item lacks a key that it cannot do without.

    What a skip skips, and why, cannot be guessed.
    ---
    少了必须有的键。

    停更停的是哪个栏目、为什么停，都没法猜。

    ```yaml bad
    skips:
      - {column: morning, day: 2026-11-27}  # WO064
    ```

    ```yaml good
    skips:
      - {column: morning, day: 2026-11-27, why: 门店搬家}
    ```
    """
    yield told(fault)
