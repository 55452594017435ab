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
    "WO629",
    "info",
    zh="监测词“{words}”没写{lacks}：补上，巡查的人才知道轮到谁、多久看一次",
    en="the watched words “{words}” do not say {lacks}: add it, so that it is known whose turn it is",
)
def keyword_not_searched(workspace: Workspace) -> Iterator[Hit]:
    """Watched words do not say who searches them, or how often, while others do.

    A word on a list finds nothing; somebody who looks does.
    ---
    别的监测词写了谁搜、多久搜一次，这一组没写。

    词写在表上搜不到东西，有人去看才行。谁搜可以就是舆情监测的 A 角。

    ```yaml bad playbooks/words.yaml
    keywords:
      - {id: brand, words: [清远茶], type: brand, every: 4h, by: jia}
      - {id: alias, words: [青远茶], type: alias, by: jia}  # WO629
      - {id: tea, words: [清远茶礼盒], type: product, every: 4h}  # WO629
    ```

    ```yaml good playbooks/words.yaml
    keywords:
      - {id: brand, words: [清远茶], type: brand, every: 4h, by: jia}
      - {id: alias, words: [青远茶], type: alias, every: 1d, by: jia}
      - {id: tea, words: [清远茶礼盒], type: product, every: 4h, by: yi}
    ```
    """
    owned = any(duty.duty == "monitoring" for duty in workspace.duties)
    keys = [key for key in ("by", "every") if any(getattr(keyword, key) for keyword in workspace.keywords)]
    for keyword in workspace.keywords:
        lacks = [key for key in keys if not getattr(keyword, key) and not (key == "by" and owned)]
        if lacks and whole(workspace, keyword):
            words = short(keyword.words[0] if keyword.words else keyword.id)
            yield hit(place(keyword), words=words, lacks=tuple(Word(f"standing.searches-{key}") for key in lacks))
