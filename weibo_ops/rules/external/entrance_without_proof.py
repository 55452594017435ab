"""WO5: what do departments and partners owe the desk, and can it hold them to it?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.i18n import Word
from weibo_ops.model.noun import place
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.rules.whole import whole

if TYPE_CHECKING:
    from weibo_ops.model.playbooks.resources import Resource
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO514",
    "warning",
    zh="“{channel}”说挂上了，没写{lacking}：点一遍扫一遍，补上",
    en="“{channel}” is said to be live, and {lacking} is not written: try it, and write it",
)
def entrance_without_proof(resource: Resource, workspace: Workspace) -> Iterator[Hit]:
    """A channel is said to lead to the account, and nobody says by what, or shows it.

    What is only believed to hang there is often gone with the last redesign. A missing proof alone is a remark.
    ---
    说渠道挂上了，没写入口是什么，也没留凭据。

    以为挂着的，常常改版时就没了。只缺凭据的，只作提示。

    ```yaml bad playbooks/outer.yaml
    resources:
      - {id: site, channel: 官网页脚, state: live, evidence: 素材盘/官网.png}  # WO514
    ```

    ```yaml good playbooks/outer.yaml
    resources:
      - {id: site, channel: 官网页脚, state: live, entry: 二维码, evidence: 素材盘/官网.png}
      - {id: box, channel: 包装箱, state: requested}
    ```
    """
    lacking = [key for key in ("entry", "evidence") if not getattr(resource, key)]
    if resource.state == "live" and lacking and whole(workspace, resource):
        words, severity = [Word(f"external.{key}") for key in lacking], None if "entry" in lacking else "info"
        yield hit(place(resource), channel=resource.channel, lacking=words, severity=severity)
