"""WO0: is this text a calendar at all?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.rules.waivers import Waiver


@rule(
    "WO072",
    "warning",
    zh="这条豁免（{names}）已经没有可放过的问题：删掉它，免得以后真出了问题也被放过",
    en="this waiver ({names}) has nothing to hide any more: take it out before it hides something new",
)
def waiver_hides_nothing(waiver: Waiver) -> Iterator[Hit]:
    """A waiver stands where its rule finds nothing.

    The day the rule finds something there, nobody will hear of it. It is said only of rules that ran.
    ---
    豁免写着，那条规则在这里却没有发现问题。

    留着它，以后这里真出了同样的问题，谁也不会知道。没有跑的规则不算。

    ```yaml bad
    # WO304 ok until 2026-12-31: 新店开业那阵子夜里也发  # WO072
    posts:
      - {column: morning, day: 2026-11-24, text: 早安}
    ```

    ```yaml good playbooks/more.yaml
    duties:
      # owner-without-backup ok until 2026-12-31: 新人十二月到岗
      - {duty: engagement, owner: editor}
    ```
    """
    if waiver.idle:
        yield hit(waiver.place, names=", ".join(waiver.idle))
