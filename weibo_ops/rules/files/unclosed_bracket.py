"""WO0: is this text a calendar at all?"""

from __future__ import annotations

from collections.abc import Iterator

from weibo_ops.rules.hints import told
from weibo_ops.rules.rule import Hit, rule
from weibo_ops.source.place import Fault


@rule(
    "WO056",
    "error",
    zh="“{character}” 没有收尾（读到第 {seen_line} 行才发现），整个文件没有读：补上 “{expected}”",
    en="`{character}` is never closed (noticed on line {seen_line}), so the file was not read: add `{expected}`",
)
def unclosed_bracket(fault: Fault) -> Iterator[Hit]:
    """A bracket is never closed.

    Nothing behind it can be read.
    ---
    括号只有一半。

    后面的内容都没法读。

    ```yaml bad
    skips:
      - {column: morning, day: 2026-11-27, why: 门店搬家  # WO056
    pauses: []
    ```

    ```yaml good
    skips:
      - {column: morning, day: 2026-11-27, why: 门店搬家}
    pauses: []
    ```
    """
    yield told(fault)
