"""WO0: is this text a calendar at all?"""

from __future__ import annotations

from collections.abc import Iterator

from weibo_ops.rules.hints import cured, in_quotes
from weibo_ops.rules.rule import Hit, rule
from weibo_ops.source.place import Fault


@rule(
    "WO022",
    "error",
    zh="从 “{hashtag}” 起 YAML 都当成备注，只读到 “{kept}”：{cure}",
    en="from `{hashtag}` on YAML reads a comment and keeps only `{kept}`: {cure}",
    fix="safe",
)
def hashtag_cut_off(fault: Fault) -> Iterator[Hit]:
    """What follows a blank and a hashtag is taken for a comment.

    The text goes on for its writer and ends for YAML. The post goes out without its hashtag and all that follows.
    ---
    文字里的话题和它后面的字被当成了备注。

    写的人看是一整句，YAML 只读到话题前面：发出去的微博少了话题，也少了后半句。

    ```yaml bad
    posts:
      - id: tea
        at: 2026-11-11 12:30
        account: main
        text: 小雪刚过 #早安一盏茶# 喝杯热的  # WO022
    ```

    ```yaml good
    posts:
      - id: tea
        at: 2026-11-11 12:30
        account: main
        text: "小雪刚过 #早安一盏茶# 喝杯热的"
    ```
    """
    yield cured(fault, cure=in_quotes(fault.facts.get("meant")))
