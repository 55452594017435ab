"""WO0: is this text a calendar at all?"""

from __future__ import annotations

from collections.abc import Iterator

from weibo_ops.rules.hints import cured
from weibo_ops.rules.rule import Hit, rule
from weibo_ops.source.place import Fault


@rule(
    "WO031",
    "error",
    zh="“{key}” 后面是全角冒号，YAML 不认：换成半角冒号加空格",
    en="a full-width colon follows `{key}`: write a plain one and a blank",
    fix="safe",
)
def full_width_colon(fault: Fault) -> Iterator[Hit]:
    """A full-width colon stands where YAML wants a plain one and a blank.

    Chinese input methods make it. To YAML it is a letter like any other, so key and value are one text.
    ---
    键后面写成了全角冒号。

    中文输入法打出来就是全角。YAML 把它当普通字，键和值连成一段文字。

    ```yaml bad
    skips:
      # WO031 below
      - column：morning
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
