"""WO0: is this text a calendar at all?"""

from __future__ import annotations

from collections.abc import Iterator

from weibo_ops.rules.hints import rewriting
from weibo_ops.rules.rule import Hit, rule
from weibo_ops.source.place import Fault


@rule(
    "WO003",
    "error",
    zh="这里有一个看不见的控制字符（{code}），删掉它",
    en="an invisible control character ({code}) stands here: delete it",
    fix="unsafe",
)
def control_character(fault: Fault) -> Iterator[Hit]:
    """A control character stands in the text, raw or as an escape.

    It comes along when text is copied out of a chat or a spreadsheet. Nobody sees it, and Weibo, terminals and search
    do unforeseen things with it.
    ---
    文字里有控制字符，直接写的或写成转义的都算。

    从聊天窗口、表格里复制时容易带进来。人看不见，微博、终端和搜索却会被它弄乱。

    ```yaml bad
    skips:
      - {column: morning, day: 2026-11-27, why: 门店\x07搬家}  # WO003
    ```

    ```yaml good
    skips:
      - {column: morning, day: 2026-11-27, why: 门店搬家}
    ```
    """
    yield rewriting(fault, "", "\ufffd")
