"""WO0: is this text a calendar at all?"""

from __future__ import annotations

from collections.abc import Iterator

from weibo_ops.rules.hints import cured, in_quotes
from weibo_ops.rules.rule import Hit, rule
from weibo_ops.source.place import Fault


@rule(
    "WO023",
    "error",
    zh="这一行以 “{hashtag}” 开头，YAML 当成备注丢掉了：{cure}",
    en="this line starts with `{hashtag}` and YAML drops it as a comment: {cure}",
    fix="safe",
)
def hashtag_line_lost(fault: Fault) -> Iterator[Hit]:
    """A further line of a text starts with a hashtag and is taken for a comment.

    Only a text in quotes, or under `|`, keeps its lines as they are.
    ---
    文字第二行以话题开头，被当成了备注。

    只有加了引号，或写在 | 下面，每一行才原样保留。

    ```yaml bad
    posts:
      - id: tea
        at: 2026-11-11 12:30
        account: main
        text: 小雪刚过
          #早安一盏茶# 喝杯热的  # WO023
    ```

    ```yaml good
    posts:
      - id: tea
        at: 2026-11-11 12:30
        account: main
        text: |
          小雪刚过
          #早安一盏茶# 喝杯热的
    ```
    """
    yield cured(fault, cure=in_quotes(fault.facts.get("meant")))
