"""WO0: is this text a calendar at all?"""

from __future__ import annotations

from collections.abc import Iterator

from weibo_ops.rules.hints import cured, in_quotes
from weibo_ops.rules.rule import Hit, rule
from weibo_ops.source.place import Fault


@rule(
    "WO025",
    "error",
    zh="YAML 里 “{character}” 开头的不是文字：{cure}",
    en="to YAML what starts with `{character}` is no text: {cure}",
    fix="safe",
)
def text_starts_with_mark(fault: Fault) -> Iterator[Hit]:
    """A text begins with a character that YAML keeps for itself.

    `@ [ { * & % ! |` and some more have a meaning of their own at the start of a value. Mentions and Weibo's emoji
    begin with them.
    ---
    文字开头的字符在 YAML 里另有用处。

    @ [ { * & % ! | 等写在开头都不算文字，微博里的 @ 和 [doge] 偏偏常在开头。

    ```yaml bad
    posts:
      - id: tea
        at: 2026-11-11 12:30
        account: main
        text: @小明 一起喝茶  # WO025
    ```

    ```yaml good
    posts:
      - id: tea
        at: 2026-11-11 12:30
        account: main
        text: "@小明 一起喝茶"
    ```
    """
    yield cured(fault, cure=in_quotes(fault.facts.get("meant")))
