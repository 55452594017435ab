"""WO0: is this text a calendar at all?"""

from __future__ import annotations

from collections.abc import Iterator

from weibo_ops.rules.hints import cured
from weibo_ops.rules.rule import Hit, rule
from weibo_ops.source.place import Fault


@rule(
    "WO053",
    "error",
    zh="“{text}” 后面少了冒号：写成“键: 值”",
    en="`{text}` lacks its colon: write `key: value`",
    fix="unsafe",
)
def missing_colon(fault: Fault) -> Iterator[Hit]:
    """A line that should be `key: value` has no colon.

    It is neither a key nor part of the text above it.
    ---
    该写“键: 值”的地方没有冒号。

    没有冒号，它既不是键，也不属于上面的文字。

    ```yaml bad
    # WO053 below
    skips
      - column: morning
        day: 2026-11-27
        why: 门店搬家
    ```

    ```yaml good
    skips:
      - {column: morning, day: 2026-11-27, why: 门店搬家}
    ```
    """
    yield cured(fault)
