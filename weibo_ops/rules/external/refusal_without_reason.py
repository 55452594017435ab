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
    "WO511",
    "warning",
    zh="“{channel}”被拒，没写{lacking}：补进 refusal，下次好接着谈",
    en="“{channel}” was refused, and {lacking} is not said: write it under `refusal`, to take it up again",
)
def refusal_without_reason(resource: Resource, workspace: Workspace) -> Iterator[Hit]:
    """A channel of the company was refused, and nobody says why, by whom or when to ask again.

    To be refused is no shame; whoever comes next does not know that it was ever asked.
    ---
    渠道被拒，没写谁拒的、为什么、哪天再问。

    被拒不丢人；不记下来，下一个人都不知道问过。

    ```yaml bad playbooks/outer.yaml
    resources:
      - {id: mail, channel: 会员邮件, state: refused}  # WO511
    ```

    ```yaml good playbooks/outer.yaml
    resources:
      - {id: mail, channel: 会员邮件, state: refused, refusal: {by: 会员部, why: 担心会员外流, ask_again: 2027-01-15}}
      - {id: shop, channel: 门店桌卡, state: requested}
    ```
    """
    if resource.state != "refused":
        return
    refusal = resource.refusal
    lacking = [key for key in ("by", "why", "ask_again") if refusal is None or getattr(refusal, key) is None]
    if lacking and whole(workspace, resource):
        severity = None if "why" in lacking or "ask_again" in lacking else "info"
        at = place(resource, "refusal") if refusal is not None else place(resource)
        yield hit(at, channel=resource.channel, lacking=[Word(f"external.{key}") for key in lacking], severity=severity)
