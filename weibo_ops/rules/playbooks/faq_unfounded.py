"""WO6: could a stranger follow this?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.i18n import Word
from weibo_ops.model.noun import place
from weibo_ops.rules.hints import short
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.rules.whole import whole

if TYPE_CHECKING:
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO613",
    "info",
    zh="“{ask}”的话术没写{lacks}：补上，别人才敢照着答",
    en="the answer to “{ask}” does not say {lacks}: add it, so that others dare to give it",
)
def faq_unfounded(workspace: Workspace) -> Iterator[Hit]:
    """An answer does not say who approved it, or what it rests on.

    An answer of the account is a promise of the company. Without a name and a source nobody can tell whether it still
    holds. A desk that writes neither for any of its answers has not begun to, and is left alone.
    ---
    话术没写谁认可的，或没写依据。

    官方账号的回答就是公司的承诺。没有人认、没有出处，谁也说不准还算不算数。一条都没写过的台，不说。

    ```yaml bad playbooks/answers.yaml
    faqs:
      - {id: code, ask: 代码怎么用, answer: 报出来减 20 元, approved_by: yi}  # WO613
    ```

    ```yaml good playbooks/answers.yaml
    faqs:
      - {id: code, ask: 代码怎么用, answer: 报出来减 20 元, basis: 活动方案第二版, approved_by: yi}
    ```
    """
    usual = [key for key in ("approved_by", "basis") if any(getattr(faq, key) for faq in workspace.faqs)]
    if not usual:
        return
    for faq in workspace.faqs:
        lacks = tuple(Word(f"standing.lacks-{key}") for key in ("approved_by", "basis") if not getattr(faq, key))
        if lacks and whole(workspace, faq):
            yield hit(place(faq), ask=short(faq.ask), lacks=lacks)
