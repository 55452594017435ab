"""WO0: is this text a calendar at all?"""

from __future__ import annotations

from collections.abc import Iterator

from weibo_ops.rules.hints import cured, in_quotes
from weibo_ops.rules.rule import Hit, rule
from weibo_ops.source.place import Fault


@rule(
    "WO021",
    "error",
    zh="“{hashtag}” 前面是空格，YAML 把它和后面的字都当成备注，等于没写：{cure}",
    en="after a blank YAML takes `{hashtag}` and what follows for a comment, so nothing is left: {cure}",
    fix="safe",
)
def hashtag_as_comment(fault: Fault) -> Iterator[Hit]:
    """A text starts with a hashtag and is taken for a comment.

    `#` after a blank starts a comment in YAML. The text is empty, without any error, and the post goes out bare or
    not at all.
    ---
    以话题开头的文字被当成了备注。

    YAML 里空格后面的 # 是备注的开头，文字读出来是空的，也不报错。

    ```yaml bad
    posts:
      - id: tea
        at: 2026-11-11 12:30
        account: main
        text: #早安一盏茶# 小雪刚过  # WO021
    ```

    ```yaml good
    posts:
      - id: tea
        at: 2026-11-11 12:30
        account: main
        text: "#早安一盏茶# 小雪刚过"
    ```
    """
    yield cured(fault, cure=in_quotes(fault.facts.get("meant")))
