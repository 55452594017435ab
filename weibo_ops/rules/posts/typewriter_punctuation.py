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
    "WO239",
    "info",
    zh="“{post}”里的 {written} 在中文里写作 {full}{more}",
    en="{written} in “{post}” is written {full} in Chinese{more}",
    fix="unsafe",
)
def typewriter_punctuation(wording: Wording) -> Iterator[Hit]:
    """Dots, hyphens or straight quotation marks stand in for ……, —— and “”.

    Many do so on purpose; a house that sets its type with care does not.
    ---
    用句点、减号、直引号代替 ……、—— 和 “”。

    有人故意这么写；讲究的账号不这么写。

    ```yaml bad
    posts:
      - {id: a, account: main, at: 2026-11-24 10:00, text: 慢慢等...好茶在后头}  # WO239
      - {id: b, account: main, at: 2026-11-25 10:00, text: 慢慢等。。。好茶在后头}  # WO239
      - {id: c, account: main, at: 2026-11-26 10:00, text: 一件事--喝茶}  # WO239
      - {id: d, account: main, at: 2026-11-27 10:00, text: 掌柜说"先烫杯子"再投茶}  # WO239
    ```

    ```yaml good
    posts:
      - {id: a, account: main, at: 2026-11-24 10:00, text: 慢慢等……一件事——“喝茶”，Tea... "tea" 3--5}
    ```
    """
    text = wording.text
    if ".." not in text and "。。。" not in text and "--" not in text and text.count('"') < 2:
        return
    there = list(_stand_in().finditer(wording.prose))
    if there:
        first = there[0]
        mends = [(match.start(), match.end(), _set(match)) for match in there]
        told = {"written": first[0], "full": _set(first), "more": more(len(there))}
        yield said(wording, first.start(), first.end(), mended(wording, mends), **told)


def _set(match: re.Match[str]) -> str:
    written = match[0]
    return f"“{match[1]}”" if match[1] is not None else "——" if written[0] == "-" else "……"


@cache
def _stand_in() -> re.Pattern[str]:
    chinese = "\u4e00-\u9fa5"
    return re.compile(
        rf"(?<=[{chinese}])\.{{3,6}}(?![\w.])|(?<=[{chinese}])\.{{3,6}}(?=[{chinese}])|(?<=[{chinese}])。{{3,6}}(?!。)"
        rf'|(?<=[{chinese}])--+(?=[{chinese}])|"([{chinese}][^"\n]{{0,40}}(?<=[{chinese}！？。]))"'
    )
