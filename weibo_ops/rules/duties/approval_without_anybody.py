"""WO4: is there somebody for everything?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from weibo_ops.planning.clock import moment_of
from weibo_ops.rules.duties._nobody import absent, begun
from weibo_ops.rules.naming import called, moment_place, named
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.planning.demand import Demand
    from weibo_ops.planning.measures import Week
    from weibo_ops.planning.schedule import Schedule


@rule(
    "WO402",
    "error",
    zh="“{post}”（{moment}）没有人能审：该{who}审，人不在或就是作者，也没人替；请假写 stand_in，或给这一步写 stand_in",
    en=(
        "nobody can approve “{post}” ({moment}): {who} is away or its author, "
        "and nobody stands in; name a `stand_in` in the leave or in the step"
    ),
)
def approval_without_anybody(schedule: Schedule, weeks: list[Week], today: date) -> Iterator[Hit]:
    """A post has nobody who could approve it in time.

    The step's people are away, or the only one of them is the author, who never approves his own. Where nobody is named
    as its author, and another one of the role could write it, nothing is wrong yet. Said once a post, of its first such
    step.
    ---
    没有人能按时审这一条。

    该审的人不在，或者只有作者自己；自己写的不能自己审。还没写作者、同岗位的别人也能写的，不算。一条微博只说最先卡住的那一步。

    ```yaml bad playbooks/chain.yaml
    approvals:
      - {id: usual, steps: [{by: editor, within: 4h}]}
    ```

    ```yaml bad
    posts:
      - {id: leaf, account: main, at: 2026-11-25 16:30, text: 新茶到店了, author: jia}  # WO402
    skips:
      - {column: morning, day: 2026-11-23, why: 门店搬家}
      - {column: morning, day: 2026-11-24, why: 门店搬家}
      - {column: morning, day: 2026-11-25, why: 门店搬家}
      - {column: morning, day: 2026-11-26, why: 门店搬家}
      - {column: morning, day: 2026-11-27, why: 门店搬家}
    ```

    ```yaml good playbooks/chain.yaml
    approvals:
      - {id: usual, steps: [{by: editor, within: 4h, stand_in: yi}]}
    ```

    ```yaml good
    posts:
      - {id: leaf, account: main, at: 2026-11-25 16:30, text: 新茶到店了, author: jia}
    ```
    """
    told: set[str] = set()
    for item in (item for week in weeks if not week.past for item in week.demand):
        planned = item.planned
        if item.what != "approve" or planned is None or item.done or item.id in told or planned.at < schedule.now:
            continue
        who = absent(item, schedule, today)
        if who is None or not begun(item, weeks) or _free(item, schedule):
            continue
        told.add(item.id)
        yield hit(
            moment_place(planned),
            on=item.day,
            about=item.id,
            post=called(planned),
            moment=moment_of(planned.at),
            who=named(schedule.workspace, who),
        )


def _free(item: Demand, schedule: Schedule) -> bool:
    """Whether only the author whom the plan takes for granted is in the way, and somebody else may write it."""
    planned = item.planned
    if planned is None or planned.chain is None or not item.step or (planned.post and planned.post.author):
        return False
    moment = item.due if item.due is not None else planned.at
    there = schedule.who.present if planned.kind in ("hot", "crisis") else schedule.who.by_then
    approver = there(planned.chain.steps[int(item.step) - 1].by, moment).person
    writers = schedule.who.holders(planned.by, item.day.toordinal())
    return approver is not None and any(writer != approver for writer in writers)
