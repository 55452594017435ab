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

_FULL = {",": "，", "?": "？", "!": "！", ";": "；", ":": "：", ".": "。"}


@rule(
    "WO231",
    "warning",
    zh="“{post}”里汉字后面用了半角的 {mark}{more}：换成 {full}",
    en="a half-width {mark} stands between Chinese characters in “{post}”{more}: write {full}",
    fix="safe",
)
def half_width_punctuation(wording: Wording) -> Iterator[Hit]:
    """Half-width punctuation stands between Chinese characters, or ends a line of them.

    It sticks to the character before it, and looks like a text that nobody read. Numbers, Latin words, links, mentions
    and topics keep theirs.
    ---
    汉字之间、汉字行末用了半角标点。

    半角标点贴着前一个字，一看就是没校对。数字、外文、链接、@ 和话题里的不管。

    ```yaml bad
    posts:
      - {id: a, account: main, at: 2026-11-24 10:00, text: "先烫杯子,再投茶,香气来得快"}  # WO231
      - {id: b, account: main, at: 2026-11-25 10:00, text: 今天你喝茶了吗?}  # WO231
      - {id: c, account: main, at: 2026-11-26 10:00, text: "先烫杯子, 再投茶"}  # WO231
    ```

    ```yaml good
    posts:
      - {id: a, account: main, at: 2026-11-24 10:00, text: "先烫杯子，再投茶 3.5 克，10:30 见，A, B 两款 https://example.cn/tea"}
      - {id: b, account: main, at: 2026-11-25 10:00, text: "#早安,茶友# @清远茶 :早安！Good morning! 好茶[doge]:)"}
    ```
    """
    text = wording.text
    if "," not in text and "?" not in text and "!" not in text and ":" not in text and ";" not in text:
        return
    if not _between().search(text):
        return
    there = [match.start() for match in _between().finditer(wording.prose)]
    if there:
        first = there[0]
        edits = mended(wording, [(at, at + 1 + (text[at + 1 : at + 2] == " "), _FULL[text[at]]) for at in there])
        told = {"mark": text[first], "full": _FULL[text[first]], "more": more(len(there))}
        yield said(wording, first, first + 1, edits, **told)


@cache
def _between() -> re.Pattern[str]:
    chinese = "\u4e00-\u9fa5"
    return re.compile(
        rf"[,?!;:](?<=[{chinese}].)(?:(?= ?[{chinese}“《「])|(?<!:)(?=[^\S\n]*$)|(?<![,;:])(?=\s))", re.MULTILINE
    )
