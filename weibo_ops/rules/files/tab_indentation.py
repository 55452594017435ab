"""WO0: is this text a calendar at all?"""

from __future__ import annotations

from collections.abc import Iterator

from weibo_ops.rules.hints import cured
from weibo_ops.rules.rule import Hit, rule
from weibo_ops.source.place import Fault


@rule(
    "WO051",
    "error",
    zh="缩进用了制表符（Tab），YAML 只认空格：换成空格",
    en="a tab stands where YAML wants blanks: write blanks",
    fix="safe",
)
def tab_indentation(fault: Fault) -> Iterator[Hit]:
    """A tab stands in the indentation.

    YAML refuses it, for nobody agrees how wide a tab is. In the example ␉ stands for the tab.
    ---
    缩进里有制表符。

    制表符有多宽各有各的说法，YAML 一律不认。例子里 ␉ 表示制表符。

    ```yaml bad
    skips:
    # WO051 below
    ␉- {column: morning, day: 2026-11-27, why: 门店搬家}
    ```

    ```yaml good
    skips:
      - {column: morning, day: 2026-11-27, why: 门店搬家}
    ```
    """
    yield cured(fault)
