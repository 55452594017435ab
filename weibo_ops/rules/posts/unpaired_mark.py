"""WO2: can this go out as it is written?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.rules.posts._texts import drafted, said
from weibo_ops.rules.rule import Hit, rule

if TYPE_CHECKING:
    from weibo_ops.rules.subjects import Wording

_CLOSING = {"【": "】", "《": "》", "「": "」", "『": "』", "（": "）", "“": "”"}
_OPENING = {closing: opening for opening, closing in _CLOSING.items()}


@rule(
    "WO233",
    "warning",
    zh="“{post}”里的 {mark} 没有配对的 {other}：补上，或删掉",
    en="{mark} in “{post}” has no {other}: add it, or take it out",
)
def unpaired_mark(wording: Wording) -> Iterator[Hit]:
    """A bracket or a quotation mark has no other half.

    The reader looks for the end of what was begun. A list's `1）` needs no other half, nor does a quotation that goes
    on over several paragraphs.
    ---
    括号、书名号、引号只有半边。

    读者会一直找另一半。“1）”这样的编号不用配；一段引文分几段写的也不算。

    ```yaml bad
    posts:
      - {id: a, account: main, at: 2026-11-24 10:00, text: 【新茶到店 先烫杯子，再投茶}  # WO233
      - {id: b, account: main, at: 2026-11-25 10:00, text: 掌柜说：“先烫杯子，再投茶}  # WO233
      - {id: c, account: main, at: 2026-11-26 10:00, text: 《茶经》里说）先烫杯子}  # WO233
    ```

    ```yaml good
    posts:
      - {id: a, account: main, at: 2026-11-24 10:00, text: 【新茶】《茶经》（上）“烫杯”「投茶」1）先烫 a）再投}
      - {id: b, account: main, at: 2026-11-25 10:00, text: "他说：“先烫杯子。\\n“再投茶。”"}
      - {id: c, account: main, at: 2026-11-26 10:00, text: 新茶（上)和（下)，笑脸（^_^)}
    ```
    """
    text = wording.text
    for opening, closing in _CLOSING.items():
        if text.count(opening) != text.count(closing):
            break
    else:
        return
    if drafted(wording.planned):
        return
    at = _alone(text)
    if at is not None:
        other = _CLOSING.get(text[at]) or _OPENING[text[at]]
        yield said(wording, at, at + 1, mark=text[at], other=other)


def _alone(text: str) -> int | None:
    """Return where the first mark without its other half stands."""
    opened: dict[str, list[int]] = {opening: [] for opening in _CLOSING}
    alone: list[int] = []
    for at, letter in enumerate(text):
        if letter in opened:
            if letter == "“" and opened[letter] and "\n" in text[opened[letter][-1] : at]:
                opened[letter].pop()  # a quotation begun anew with its paragraph
            opened[letter].append(at)
        elif letter in _OPENING:
            if opened[_OPENING[letter]]:
                opened[_OPENING[letter]].pop()
            elif not (letter == "）" and _may_stand_alone(text, at)):
                alone.append(at)
        elif letter == ")" and opened["（"]:
            opened["（"].pop()
    alone += [at for there in opened.values() for at in there]
    return min(alone, default=None)


def _may_stand_alone(text: str, at: int) -> bool:
    """Whether a bracket ends the number of a list, a smile, or what a half-width one began."""
    before = text[at - 1 : at]
    if before in ":：" or text.count("(", 0, at) > text.count(")", 0, at):
        return True
    return before.isalnum() and (before.isascii() or before in "一二三四五六七八九十")
