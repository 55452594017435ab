"""WO2: can this go out as it is written?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.rules.posts._texts import mended, more, said
from weibo_ops.rules.rule import Hit, rule
from weibo_ops.weibo.topics import wide_hashes

if TYPE_CHECKING:
    from weibo_ops.rules.subjects import Wording


@rule(
    "WO204",
    "error",
    zh="“{post}”里的 ＃ 是全角的{more}，微博不认它作话题：换成半角的 #",
    en="the ＃ in “{post}” is full-width{more} and makes no topic on Weibo: write a plain #",
    fix="safe",
)
def full_width_hash(wording: Wording) -> Iterator[Hit]:
    """A topic is written with full-width hashes `＃`.

    They look alike, and Weibo makes a topic only of the others.
    ---
    话题用了全角的 ＃。

    看着一样，微博只认半角的 #。

    ```yaml bad
    posts:
      - {id: leaf, account: main, at: 2026-11-24 10:00, text: ＃春茶＃ 新茶到店了}  # WO204
    ```

    ```yaml good
    posts:
      - {id: leaf, account: main, at: 2026-11-24 10:00, text: "#春茶# 新茶到店了"}
    ```
    """
    if "＃" not in wording.text:
        return
    there = wide_hashes(wording.text)
    edits = mended(wording, [(at, at + 1, "#") for at in there])
    yield said(wording, there[0], there[0] + 1, edits, more=more(len(there)))
