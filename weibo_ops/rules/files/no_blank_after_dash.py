"""WO0: is this text a calendar at all?"""

from __future__ import annotations

from collections.abc import Iterator

from weibo_ops.rules.hints import cured
from weibo_ops.rules.rule import Hit, rule
from weibo_ops.source.place import Fault


@rule(
    "WO034",
    "error",
    zh="横杠后面少一个空格，“-{key}” 成了一个键：写成 - {key}",
    en="no blank follows the dash, so `-{key}` is a key: write `- {key}`",
    fix="safe",
)
def no_blank_after_dash(fault: Fault) -> Iterator[Hit]:
    """No blank follows the dash of an item.

    `-column` is a key with a dash in its name, and the list is no list.
    ---
    条目的横杠后面没有空格。

    -column 在 YAML 里是一个带横杠的键，列表就不成列表了。

    ```yaml bad
    skips:
      # WO034 below
      -column: morning
        day: 2026-11-27
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
