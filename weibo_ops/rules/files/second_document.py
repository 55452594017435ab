"""WO0: is this text a calendar at all?"""

from __future__ import annotations

from collections.abc import Iterator

from weibo_ops.rules.hints import told
from weibo_ops.rules.rule import Hit, rule
from weibo_ops.source.place import Fault


@rule(
    "WO044",
    "error",
    zh="又出现了 ---，它后面的内容都没有读：删掉这一行，或拆成两个文件",
    en="what follows this second `---` is not read: delete the line, or make two files",
)
def second_document(fault: Fault) -> Iterator[Hit]:
    """A second document begins in a file.

    `---` separates documents in YAML, and only the first is read here.
    ---
    一个文件里写了两份文档。

    --- 在 YAML 里是分隔线，这里只读第一份。

    ```yaml bad
    skips:
      - {column: morning, day: 2026-11-27, why: 门店搬家}
    --- # WO044
    pauses:
      - {accounts: [main], start: 2026-12-13, end: 2026-12-13, why: 国家公祭日}
    ```

    ```yaml good
    ---
    skips:
      - {column: morning, day: 2026-11-27, why: 门店搬家}
    ```
    """
    yield told(fault)
