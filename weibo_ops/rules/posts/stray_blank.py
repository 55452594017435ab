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
    "WO236",
    "info",
    zh="“{post}”里有多余的空格或看不见的字符{more}：删掉",
    en="there are blanks or invisible characters in “{post}” that do not belong there{more}: take them out",
    fix="safe",
)
def stray_blank(wording: Wording) -> Iterator[Hit]:
    """A blank stands before full-width punctuation, several stand between two characters, or something is invisible.

    They came along when the text was copied. What ends a mention, a link or the whole text stays, and so does the
    indent of a paragraph.
    ---
    标点前有空格、两个汉字之间连着几个空格，或夹着看不见的字符（零宽空格）。

    多半是从别处粘贴带来的。@ 和链接后面的空格要留，全文末尾的、段首缩进的也不管。

    ```yaml bad
    posts:
      - {id: a, account: main, at: 2026-11-24 10:00, text: 先烫杯子 ，再投茶}  # WO236
      - {id: b, account: main, at: 2026-11-25 10:00, text: 先烫杯子   再投茶}  # WO236
      - {id: c, account: main, at: 2026-11-26 10:00, text: "先烫\\u200b杯子，再投茶"}  # WO236
    ```

    ```yaml good
    posts:
      - {id: a, account: main, at: 2026-11-24 10:00, text: "谢谢 @清远茶 ，看 https://example.cn/tea 。　　第二段"}
      - {id: b, account: main, at: 2026-11-25 10:00, text: "一家三口👨\u200d👩\u200d👧，喝茶 看书"}
      - {id: c, account: main, at: 2026-11-26 10:00, text: "先烫杯子，再投茶 \\u200b\\u200b"}
    ```
    """
    text = wording.text
    if not _suspicious().search(text):
        return
    there = list(_stray().finditer(wording.prose))
    if there:
        first = there[0]
        mends = [(match.start(), match.end(), " " if match["run"] else "") for match in there]
        yield said(wording, first.start(), first.end(), mended(wording, mends), more=more(len(there)))


@cache
def _suspicious() -> re.Pattern[str]:
    return re.compile(
        "[ \u3000\u00a0\u200b\u2060\ufeff\u200e](?:[ \u3000\u00a0，。！？；：、）】》」』”]|(?<![ \u3000\u00a0]))"
    )


@cache
def _stray() -> re.Pattern[str]:
    chinese, hidden = "\u4e00-\u9fa5", "\u200b\u2060\ufeff\u200e"
    return re.compile(
        rf"(?<=[{chinese}])[ \u3000\u00a0]+(?=[，。！？；：、）】》」』”])"
        rf"|(?P<run>(?<=[{chinese}，。！？；：、])  +(?=[{chinese}]))"
        rf"|[{hidden}]+(?![\s{hidden}]|$)"
    )
