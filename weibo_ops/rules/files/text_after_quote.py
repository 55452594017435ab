"""WO0: is this text a calendar at all?"""

from __future__ import annotations

from collections.abc import Iterator

from weibo_ops.rules.hints import cured, in_quotes
from weibo_ops.rules.rule import Hit, rule
from weibo_ops.source.place import Fault


@rule(
    "WO026",
    "error",
    zh="引号 {quote} 收尾了，后面还有字：{cure}",
    en="text goes on after its closing {quote}: {cure}",
    fix="unsafe",
)
def text_after_quote(fault: Fault) -> Iterator[Hit]:
    """Text goes on after its closing quote.

    A value is quoted as a whole or not at all. A pair of quotes at its start is taken for all of it.
    ---
    引号收尾之后还有文字。

    要么整段加引号，要么都不加。只有开头几个字在引号里，YAML 就以为文字到此为止。

    ```yaml bad
    posts:
      - id: tea
        at: 2026-11-11 12:30
        account: main
        text: "小雪" 刚过  # WO026
    ```

    ```yaml good
    posts:
      - id: tea
        at: 2026-11-11 12:30
        account: main
        text: “小雪”刚过
    ```
    """
    yield cured(fault, cure=in_quotes(fault.facts.get("meant")))
