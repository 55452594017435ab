"""WO0: is this text a calendar at all?"""

from __future__ import annotations

from collections.abc import Iterator

from weibo_ops.rules.hints import told
from weibo_ops.rules.rule import Hit, rule
from weibo_ops.source.place import Fault


@rule(
    "WO011",
    "error",
    zh="文件有 {size:,} 字节，超过上限 {limit:,} 字节，整个没有读：按月份或栏目拆成几个文件",
    en="this file has {size:,} bytes, more than {limit:,}, and was not read at all: split it",
)
def file_too_large(fault: Fault) -> Iterator[Hit]:
    """A file is larger than what is read.

    A calendar of years is far smaller. What is larger is usually no calendar, and a file without bounds can bring
    down whatever reads it.
    ---
    文件太大，没有读。

    好几年的日历也没有这么大，多半放错了文件；不设上限，一个文件就能拖垮检查。

    ```yaml bad calendars/example.yaml repeat=60000
    # 从后台整段导出的评论，不是日历  # WO011
    ```

    ```yaml good
    skips:
      - {column: morning, day: 2026-11-27, why: 门店搬家}
    ```
    """
    yield told(fault)
