"""WO0: is this text a calendar at all?"""

from __future__ import annotations

from collections.abc import Iterator

from weibo_ops.rules.hints import told
from weibo_ops.rules.rule import Hit, rule
from weibo_ops.source.place import Fault


@rule(
    "WO052",
    "error",
    zh="这一行的缩进和上面哪一行都对不齐，整个文件没有读：“{text}” 和同一条的其他键对齐",
    en="this line lines up with none above, so the file was not read: align `{text}` with the other keys of its item",
)
def bad_indentation(fault: Fault) -> Iterator[Hit]:
    """A line stands at a column where nothing can stand.

    In YAML indentation says what belongs to what.
    ---
    一行的缩进对不上。

    YAML 靠缩进分清谁属于谁，差一个空格就读不下去。

    ```yaml bad
    skips:
      - column: morning
        day: 2026-11-27
       why: 门店搬家  # WO052
    ```

    ```yaml good
    skips:
      - column: morning
        day: 2026-11-27
        why: 门店搬家
    ```
    """
    yield told(fault)
