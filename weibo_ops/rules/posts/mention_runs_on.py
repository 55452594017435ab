"""WO2: can this go out as it is written?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.facts import figure
from weibo_ops.i18n import Phrase, Word
from weibo_ops.rules.posts._handles import known_handles, run_on
from weibo_ops.rules.posts._texts import mended, said
from weibo_ops.rules.rule import Hit, rule
from weibo_ops.weibo.mentions import mentions

if TYPE_CHECKING:
    from weibo_ops.rules.subjects import Wording
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO217",
    "warning",
    zh="“{post}”里的 @{name} {wrong}",
    en="in “{post}”, @{name} {wrong}",
    sources=("platform", "handles"),
    fix="unsafe",
)
def mention_runs_on(wording: Wording, workspace: Workspace) -> Iterator[Hit]:
    """Text stands straight behind a mention, and becomes part of the nickname.

    Nobody is called then: the account that was meant never hears of it. Known nicknames are those of `accounts`,
    `partners` and Weibo's own; a blank ends a name, as punctuation does.
    ---
    @昵称 后面紧跟着别的字，会被当成昵称的一部分。

    这样谁也没 @ 到，对方收不到。认得的昵称是 accounts、partners 里的和微博官方的；空格或标点才会结束一个昵称。

    ```yaml bad
    posts:
      - {id: leaf, account: main, at: 2026-11-24 10:00, text: 来 @清远茶今天坐一坐}  # WO217
      - {id: draw, account: main, at: 2026-11-25 10:00, text: 来 @微博抽奖平台抽一位送茶}  # WO217
      - {id: long, account: main, at: 2026-11-26 10:00, text: 请 @山脚下的小茶铺今天下午两点在门口等着大家}  # WO217
    ```

    ```yaml good
    posts:
      - {id: leaf, account: main, at: 2026-11-24 10:00, text: 来 @清远茶 坐坐，问 @清远茶客服 也行，@清远茶！}
      - {id: mail, account: main, at: 2026-11-25 10:00, text: 写信给 tea@example.org，或 @小茶铺}
    ```
    """
    if "@" in wording.text:
        yield from _of(wording, known_handles(workspace))


def _of(wording: Wording, handles: dict[str, str]) -> Iterator[Hit]:
    for mention in mentions(wording.text):
        if mention.name.casefold() in handles:
            continue
        handle = run_on(mention.name, handles)
        if handle is not None:
            end = mention.start + 1 + len(handle)
            edits = mended(wording, [(mention.start, end, f"@{handle} ")])
            wrong: object = Phrase("posts.ran-on", {"handle": handle})
            yield said(wording, mention.start, mention.end, edits, name=mention.name, wrong=wrong)
        elif mention.byte_length > figure("nickname_longest") + 2:  # one of 32 was seen
            yield said(wording, mention.start, mention.end, name=mention.name, wrong=Word("posts.too-long"))
