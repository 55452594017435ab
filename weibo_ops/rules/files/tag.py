"""WO0: is this text a calendar at all?"""

from __future__ import annotations

from collections.abc import Iterator

from weibo_ops.i18n import Word
from weibo_ops.rules.hints import cured, in_quotes
from weibo_ops.rules.rule import Hit, rule
from weibo_ops.source.place import Fault


@rule(
    "WO045",
    "error",
    zh="“{tag}” 在 YAML 里是类型标记，这里不用：{cure}",
    en="`{tag}` is a type to YAML, and none is used here: {cure}",
    fix="unsafe",
)
def tag(fault: Fault) -> Iterator[Hit]:
    """A tag of YAML stands before a value.

    Tags can make a reader run code, so none is followed. Often it was meant as text: `!hot`.
    ---
    值前面有 YAML 的类型标记。

    类型标记能让读文件的程序执行代码，这里一律不认。很多时候本来是想写文字。

    ```yaml bad
    posts:
      - id: tea
        at: 2026-11-11 12:30
        account: main
        text: !hot 新茶到店  # WO045
    ```

    ```yaml good
    posts:
      - id: tea
        at: 2026-11-11 12:30
        account: main
        text: "!hot 新茶到店"
    ```
    """
    meant = fault.facts.get("meant")
    yield cured(fault, cure=in_quotes(meant) if meant else Word("faults.drop"))
