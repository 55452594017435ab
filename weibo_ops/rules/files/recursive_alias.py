"""WO0: is this text a calendar at all?"""

from __future__ import annotations

from collections.abc import Iterator

from weibo_ops.rules.hints import told
from weibo_ops.rules.rule import Hit, rule
from weibo_ops.source.place import Fault


@rule(
    "WO015",
    "error",
    zh="*{name} 写在它自己指的内容里，永远展不完：改成要写的内容",
    en="*{name} stands inside of what it names and never ends: write the content instead",
)
def recursive_alias(fault: Fault) -> Iterator[Hit]:
    """An alias stands inside of what it names.

    It would unfold for ever. It is read as nothing.
    ---
    别名写在它自己所指的内容里。

    展开永远没有尽头，只能当没写。

    ```yaml bad
    skips: &all
      - {column: morning, day: 2026-11-27, why: 门店搬家}
      - *all  # WO015
    ```

    ```yaml good
    skips:
      - &move {column: morning, day: 2026-11-27, why: 门店搬家}
      - {<<: *move, day: 2026-11-26}
    ```
    """
    yield told(fault)
