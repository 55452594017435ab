"""WO0: is this text a calendar at all?"""

from __future__ import annotations

from collections.abc import Iterator

from weibo_ops.rules.hints import told
from weibo_ops.rules.rule import Hit, rule
from weibo_ops.source.place import Fault


@rule(
    "WO057",
    "error",
    zh="多了一个 “{character}”，整个文件没有读：删掉它；如果是文字，整段加上引号",
    en="there is a `{character}` too many, so the file was not read: delete it, or quote the text it belongs to",
)
def stray_mark(fault: Fault) -> Iterator[Hit]:
    """A bracket closes what nothing opened, or a comma separates nothing.

    Nothing behind it can be read.
    ---
    多了一个括号或逗号。

    后面的内容都没法读。

    ```yaml bad
    skips:
      - {column: morning, day: 2026-11-27, why: 门店搬家}}  # WO057
    ```

    ```yaml good
    skips:
      - {column: morning, day: 2026-11-27, why: 门店搬家}
    ```
    """
    yield told(fault)
