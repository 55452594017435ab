"""WO0: is this text a calendar at all?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.rules.catalogue import by_name
from weibo_ops.rules.hints import did_you_mean, short
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.workspace.shapes import nearest

if TYPE_CHECKING:
    from weibo_ops.rules.waivers import Waiver


@rule(
    "WO073",
    "warning",
    zh="这条豁免写的“{name}”不是规则，什么也没放过{hint}；规则名查 weibo-ops explain --all",
    en="this waiver names “{name}”, which is no rule, and hides nothing{hint}; weibo-ops explain --all lists them",
)
def waiver_of_no_rule(waiver: Waiver) -> Iterator[Hit]:
    """A waiver names a rule that does not exist.

    What was to be accepted is still found, and who reads the remark believes that it is settled.
    ---
    豁免里写的规则不存在。

    想放过的还在报，看注释的人却以为已经处理过了。

    ```yaml bad playbooks/more.yaml
    duties:
      # owner-without-backups ok until 2026-12-31: 新人十二月到岗  # WO073
      - {duty: engagement, owner: editor}  # WO422
    ```

    ```yaml good playbooks/more.yaml
    duties:
      # WO422 ok until 2026-12-31: 新人十二月到岗
      - {duty: engagement, owner: editor}
    ```
    """
    for name in waiver.names:
        if name not in waiver.codes:
            yield hit(waiver.place, name=short(name), hint=did_you_mean(nearest(name, by_name())))
