"""WO0: is this text a calendar at all?"""

from __future__ import annotations

from collections.abc import Iterator

from weibo_ops.rules.hints import cured, in_quotes
from weibo_ops.rules.rule import Hit, rule
from weibo_ops.source.place import Fault


@rule(
    "WO027",
    "error",
    zh="“&{name}” 会被 YAML 当成记号去掉，又没有地方用它：{cure}",
    en="YAML takes `&{name}` for a mark, and nothing uses it: {cure}",
    fix="unsafe",
)
def unused_anchor(fault: Fault) -> Iterator[Hit]:
    """A word with `&` stands at the start of a value and nothing refers to it.

    It was probably meant as text, and is missing from it.
    ---
    值的开头有个 & 记号，却没有地方引用它。

    多半本来就是文字，结果读出来少了这几个字。

    ```yaml bad
    posts:
      - id: tea
        at: 2026-11-11 12:30
        account: main
        text: &Co 新茶到店  # WO027
    ```

    ```yaml good
    posts:
      - id: tea
        at: 2026-11-11 12:30
        account: main
        text: "&Co 新茶到店"
    ```
    """
    yield cured(fault, cure=in_quotes(fault.facts.get("meant")))
