"""WO0: is this text a calendar at all?"""

from __future__ import annotations

from collections.abc import Iterator

from weibo_ops.rules.hints import did_you_mean, written
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.source.edit import Put
from weibo_ops.source.place import Fault


@rule(
    "WO065",
    "error",
    zh="这里不能写{value}，可以写 {allowed}{hint}",
    en="{value} cannot stand here; what can: {allowed}{hint}",
    fix="unsafe",
)
def unknown_value(fault: Fault) -> Iterator[Hit]:
    """A value is none of those that its key knows.

    A kind or level that nobody knows is treated by nobody as what it is.
    ---
    值不在可选的几个里。

    写了别人不认得的类型，就没人按那个类型处理。

    ```yaml bad
    posts:
      - {id: tea, at: 2026-11-11 12:30, account: main, kind: promotion, text: 新茶到店}  # WO065
    ```

    ```yaml good
    posts:
      - {id: tea, at: 2026-11-11 12:30, account: main, kind: promo, text: 新茶到店}
    ```
    """
    yield hit(
        fault,
        value=written(fault.facts["value"]),
        allowed=fault.facts["allowed"],
        hint=did_you_mean(fault.facts["meant"]),
        edits=(Put(fault.place, fault.facts["meant"]),) if fault.facts["meant"] else (),
    )
