"""WO2: can this go out as it is written?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.i18n import Phrase, Word
from weibo_ops.rules.posts._texts import mended, said
from weibo_ops.rules.posts._topics import half_topic, owed
from weibo_ops.rules.rule import Hit, rule
from weibo_ops.weibo.topics import loose_hashes

if TYPE_CHECKING:
    from weibo_ops.rules.subjects import Wording
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO203",
    "warning",
    zh="“{post}”里的 {what} {wrong}",
    en="in “{post}”, {what} {wrong}",
    fix="safe",
)
def topic_never_closed(wording: Wording, workspace: Workspace) -> Iterator[Hit]:
    """A hash stands alone: on Weibo a topic needs one before and one after its name.

    What stands there is plain text then: nobody can tap it, and the column's posts do not gather. Where it is the
    topic of the post's own column or campaign it is an error, and can be mended.
    ---
    单个的 #：微博的话题前后各要一个 #。

    少一个就只是普通文字，点不进去，栏目也聚不起来。是本栏目或本活动的话题时算错误，可以自动补上。

    ```yaml bad playbooks/more.yaml
    columns:
      - {id: tea, name: 今日一茶, hashtag: 今日一茶, account: main, by: editor}
    ```

    ```yaml bad
    posts:
      - column: tea
        at: 2026-11-24 10:00
        text: "#今日一茶 白牡丹，一芽一二叶"  # WO203
      - column: tea
        at: 2026-11-25 10:00
        text: "今日一茶# 寿眉，叶大梗长"  # WO203
      - id: leaf
        account: main
        at: 2026-11-26 10:00
        text: "新茶到店了 #春茶"  # WO203
      - id: both
        account: main
        at: 2026-11-26 15:00
        text: "#春茶 #白茶 都到店了"  # WO203
    ```

    ```yaml good playbooks/more.yaml
    columns:
      - {id: tea, name: 今日一茶, hashtag: 今日一茶, account: main, by: editor}
    ```

    ```yaml good
    posts:
      - {column: tea, at: 2026-11-24 10:00, text: "#今日一茶##白茶# 白牡丹，今日一茶里的老面孔"}
      - {id: leaf, account: main, at: 2026-11-25 10:00, text: "接通后请按“#”键，找 3#楼的小店"}
      - {id: link, account: main, at: 2026-11-26 10:00, text: "看这里 https://example.com/tea#spring"}
    ```
    """
    text = wording.text
    if "#" not in text or "＃" in text:  # of the full-width ones another rule speaks first
        return
    for tag, _ in owed(wording.planned, workspace):
        half = half_topic(text, tag)
        if half is not None:
            start, end, word = half
            wrong = Phrase(word, {"meant": f"#{tag}#"})
            edits = mended(wording, [(start, end, f"#{tag}#")])
            yield said(wording, start, end, edits, what=text[start:end], wrong=wrong, severity="error")
            return
    for topic in wording.topics if " #" in text else ():
        # #春茶 #白茶 到店: hashes as on Twitter, of which every second one closes what nobody opened.
        if topic.name.endswith(" ") and topic.name.strip() and text[topic.end : topic.end + 1].isalnum():
            yield said(
                wording, topic.start, topic.end, what=text[topic.start : topic.end], wrong=Word("posts.hash-twice")
            )
            return
    for at in loose_hashes(text) if text.count("#") % 2 or "\n" in text else ():
        if _meant(text, at):
            end = at + 1
            while end < len(text) and end - at < 9 and (text[end].isalnum()):
                end += 1
            yield said(wording, at, end, what=text[at:end], wrong=Word("posts.hash-alone"))
            return


def _meant(text: str, at: int) -> bool:
    """Whether a lone hash was to make a topic; a telephone's key, a number's sign and a musical note are not."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if after in ("”", "’", '"', "'", "」", "』", "键", "）", ")", "】", "?", "？"):
        return False
    if after in (" ", "\u3000") and before in ("", "\n", " "):
        return False  # a mark of its own, as before a heading
    return not (before.isascii() and before.isalnum()) and not (after.isascii() and after.isdigit())
