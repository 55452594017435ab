"""WO6: could a stranger follow this?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.model.noun import line, path, place
from weibo_ops.rules.hints import short
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.model.playbooks.faqs import Faq
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO614",
    "warning",
    zh="“{ask}”在另一条话术里也有（{first}），答的不一样：合成一条，或改清楚各管什么",
    en="“{ask}” is asked in another FAQ too ({first}), with another answer: make them one, or tell them apart",
)
def faqs_answer_differently(workspace: Workspace) -> Iterator[Hit]:
    """Two approved answers are given to the same question.

    Two people answer one customer differently on one day, and the screenshot has both.
    ---
    同一个问题，两条话术答得不一样。

    同一天两个人各答各的，被截图放在一起就是事故。

    ```yaml bad playbooks/answers.yaml
    faqs:
      - {id: parcel, ask: 几天发货, variants: [多久发货], answer: 48 小时内, basis: 售后细则, approved_by: yi}
      - id: slow
        ask: 没发货怎么办
        variants:
          - 物流不动
          - 多久发货？  # WO614
        answer: 三天内
        basis: 售后细则
        approved_by: yi
    ```

    ```yaml good playbooks/answers.yaml
    faqs:
      - {id: parcel, ask: 几天发货, variants: [多久发货], answer: 48 小时内, basis: 售后细则, approved_by: yi}
      - {id: slow, ask: 没发货怎么办, variants: [物流不动], answer: 先查件, basis: 售后细则, approved_by: yi}
    ```
    """
    firsts: dict[str, Faq] = {}
    for faq in workspace.faqs:
        for route, ask in ((("ask",), faq.ask), *((("variants", n), text) for n, text in enumerate(faq.variants))):
            bare = "".join(sign for sign in ask if sign.isalnum()).lower()
            first = firsts.setdefault(bare, faq)
            if bare and first is not faq and first.answer.split() != faq.answer.split():
                yield hit(place(faq, *route), ask=short(ask), first=f"{path(first)}:{line(first)}")
                break
