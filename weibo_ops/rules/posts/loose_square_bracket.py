"""WO2: can this go out as it is written?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.rules.posts._texts import said
from weibo_ops.rules.rule import Hit, rule
from weibo_ops.weibo.shortcodes import loose_brackets

if TYPE_CHECKING:
    from weibo_ops.rules.subjects import Wording


@rule(
    "WO237",
    "warning",
    zh="“{post}”里的 {mark} 只有半边，表情出不来：写成 [doge] 这样一对",
    en="{mark} in “{post}” has no other half, and no emoji comes of it: write both, as in [doge]",
)
def loose_square_bracket(wording: Wording) -> Iterator[Hit]:
    """A square bracket stands alone: an emoji by its name needs both.

    Readers see the word in place of the face.
    ---
    方括号只有半边：用名字写的表情前后都要有。

    少半边，读者看到的是字不是表情。

    ```yaml bad
    posts:
      - {id: a, account: main, at: 2026-11-24 10:00, text: "来喝茶[doge"}  # WO237
      - {id: b, account: main, at: 2026-11-25 10:00, text: "来喝茶心]"}  # WO237
    ```

    ```yaml good
    posts:
      - {id: a, account: main, at: 2026-11-24 10:00, text: "来喝茶[doge][心]"}
    ```
    """
    text = wording.text
    if text.count("[") == text.count("]"):
        return
    there = loose_brackets(text)
    if there:
        yield said(wording, there[0], there[0] + 1, mark=text[there[0]])
