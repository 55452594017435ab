"""WO0: is this text a calendar at all?"""

from __future__ import annotations

from collections.abc import Iterator

from weibo_ops.i18n import Word
from weibo_ops.rules.hints import told
from weibo_ops.rules.rule import Hit, rule
from weibo_ops.source.place import Fault


@rule(
    "WO042",
    "error",
    zh="键是{kind}，这一项没有读：键写成文字",
    en="this key is {kind} and was not read: write a word",
)
def key_not_text(fault: Fault) -> Iterator[Hit]:
    """A key is a list, a mapping or empty.

    YAML allows it; no noun has such a key.
    ---
    键是列表、花括号或空的。

    YAML 允许，但没有哪一栏认得这样的键。

    ```yaml bad
    skips:
      - {column: morning, day: 2026-11-27, why: 门店搬家, [note]: 下周补}  # WO042
    ```

    ```yaml good
    skips:
      - {column: morning, day: 2026-11-27, why: 门店搬家}
    ```
    """
    yield told(fault, kind=Word(f"faults.key-{fault.facts['found']}"))
