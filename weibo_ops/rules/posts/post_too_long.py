"""WO2: can this go out as it is written?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.rules.posts._texts import drafted, most, said
from weibo_ops.rules.rule import Hit, rule
from weibo_ops.weibo.length import weighted_length

if TYPE_CHECKING:
    from weibo_ops.rules.subjects import Wording


@rule(
    "WO201",
    "info",
    zh="“{post}”有 {length} 字，过了 {limit} 字首页就折叠：要紧的话、话题和链接放进前 {limit} 字，或删短",
    en=(
        "“{post}” has {length} characters and the feed folds it after {limit}: "
        "put what matters into the first {limit}, or cut it"
    ),
    sources=("platform",),
)
def post_too_long(wording: Wording, *, limit: int = 140) -> Iterator[Hit]:
    """A text is longer than the feed shows of it.

    Behind the fold few read on. `limit` is counted as Weibo counts: a Latin letter is a half, a link ten.
    ---
    正文超过首页能显示的长度，会被折叠。

    折叠后面的话很少有人点开看。字数按微博的算法：汉字算一个，字母、数字算半个，链接算十个；上限由 limit 定。

    ```yaml bad weibo-ops.yaml
    rules:
      post-too-long: {limit: 20}
    ```

    ```yaml bad
    posts:
      - {id: leaf, account: main, at: 2026-11-24 10:00, text: 新茶到店了，今年的春茶比去年晚了十来天才采下来}  # WO201
    ```

    ```yaml good weibo-ops.yaml
    rules:
      post-too-long: {limit: 20}
    ```

    ```yaml good
    posts:
      - {id: leaf, account: main, at: 2026-11-24 10:00, text: 新茶到店了，今年的春茶比去年晚 abcd}
    ```
    """
    text = wording.text
    # No character weighs more than two: most texts are done with here.
    if len(text) * 2 <= limit:
        return
    length = weighted_length(text)
    # Of what Weibo does not take at all another rule speaks.
    if limit < length <= most(wording) and not drafted(wording.planned):
        yield said(wording, *_beyond(text, limit), length=length, limit=limit)


def _beyond(text: str, limit: int) -> tuple[int, int]:
    """Return the stretch of a text that is folded away, but for the blanks at its end."""
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if weighted_length(text[:middle]) <= limit else (low, middle - 1)
    return (low, len(text.rstrip())) if low < len(text.rstrip()) else (0, len(text))
