"""WO0: is this text a calendar at all?"""

from __future__ import annotations

from collections.abc import Iterator

from weibo_ops.rules.hints import cured
from weibo_ops.rules.rule import Hit, rule
from weibo_ops.source.place import Fault


@rule(
    "WO054",
    "error",
    zh="“{text}” 后面少了逗号：补上半角逗号",
    en="`{text}` lacks the comma behind it: add one",
    fix="safe",
)
def missing_comma(fault: Fault) -> Iterator[Hit]:
    """A line inside of brackets ends without its comma.

    Inside of brackets items are told apart by commas, not by lines.
    ---
    括号里的一行末尾没有逗号。

    括号里靠逗号分开各项，换行不算。

    ```yaml bad
    skips:
      - {column: morning, day: 2026-11-27  # WO054
         why: 门店搬家}
    ```

    ```yaml good
    skips:
      - {column: morning, day: 2026-11-27,
         why: 门店搬家}
    ```
    """
    yield cured(fault)
