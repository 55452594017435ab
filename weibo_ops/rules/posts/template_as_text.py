"""WO2: can this go out as it is written?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.rules.posts._texts import drafted, said
from weibo_ops.rules.rule import Hit, rule

if TYPE_CHECKING:
    from weibo_ops.rules.subjects import Wording


@rule(
    "WO220",
    "error",
    zh="“{post}”的正文就是栏目“{column}”的模板，没有改写：写成这一期的，或写 draft: yes",
    en="the text of “{post}” is the template of “{column}” as it stands: write this one's own, or say `draft: yes`",
)
def template_as_text(wording: Wording) -> Iterator[Hit]:
    """The text of a column's post is its column's `template`, or holds the whole of it.

    A template that goes out tells everybody how the posts are made.
    ---
    栏目微博的正文原样用了栏目的模板（template）。

    模板发出去，等于把怎么写稿贴给所有人看。

    ```yaml bad playbooks/more.yaml
    columns:
      - {id: tea, name: 今日一茶, hashtag: 今日一茶, account: main, by: editor, template: 茶名，怎么泡，一句喝的感受}
    ```

    ```yaml bad
    posts:
      - column: tea
        at: 2026-11-24 10:00
        text: "#今日一茶# 茶名，怎么泡，一句喝的感受"  # WO220
    ```

    ```yaml good playbooks/more.yaml
    columns:
      - {id: tea, name: 今日一茶, hashtag: 今日一茶, account: main, by: editor, template: 茶名，怎么泡，一句喝的感受}
    ```

    ```yaml good
    posts:
      - {column: tea, at: 2026-11-24 10:00, text: "#今日一茶# 白牡丹，90 度的水快冲快出，喝的人说甜"}
      - {column: tea, at: 2026-11-25 10:00, draft: yes, text: "#今日一茶# 茶名，怎么泡，一句喝的感受"}
    ```
    """
    column = wording.planned.column
    if column is None or not column.template or drafted(wording.planned):
        return
    template = column.template
    # Its first letters tell most texts apart without a look at the rest.
    if template[:4] not in wording.text and _words(template)[:4] not in wording.text:
        return
    text, pattern = _words(wording.prose), _words(template)
    if len(pattern) >= _SHORTEST and pattern in text and len(text) < 2 * len(pattern) + _SHORTEST:
        yield said(wording, 0, len(wording.text), column=column.name)


_SHORTEST = 6


def _words(text: str) -> str:
    return "".join(letter for letter in text if letter.isalnum())
