"""WO0: is this text a calendar at all?"""

from __future__ import annotations

from collections.abc import Iterator

from weibo_ops.rules.hints import cured
from weibo_ops.rules.rule import Hit, rule
from weibo_ops.source.place import Fault


@rule(
    "WO058",
    "error",
    zh="双引号里的 {escape} 不是转义，YAML 读不了：写成 \\{escape}，或改用单引号",
    en="{escape} is no escape inside of double quotes: write \\{escape}, or use single quotes",
    fix="safe",
)
def bad_escape(fault: Fault) -> Iterator[Hit]:
    """A backslash in double quotes begins no escape.

    Paths of Windows have backslashes. In single quotes they stay what they are.
    ---
    双引号里的反斜杠不成转义。

    Windows 的路径里有反斜杠。写在单引号里就原样保留。

    ```yaml bad
    skips:
      - {column: morning, day: 2026-11-27, why: "见 D:\\计划"}  # WO058
    ```

    ```yaml good
    skips:
      - {column: morning, day: 2026-11-27, why: '见 D:\\计划'}
    ```
    """
    yield cured(fault)
