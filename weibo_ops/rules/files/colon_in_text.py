"""WO0: is this text a calendar at all?"""

from __future__ import annotations

from collections.abc import Iterator

from weibo_ops.rules.hints import cured, in_quotes
from weibo_ops.rules.rule import Hit, rule
from weibo_ops.source.place import Fault


@rule(
    "WO028",
    "error",
    zh="文字里的冒号后面有空格（或在行尾），YAML 会当成键：{cure}",
    en="a colon and a blank inside a text make a key of it: {cure}",
    fix="safe",
)
def colon_in_text(fault: Fault) -> Iterator[Hit]:
    """A colon and a blank stand inside a text.

    To YAML this is `key: value`, and the file cannot be read. A full-width colon never means a key.
    ---
    文字里有冒号加空格。

    YAML 看到冒号加空格就当成“键: 值”，文件读不下去。全角冒号没有这个问题。

    ```yaml bad
    posts:
      - id: tea
        at: 2026-11-11 12:30
        account: main
        text: 今天推荐: 滇红  # WO028
    ```

    ```yaml good
    posts:
      - id: tea
        at: 2026-11-11 12:30
        account: main
        text: 今天推荐：滇红
    ```
    """
    yield cured(fault, cure=in_quotes(fault.facts.get("meant")))
