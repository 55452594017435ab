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
    "WO235",
    "warning",
    zh="“{post}”里的 {written} 是全角字符{more}：换成半角的 {plain}",
    en="{written} in “{post}” is full-width{more}: write {plain}",
    fix="safe",
)
def full_width_letters(wording: Wording) -> Iterator[Hit]:
    """Latin letters or digits are full-width.

    They stand apart like badly set type, count double, and a link or a code made of them does not work.
    ---
    字母、数字用了全角。

    一个个撑开很难看，字数多算一倍，网址、代码用全角就不灵了。

    ```yaml bad
    posts:
      - {id: a, account: main, at: 2026-11-24 10:00, text: 今天１２点，满９９元减２０元}  # WO235
    ```

    ```yaml good
    posts:
      - {id: a, account: main, at: 2026-11-24 10:00, text: 今天 12 点，满 99 元减 20 元，①②③}
    ```
    """
    if not _wide().search(wording.text):
        return
    there = list(_wide().finditer(wording.prose))
    if there:
        first = there[0]
        edits = mended(wording, [(match.start(), match.end(), _narrow(match[0])) for match in there])
        told = {"written": first[0], "plain": _narrow(first[0]), "more": more(len(there))}
        yield said(wording, first.start(), first.end(), edits, **told)


def _narrow(written: str) -> str:
    return "".join(chr(ord(letter) - 0xFEE0) for letter in written)


@cache
def _wide() -> re.Pattern[str]:
    return re.compile("[０-９Ａ-Ｚａ-ｚ]+")
