"""WO0: is this text a calendar at all?"""

from __future__ import annotations

from collections.abc import Iterator

from weibo_ops.i18n import Word
from weibo_ops.rules.hints import told
from weibo_ops.rules.rule import Hit, rule
from weibo_ops.source.place import Fault


@rule(
    "WO041",
    "error",
    zh="文件最外层是{kind}，没有读：最外层写栏的名字，例如 posts:，条目列在它下面",
    en="the file holds a {kind} and was not read: name a section first, as `posts:`, and list its items below",
)
def root_not_mapping(fault: Fault) -> Iterator[Hit]:
    """A file holds a list or a text instead of sections.

    Which noun an item is, is said by the section it stands in.
    ---
    文件最外层不是栏。

    条目是什么，要看它写在哪一栏下面；没有栏就没法读。

    ```yaml bad
    - {column: morning, day: 2026-11-27, why: 门店搬家}  # WO041
    ```

    ```yaml good
    skips:
      - {column: morning, day: 2026-11-27, why: 门店搬家}
    ```
    """
    yield told(fault, kind=Word(f"faults.kind-{fault.facts['found']}"))
