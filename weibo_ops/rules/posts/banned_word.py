"""WO2: may this post go out, like this?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.i18n import Phrase, Word
from weibo_ops.rules.posts._banned import banned, first
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.rules.subjects import Wording
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO247",
    "error",
    zh="“{word}”是自己定的禁用词（{where}）：换个说法",
    en="`{word}` is one of your own banned words ({where}): say it otherwise",
)
def banned_word(wording: Wording, workspace: Workspace) -> Iterator[Hit]:
    """A text has a word that the desk has banned: in `lint.banned` of the settings, or in `banned` of its account's
    style, which is a warning.

    Words in topics count, those in links and names of accounts do not. What an account's style `never` speaks of is
    a matter of reading, not of words.
    ---
    文字里有自己定的禁用词：设置里 lint.banned 的是错误，账号文风里 banned 的是警告。

    话题里的也算，链接和 @ 的名字不算。文风里的 never 是不碰的话题，靠人看。

    ```yaml bad weibo-ops.yaml
    lint:
      banned: [手慢无]
    ```

    ```yaml bad playbooks/voice.yaml
    styles:
      - {id: voice, accounts: [main], banned: [家人们], do: [茶友, 您, 店里见], dont: [亲, 宝子, 冲]}
    ```

    ```yaml bad
    posts:
      - {id: own, at: 2026-11-24 12:30, account: main, text: 新茶到店，手慢无}  # WO247
      - {id: voice, at: 2026-11-25 12:30, account: main, text: 家人们，今天店里见}  # WO247
    ```

    ```yaml good playbooks/voice.yaml
    accounts:
      - {id: shop, handle: 清远茶门店}
    styles:
      - {id: voice, accounts: [main], banned: [家人们, nb], do: [茶友, 您, 店里见], dont: [亲, 宝子, 冲]}
    ```

    ```yaml good
    posts:
      - {id: name, at: 2026-11-24 12:30, account: main, text: 感谢 @家人们的茶馆 送来的花}
      - {id: other, at: 2026-11-25 12:30, account: shop, text: 家人们，今天店里见}
      - {id: part, at: 2026-11-26 12:30, account: main, text: 今天的 sunbeam 真好}
    ```
    """
    told: set[str] = set()
    for pattern, style in banned(workspace, wording.account):
        for start, end in first(wording.text, pattern):
            word = wording.text[start:end]
            # What is an absolute claim by law is told there, with the law.
            if word in told or _a_claim(wording, start, end):
                continue
            told.add(word)
            yield hit(
                wording.at(start, end),
                about=wording.planned.id,
                word=word,
                where=Phrase("law.style", {"style": style.id}) if style else Word("law.settings"),
                severity="warning" if style else None,
            )


def _a_claim(wording: Wording, start: int, end: int) -> bool:
    from weibo_ops.weibo.absolute import claims

    found = claims(wording.text, lambda: wording.prose, marketing=True)
    return any(said.start < end and start < said.end for said in found)
