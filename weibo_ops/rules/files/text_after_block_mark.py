"""WO0: is this text a calendar at all?"""

from __future__ import annotations

from collections.abc import Iterator

from weibo_ops.rules.hints import cured
from weibo_ops.rules.rule import Hit, rule
from weibo_ops.source.place import Fault


@rule(
    "WO024",
    "error",
    zh="“{mark}” 后面同一行不能写字，“{text}” 会丢掉：移到下一行",
    en="nothing may follow `{mark}` on its line, so `{text}` is lost: move it to the next line",
    fix="safe",
)
def text_after_block_mark(fault: Fault) -> Iterator[Hit]:
    """Text stands on the line of `|` or `>`.

    What these marks begin starts on the next line. A hashtag behind them is a comment, anything else breaks the file.
    ---
    文字写在 | 或 > 的同一行。

    这两个记号管的是下一行起的文字。同一行的话题会被当成备注，别的字会让整个文件读不了。

    ```yaml bad
    posts:
      - id: tea
        at: 2026-11-11 12:30
        account: main
        # WO024 below
        text: | #早安一盏茶#
          小雪刚过
    ```

    ```yaml good
    posts:
      - id: tea
        at: 2026-11-11 12:30
        account: main
        text: |
          #早安一盏茶#
          小雪刚过
    ```
    """
    yield cured(fault)
