"""WO0: is this text a calendar at all?"""

from __future__ import annotations

from collections.abc import Iterator

from weibo_ops.rules.hints import cured
from weibo_ops.rules.rule import Hit, rule
from weibo_ops.source.place import Fault


@rule(
    "WO032",
    "error",
    zh="这里是全角的逗号或顿号，“{before}” 和 “{after}” 连成了一段：换成半角逗号加空格",
    en="a full-width comma joins `{before}` and `{after}`: write a plain one and a blank",
    fix="safe",
)
def full_width_comma(fault: Fault) -> Iterator[Hit]:
    """A full-width comma stands between the items of a list or mapping in brackets.

    To YAML it is a letter, so two items are one.
    ---
    括号里的两项之间写成了全角逗号或顿号。

    YAML 把它当普通字，两项读成一项。

    ```yaml bad
    skips:
      - {column: morning， day: 2026-11-27, why: 门店搬家}  # WO032
    ```

    ```yaml good
    skips:
      - {column: morning, day: 2026-11-27, why: 门店搬家，停一天}
    ```
    """
    yield cured(fault)
