"""WO0: is this text a calendar at all?"""

from __future__ import annotations

from collections.abc import Iterator

from weibo_ops.i18n import Word
from weibo_ops.rules.hints import written
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.source.place import Fault


@rule(
    "WO066",
    "error",
    zh="这里要写{expected}，现在是{value}",
    en="expected {expected}, found {value}",
)
def misshapen_value(fault: Fault) -> Iterator[Hit]:
    """A value is not of the shape that its key takes.

    A date that is no date, a list where one name stands: the item is not read, and its neighbours are.
    ---
    值的写法不对。

    比如日期不是日期、该写一个却写了一串：这一条没有读，别的照常。

    ```yaml bad
    skips:
      - {column: morning, day: 11月27日, why: 门店搬家}  # WO066
    ```

    ```yaml good
    skips:
      - {column: morning, day: 2026-11-27, why: 门店搬家}
    ```
    """
    facts = fault.facts
    value = written(facts["value"]) if facts["value"] is not None else Word(f"faults.found-{facts['found']}")
    yield hit(fault, expected=Word(f"shapes.{facts['expected']}"), value=value)
