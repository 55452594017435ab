"""WO0: is this text a calendar at all?"""

from __future__ import annotations

from collections.abc import Iterator

from weibo_ops.rules.hints import told
from weibo_ops.rules.rule import Hit, rule
from weibo_ops.source.place import Fault


@rule(
    "WO012",
    "error",
    zh="层层套了超过 {limit} 层，整个文件没有读：多半是括号没有配对，先看这一行",
    en="nested more than {limit} levels deep, so the file was not read: a bracket is probably left open near this line",
)
def nested_too_deep(fault: Fault) -> Iterator[Hit]:
    """A file is nested deeper than 64 levels.

    No calendar needs ten. Depth like this comes from brackets that never close, or from somebody who wants to crash
    the reader.
    ---
    套了超过 64 层。

    日历用不到十层。套这么深，要么括号忘了收尾，要么有人想弄垮检查。

    ```yaml bad
    oddities:
      [[[[[[[[[[[[[[[[
      [[[[[[[[[[[[[[[[
      [[[[[[[[[[[[[[[[
      [[[[[[[[[[[[[[[[  # WO012
    ```

    ```yaml good
    skips:
      - {column: morning, day: 2026-11-27, why: 门店搬家}
    ```
    """
    yield told(fault)
