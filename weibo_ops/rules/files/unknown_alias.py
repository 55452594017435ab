"""WO0: is this text a calendar at all?"""

from __future__ import annotations

from collections.abc import Iterator

from weibo_ops.rules.hints import told
from weibo_ops.rules.rule import Hit, rule
from weibo_ops.source.place import Fault


@rule(
    "WO046",
    "error",
    zh="没有 &{name}，*{name} 读成了空：是文字就加引号，是别名就补上 &{name}",
    en="no `&{name}` stands before `*{name}`, which is read as nothing: quote it if it is text, else add `&{name}`",
)
def unknown_alias(fault: Fault) -> Iterator[Hit]:
    """An alias stands without what it names.

    `*name` repeats what was written before as `&name`. Markdown writes emphasis so.
    ---
    别名没有对应的内容。

    *名字 是重复前面 &名字 标出的内容；也可能只是想写带星号的文字。

    ```yaml bad
    posts:
      - id: tea
        at: 2026-11-11 12:30
        account: main
        text: *new  # WO046
    ```

    ```yaml good
    posts:
      - id: tea
        at: 2026-11-11 12:30
        account: main
        text: "*new"
    ```
    """
    yield told(fault)
