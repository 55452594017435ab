"""WO2: can this go out as it is written?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from weibo_ops.rules.posts._texts import mended, more, said
from weibo_ops.rules.rule import Hit, rule

if TYPE_CHECKING:
    from weibo_ops.rules.subjects import Wording


@rule(
    "WO232",
    "warning",
    zh="“{post}”里的 {written} 标点重了{more}：留一个",
    en="{written} in “{post}” is punctuation twice{more}: keep one",
    fix="safe",
)
def punctuation_doubled(wording: Wording) -> Iterator[Hit]:
    """Two marks stand where one belongs: ，， 。。 、， 。，.

    Something was cut out between them. Marks of feeling, ！！ ？！, and the dots of an ellipsis may be many; of two
    different marks nobody but the author knows which to keep.
    ---
    该一个标点的地方有两个：，， 。。 、， 。，

    多半是删了中间的字。！！、？！ 和省略号可以连用；两个不一样的，留哪个要作者自己定。

    ```yaml bad
    posts:
      - {id: a, account: main, at: 2026-11-24 10:00, text: 先烫杯子，，再投茶}  # WO232
      - {id: b, account: main, at: 2026-11-25 10:00, text: 先烫杯子，。再投茶}  # WO232
      - {id: c, account: main, at: 2026-11-26 10:00, text: 先烫杯子。。再投茶}  # WO232
    ```

    ```yaml good
    posts:
      - {id: a, account: main, at: 2026-11-24 10:00, text: 来喝茶！！！真的？！慢慢等……好茶。。。先烫杯子，再投茶}
    ```
    """
    if not _two().search(wording.text):
        return
    there = list(_doubled().finditer(wording.prose))
    if there:
        first = there[0]
        mends = [(match.start(), match.end(), match[1] or match[2]) for match in there if match[1] or match[2]]
        told = {"written": first[0], "more": more(len(there))}
        yield said(wording, first.start(), first.end(), mended(wording, mends), **told)


@cache
def _two() -> re.Pattern[str]:
    return re.compile("[，、；：。！？][，、；：。！？]")


@cache
def _doubled() -> re.Pattern[str]:
    return re.compile(
        r"([，、；：])\1+(?![，。、；：])|(?<!。)(。)\2(?!。)|[，、；：][，、；：]+|[，、；：]。(?!。)|(?<!。)。[，、；：]|[！？][，。、；：](?![！？。])|[，、；：][！？]"
    )
