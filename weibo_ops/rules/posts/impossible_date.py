"""WO2: can this go out as it is written?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from weibo_ops.rules.posts._dates import dates
from weibo_ops.rules.posts._texts import goes_out, said
from weibo_ops.rules.rule import Hit, rule

if TYPE_CHECKING:
    from weibo_ops.rules.subjects import Wording


@rule(
    "WO222",
    "error",
    zh="“{post}”里的 {written} 日历上没有：改成对的日子",
    en="“{post}” says {written}, a day that no calendar has: write the right one",
)
def impossible_date(wording: Wording) -> Iterator[Hit]:
    """A text names a day that does not exist.

    31 November, 29 February of a common year: nobody knows which day it was to be. Without a year 29 February is a
    warning: a report may look back to it. Lunar days are not looked at.
    ---
    正文里写了不存在的日子。

    11 月 31 日、平年的 2 月 29 日，读者不知道到底是哪天。没写年份的 2 月 29 日可能是回顾，算警告。农历的日子不看。

    ```yaml bad
    posts:
      - {id: a, account: main, at: 2026-11-24 10:00, text: 茶席到11月31日为止}  # WO222
      - {id: b, account: main, at: 2026-11-25 10:00, text: 2027 年 2 月 29 日见}  # WO222
    ```

    ```yaml good
    posts:
      - {id: a, account: main, at: 2026-11-24 10:00, text: 茶席到11月30日为止，2028年2月29日再见}
      - {id: b, account: main, at: 2026-11-25 10:00, text: 农历二月三十日也开门，三个月31天}
    ```
    """
    text = wording.text
    if "月" not in text or not _suspicious().search(text):
        return
    for there in dates(text):
        if there.day == 0 or (there.day < 29 and 0 < there.month < 13):
            continue
        if there.near(goes_out(wording)) is None:
            # A report may speak of the leap day of another year, and leave the year to the reader.
            severity = "warning" if there.year is None and (there.month, there.day) == (2, 29) else None
            yield said(wording, there.start, there.end, written=text[there.start : there.end], severity=severity)


@cache
def _suspicious() -> re.Pattern[str]:
    """The ends of months, and months that there are not."""
    return re.compile(
        r"月 ?(?:29|[3-9]\d|二十九|三十)|(?:1[3-9]|[2-9]\d|00?|[一二三四五六七八九]?十[三四五六七八九]) ?月 ?\d"
    )
