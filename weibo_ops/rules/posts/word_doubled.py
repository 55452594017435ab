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
    "WO234",
    "warning",
    zh="“{post}”里的“{written}”多打了一个字{more}：删掉一个",
    en="“{written}” in “{post}” is one word typed twice{more}: take one out",
    fix="unsafe",
)
def word_doubled(wording: Wording) -> Iterator[Hit]:
    """A small word stands twice: 的的, 了了, 在在.

    What a proof-reader's eye passes over, readers find at once. Where the two belong to different words, 的的确确,
    现在在, nothing is said.
    ---
    虚字打了两遍：的的、了了、在在。

    自己看稿最容易滑过去，读者一眼就看见。两个字分属两个词的（的的确确、现在在）不算。

    ```yaml bad
    posts:
      - {id: a, account: main, at: 2026-11-24 10:00, text: 新到的的白茶，先烫杯子}  # WO234
      - {id: b, account: main, at: 2026-11-25 10:00, text: 新茶到店了了，欢迎来坐}  # WO234
    ```

    ```yaml good
    posts:
      - {id: a, account: main, at: 2026-11-24 10:00, text: 的的确确是好茶，现在在店里，不会不了了之，实实在在}
      - {id: b, account: main, at: 2026-11-25 10:00, text: 为了了解茶，目的的确单纯，出租的的士，和和气气，了了心愿}
    ```
    """
    text = wording.text
    if "的的" not in text and "了了" not in text and "在在" not in text and "也也" not in text and "和和" not in text:
        return
    there = [
        match
        for match in _twice().finditer(wording.prose)
        if match.end() == len(text) or text[match.end()] != match[0][0]
    ]
    if there:
        first = there[0]
        edits = mended(wording, [(match.start(), match.end(), match[0][0]) for match in there])
        yield said(wording, first.start(), first.end(), edits, written=first[0], more=more(len(there)))


@cache
def _twice() -> re.Pattern[str]:
    return re.compile(
        r"(?<!目)(?<!有)(?<!众矢之)(?<!的)的的(?![确士的])"
        r"|(?<![不为除了受完到没未得])了了(?![之解然了分心一])|(?<=[到完没])了了(?=[，。！？、；\s]|$)"
        r"|(?<![现存实正潜内外所自好健旨何意志还])在在(?!线)|也也(?!许)|(?<!平)(?<!温)和和(?![气美睦平谐顺乐解约风煦])"
    )
