"""WO0: is this text a calendar at all?"""

from __future__ import annotations

from collections.abc import Iterator

from weibo_ops.rules.hints import rewriting
from weibo_ops.rules.rule import Hit, rule
from weibo_ops.source.place import Fault


@rule(
    "WO004",
    "error",
    zh="这里有一个特殊的换行符（{code}），编辑器和 YAML 对它的看法不一样：换成普通换行，或删掉",
    en="a special line separator ({code}), on which editors and YAML disagree: use an ordinary one, or delete it",
    fix="unsafe",
)
def line_separator(fault: Fault) -> Iterator[Hit]:
    """A line separator that is no ordinary line break stands in the text.

    Some editors show a new line, YAML 1.1 counts one, YAML 1.2 does not. So a text may end where nobody sees it, and
    line numbers differ.
    ---
    文字里有特殊的换行符（NEL、U+2028、U+2029）。

    有的编辑器显示成换行，有的 YAML 也当换行，有的不当：文字可能断在看不见的地方，行号也对不上。

    ```yaml bad
    skips:
      - {column: morning, day: 2026-11-27, why: 门店\u2028搬家}  # WO004
    ```

    ```yaml good
    skips:
      - {column: morning, day: 2026-11-27, why: 门店搬家}
    ```
    """
    yield rewriting(fault, " ", "\u3000 ")
