"""WO0: is this text a calendar at all?"""

from __future__ import annotations

from collections.abc import Iterator

from weibo_ops.rules.hints import told
from weibo_ops.rules.rule import Hit, rule
from weibo_ops.source.place import Fault


@rule(
    "WO013",
    "error",
    zh="内容超过 {limit:,} 项，整个文件没有读：按月份或栏目拆成几个文件",
    en="more than {limit:,} keys, values and items, so the file was not read: split it",
)
def too_many_nodes(fault: Fault) -> Iterator[Hit]:
    """A file holds more keys, values and items than what is read.

    A month of posts has a few thousand. One file of a hundred thousand is slow for everyone, and git shows no useful
    difference of it.
    ---
    一个文件里的键、值和条目太多，没有读。

    一个月的微博不过几千项。十万项挤在一个文件里，谁打开都慢，git 也看不出改了什么。

    ```yaml bad calendars/example.yaml repeat=12500
    - {id: a, b: c, d: e}  # WO013
    ```

    ```yaml good
    skips:
      - {column: morning, day: 2026-11-27, why: 门店搬家}
    ```
    """
    yield told(fault)
