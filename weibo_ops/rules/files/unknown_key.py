"""WO0: is this text a calendar at all?"""

from __future__ import annotations

from collections.abc import Iterator

from weibo_ops.rules.hints import did_you_mean, renaming
from weibo_ops.rules.rule import Hit, rule
from weibo_ops.source.place import Fault


@rule(
    "WO063",
    "error",
    zh="没有 “{key}” 这个键，写了不算{hint}",
    en="there is no key `{key}`, so what it says does not count{hint}",
    fix="unsafe",
)
def unknown_key(fault: Fault) -> Iterator[Hit]:
    """An item has a key that its noun does not have.

    A misspelt key would be an empty one, without a word: a stand-in that nobody asks.
    ---
    这一栏没有这个键。

    键写错了等于没写，谁也看不出来：比如代班的人就没有了。

    ```yaml bad
    skips:
      - column: morning
        day: 2026-11-27
        reason: 门店搬家  # WO063
        why: 门店搬家
      - {column: morning, dya: 2026-11-30, why: 盘点}  # WO063
    ```

    ```yaml good
    skips:
      - column: morning
        day: 2026-11-27
        why: 门店搬家
    ```
    """
    yield renaming(fault, hint=did_you_mean(fault.facts["meant"]))
