"""WO0: is this text a calendar at all?"""

from __future__ import annotations

from collections.abc import Iterator

from weibo_ops.i18n import Word
from weibo_ops.rules.hints import told
from weibo_ops.rules.rule import Hit, rule
from weibo_ops.source.place import Fault


@rule(
    "WO047",
    "error",
    zh="<< 后面要写别名，这里是{kind}，没有读：写成 <<: *名字，或者删掉",
    en="`<<` wants an alias and has {kind}, which is not read: write `<<: *name`, or delete it",
)
def merge_of_text(fault: Fault) -> Iterator[Hit]:
    """`<<` is followed by something that is no mapping.

    It takes over the keys of a mapping that was named before; a text has none.
    ---
    << 后面不是一组键值。

    << 是把前面标好的一组键值搬过来，文字里没有键可搬。

    ```yaml bad
    skips:
      - {<<: move, column: morning, day: 2026-11-27, why: 门店搬家}  # WO047
    ```

    ```yaml good
    skips:
      - &move {column: morning, day: 2026-11-26, why: 门店搬家}
      - {<<: *move, day: 2026-11-27}
    ```
    """
    yield told(fault, kind=Word(f"faults.found-{fault.facts['found']}"))
