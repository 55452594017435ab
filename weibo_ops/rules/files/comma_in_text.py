"""WO0: is this text a calendar at all?"""

from __future__ import annotations

from collections.abc import Iterator

from weibo_ops.rules.hints import cured, in_quotes
from weibo_ops.rules.rule import Hit, rule
from weibo_ops.source.place import Fault


@rule(
    "WO029",
    "error",
    zh="花括号里的逗号把文字截断了，“{key}” 成了一个键：{cure}",
    en="the comma ends the text inside of braces, and `{key}` became a key: {cure}",
    fix="safe",
)
def comma_in_text(fault: Fault) -> Iterator[Hit]:
    """A comma inside of braces ends a text.

    What follows it becomes a key without a value. No error is told by YAML.
    ---
    花括号里的半角逗号截断了文字。

    逗号后面的字成了一个没有值的键，YAML 不会报错。

    ```yaml bad
    skips:
      - {column: morning, day: 2026-11-27, why: 搬家, 停一天}  # WO029
    ```

    ```yaml good
    skips:
      - {column: morning, day: 2026-11-27, why: "搬家, 停一天"}
    ```
    """
    yield cured(fault, cure=in_quotes(fault.facts.get("meant")))
