"""WO0: is this text a calendar at all?"""

from __future__ import annotations

from collections.abc import Iterator

from weibo_ops.rules.hints import told
from weibo_ops.rules.rule import Hit, rule
from weibo_ops.source.place import Fault


@rule(
    "WO057",
    "error",
    zh="“{character}” 没有配对：删掉它，或者补上另一半；如果是文字，整段加上引号",
    en="this `{character}` pairs with nothing: delete it, or add its other half, or quote the text it belongs to",
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
