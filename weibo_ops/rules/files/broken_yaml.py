"""WO0: is this text a calendar at all?"""

from __future__ import annotations

from collections.abc import Iterator

from weibo_ops.i18n import Word
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.source.place import Fault


@rule(
    "WO059",
    "error",
    zh="从这里起不是 YAML，{problem}",
    en="this is no YAML from here on: {problem}",
)
def broken_yaml(fault: Fault) -> Iterator[Hit]:
    """A text is no YAML, for a reason that has no rule of its own.

    Directives (`%YAML`), text behind the end of a document, a block text with an indentation of 0.
    ---
    不是 YAML，也不属于别的常见错误。

    例如 %YAML 这样的指令、文档结束之后的文字、缩进写成 0 的大段文字。

    ```yaml bad
    # WO059 below
    %YAML 1.2
    ---
    skips:
      - {column: morning, day: 2026-11-27, why: 门店搬家}
    ```

    ```yaml good
    ---
    skips:
      - {column: morning, day: 2026-11-27, why: 门店搬家}
    ```
    """
    yield hit(fault, problem=Word(f"faults.broken-{fault.facts['problem']}"))
