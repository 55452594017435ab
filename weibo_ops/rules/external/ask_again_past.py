"""WO5: what do departments and partners owe the desk, and can it hold them to it?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from weibo_ops.model.noun import place
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.model.playbooks.resources import Resource


@rule(
    "WO512",
    "warning",
    zh="“{channel}”说好 {day} 再问，已经过了：去问，结果写回来",
    en="“{channel}” was to be asked for again on {day}, which is past: ask, and write what they said",
)
def ask_again_past(resource: Resource, today: date) -> Iterator[Hit]:
    """The day on which a refused channel was to be asked for again is past.

    Three million members stay behind one no of last year.
    ---
    被拒的渠道，过了说好再问的日子。

    三百万会员，就卡在去年的一个“不”上。

    ```yaml bad playbooks/outer.yaml
    resources:
      - id: mail
        channel: 会员邮件
        state: refused
        refusal:
          by: 会员部
          why: 担心会员外流
          ask_again: 2026-11-02  # WO512
    ```

    ```yaml good playbooks/outer.yaml
    resources:
      - {id: mail, channel: 会员邮件, state: refused, refusal: {by: 会员部, why: 担心会员外流, ask_again: 2026-11-23}}
      - id: site
        channel: 官网
        state: live
        entry: 二维码
        evidence: 截图
        refusal: {by: 品牌组, why: 版面满, ask_again: 2026-01-02}
    ```
    """
    refusal = resource.refusal
    if resource.state == "refused" and refusal is not None and refusal.ask_again and refusal.ask_again < today:
        yield hit(place(resource, "refusal", "ask_again"), channel=resource.channel, day=refusal.ask_again)
