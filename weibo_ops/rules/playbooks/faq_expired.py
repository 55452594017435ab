"""WO6: could a stranger follow this?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from weibo_ops.model.noun import place
from weibo_ops.rules.hints import short
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO612",
    "warning",
    zh="“{ask}”的话术 {until} 就过期了：核对后改 until，或删掉",
    en="the answer to “{ask}” was good until {until}: check it and move `until`, or delete it",
)
def faq_expired(workspace: Workspace, today: date) -> Iterator[Hit]:
    """An approved answer is past the day until which it was approved.

    It still stands in the list, and whoever answers at night copies it: an offer that is over is promised again.
    ---
    话术过了有效期，还留在表里。

    夜里回复的人照抄，过了期的优惠又答应一遍。

    ```yaml bad playbooks/answers.yaml
    faqs:
      - {id: code, ask: 代码怎么用, answer: 报出来减 20 元, until: 2026-11-20, approved_by: yi}  # WO612
    ```

    ```yaml good playbooks/answers.yaml
    faqs:
      - {id: code, ask: 代码怎么用, answer: 报出来减 20 元, until: 2026-11-23, approved_by: yi}
    ```
    """
    for faq in workspace.faqs:
        if faq.until is not None and faq.until < today:
            yield hit(place(faq, "until"), ask=short(faq.ask), until=faq.until)
