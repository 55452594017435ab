"""WO5: what do departments and partners owe the desk, and can it hold them to it?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from weibo_ops.i18n import Phrase, Word
from weibo_ops.model.noun import place
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.model.playbooks.resources import Resource
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO513",
    "warning",
    zh="“{channel}”{state}，上次看是 {day}，有 {days} 天了{more}：{what}，更新 checked",
    en="“{channel}” is {state} and was last looked at on {day}, {days} days ago{more}: {what}, and write `checked`",
)
def entrance_not_checked(workspace: Workspace, today: date, *, asked: int = 90, live: int = 180) -> Iterator[Hit]:
    """A request has been waiting for long, or an entrance has not been tried for long.

    A request that nobody asks after is a refusal without a reason; a code on a box may lead nowhere. `asked`, `live`:
    after how many days each is said; of an entrance it is a remark, said once of those tried on the same day.
    ---
    申请挂了很久没动静，或者挂上的入口很久没人试过。

    没人追的申请，等于没理由的拒绝；箱子上的码扫出来可能早就是空页。asked、live：各过几天说；挂上的只作提示，
    同一天看的合起来说一次。

    ```yaml bad playbooks/outer.yaml
    resources:
      - id: box
        channel: 包装箱
        state: requested
        checked: 2026-06-10  # WO513
    ```

    ```yaml good playbooks/outer.yaml
    resources:
      - {id: box, channel: 包装箱, state: requested, checked: 2026-11-10}
      - {id: sms, channel: 会员短信, state: na, checked: 2025-11-10}
    ```
    """
    limits = {"requested": asked, "live": live}
    rounds: dict[tuple[str, date | str], list[Resource]] = {}
    for resource in workspace.resources:
        limit = limits.get(resource.state)
        if resource.checked is not None and limit is not None and (today - resource.checked).days > limit:
            key = resource.checked if resource.state == "live" else resource.id
            rounds.setdefault((resource.state, key), []).append(resource)
    for (state, _), listed in rounds.items():
        first = listed[0]
        yield hit(
            place(first, "checked"),
            channel=first.channel,
            state=Word(f"external.{state}"),
            day=first.checked,
            days=(today - first.checked).days if first.checked is not None else 0,
            more=Phrase("external.and-more", {"count": len(listed) - 1}) if len(listed) > 1 else "",
            what=Word(f"external.do-{state}"),
            severity="info" if state == "live" else None,
        )
