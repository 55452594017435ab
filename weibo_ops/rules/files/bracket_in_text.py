"""WO0: is this text a calendar at all?"""

from __future__ import annotations

from collections.abc import Iterator

from weibo_ops.rules.hints import cured, in_quotes
from weibo_ops.rules.rule import Hit, rule
from weibo_ops.source.place import Fault


@rule(
    "WO030",
    "error",
    zh="花括号、方括号里的文字带 “{character}”，YAML 会从这里断开：{cure}",
    en="inside of brackets `{character}` breaks the text: {cure}",
    fix="safe",
)
def bracket_in_text(fault: Fault) -> Iterator[Hit]:
    """A bracket stands inside a text that stands inside of brackets.

    Weibo's emoji are in brackets. On a line of its own the text may hold them; inside of `{}` and `[]` it needs
    quotes.
    ---
    括号里的文字又带括号。

    微博表情带方括号。文字单独占一行时没事，写在 {} 或 [] 里就要加引号。

    ```yaml bad
    skips:
      - {column: morning, day: 2026-11-27, why: 搬家[心]停一天}  # WO030
    ```

    ```yaml good
    skips:
      - {column: morning, day: 2026-11-27, why: "搬家[心]停一天"}
    ```
    """
    yield cured(fault, cure=in_quotes(fault.facts.get("meant")))
