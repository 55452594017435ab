"""WO0: is this text a calendar at all?"""

from __future__ import annotations

from collections.abc import Iterator

from weibo_ops.rules.hints import told
from weibo_ops.rules.rule import Hit, rule
from weibo_ops.source.place import Fault


@rule(
    "WO014",
    "error",
    zh="别名（*）展开后超过 {limit:,} 项，没有读下去：把内容直接写出来",
    en="the aliases (*) unfold into more than {limit:,} things and were not read: write the content out",
)
def aliases_too_many(fault: Fault) -> Iterator[Hit]:
    """Aliases unfold into more than what is read.

    Five lines of aliases to aliases can mean a hundred thousand items. It is a known way to crash whoever reads the
    file.
    ---
    别名层层展开，太多了。

    五行别名套别名，就能展开成十万项：这是弄垮读文件的人的老办法。

    ```yaml bad
    x-a: &a [x, x, x, x, x, x, x, x, x, x]  # WO061
    x-b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]  # WO061
    x-c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]  # WO061
    x-d: [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]  # WO061 WO014
    ```

    ```yaml good
    skips:
      - {column: morning, day: 2026-11-26, why: &move 门店搬家}
      - {column: morning, day: 2026-11-27, why: *move}
    ```
    """
    yield told(fault)
