"""WO6: could a stranger follow this?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.model.noun import place
from weibo_ops.rules.hints import short
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.workspace.workspace import Workspace

_DENIED = (
    "不",
    "别",
    "没",
    "没有",
    "不会",
    "不能",
    "不可",
    "不再",
    "无法",
    "勿",
    "请勿",
    "不得",
    "不做",
    "不支持",
    "概不",
    "禁止",
    "并非",
)


@rule(
    "WO615",
    "warning",
    zh="“{ask}”的回答里有它自己不许说的“{word}”：改回答，或从 never 里去掉",
    en="the answer to “{ask}” says “{word}”, which its own `never` forbids: change one of the two",
)
def answer_with_its_own_taboo(workspace: Workspace) -> Iterator[Hit]:
    """An answer, or a sample of one, says what its own `never` forbids.

    Whoever copies it breaks the rule that stands two lines below.
    ---
    话术或回复样例里，说了自己 never 里不许说的话。

    照抄的人一开口就犯了下面两行的规矩。

    ```yaml bad playbooks/answers.yaml
    faqs:
      - id: parcel
        ask: 几天发货
        answer: 马上就到，请放心  # WO615
        basis: 售后细则
        approved_by: yi
        never: [马上就到]
    ```

    ```yaml good playbooks/answers.yaml
    faqs:
      - {id: prize, ask: 能折现吗, answer: 奖品不折现, basis: 活动规则, approved_by: yi, never: [折现]}
    ```
    """
    for item in (*workspace.faqs, *workspace.interactions):
        for key in ("answer", "answer_private", "sample"):
            text = getattr(item, key, None) or ""
            for word in item.never if text else ():
                start = text.find(word)
                if word and start >= 0 and not text[:start].endswith(_DENIED):
                    ask = getattr(item, "ask", item.id)
                    yield hit(place(item, key).within(start, start + len(word)), ask=short(ask), word=word)
                    break
