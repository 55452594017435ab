"""WO0: is this text a calendar at all?"""

from __future__ import annotations

from collections.abc import Iterator

from weibo_ops.rules.hints import cured
from weibo_ops.rules.rule import Hit, rule
from weibo_ops.source.place import Fault


@rule(
    "WO033",
    "error",
    zh="“{key}:” 的冒号后面少一个空格，YAML 不当它是键：补上空格",
    en="no blank follows the colon of `{key}:`, so it is no key: add one",
    fix="safe",
)
def no_blank_after_colon(fault: Fault) -> Iterator[Hit]:
    """No blank follows the colon of a key.

    `day:2026-11-27` is one text to YAML.
    ---
    键的冒号后面没有空格。

    day:2026-11-27 在 YAML 里是一整段文字。

    ```yaml bad
    skips:
      - column: morning
        day:2026-11-27  # WO033
        why: 门店搬家
    ```

    ```yaml good
    skips:
      - column: morning
        day: 2026-11-27
        why: 门店搬家
    ```
    """
    yield cured(fault)
