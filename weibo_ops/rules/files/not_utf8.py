"""WO0: is this text a calendar at all?"""

from __future__ import annotations

from collections.abc import Iterator

from weibo_ops.i18n import Phrase
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.source.place import Fault

_SEEN = {"damaged": "damaged", "truncated": "truncated", "unknown": "unknown"}


@rule(
    "WO002",
    "error",
    zh="文件不是 UTF-8 编码，{guess}：用编辑器另存为 UTF-8",
    en="this file is not UTF-8, {guess}: save it as UTF-8",
)
def not_utf8(fault: Fault) -> Iterator[Hit]:
    """The bytes of a file are not UTF-8.

    Old editors on Windows save Chinese as GB18030. It is read as what it looks like, so that the rest can be checked,
    but others see it garbled.
    ---
    文件的编码不是 UTF-8。

    Windows 上的老编辑器常把中文存成 GB18030。这里先按看起来的编码读，好检查别的问题；别人打开就是乱码。

    ```yaml bad calendars/example.yaml gb18030
    skips:
      - {column: morning, day: 2026-11-27, why: 门店搬家}  # WO002
    ```

    ```yaml good
    skips:
      - {column: morning, day: 2026-11-27, why: 门店搬家}
    ```
    """
    yield hit(fault, guess=Phrase(f"faults.bytes-{_SEEN.get(str(fault.facts['encoding']), 'like')}", fault.facts))
