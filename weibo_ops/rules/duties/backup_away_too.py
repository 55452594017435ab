"""WO4: is there somebody for everything?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from weibo_ops.i18n import Phrase, Word
from weibo_ops.model.noun import place
from weibo_ops.rules.naming import named, span
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.model.calendars.leave import Leave
    from weibo_ops.planning.schedule import Schedule
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO471",
    "warning",
    zh="{owner}和{backup}同时请假（{span}），“{duties}”的 A 角 B 角都不在{instead}：错开，或再找一个人替",
    en=(
        "{owner} and {backup} are on leave at the same time ({span}), owner and backup of {duties}{instead}"
        ": shift one leave, or find one more to stand in"
    ),
)
def backup_away_too(workspace: Workspace, schedule: Schedule, today: date) -> Iterator[Hit]:
    """The owner of a duty and its backup are on leave at the same time.

    Of roles with several people, everybody behind both must be away. Where a third stands in it is a remark: he has
    perhaps never done it. A stand-in who is himself away is told of the leave that names him.
    ---
    A 角请假，B 角也在请假。

    岗位上有几个人的，都不在才算。有第三个人替的只作提示：他未必做过。替的人自己也不在，另有提示。

    ```yaml bad playbooks/more.yaml
    people:
      - {id: bing, name: 丙, stand_in: ding}
      - {id: ding, name: 丁, stand_in: bing}
      - {id: wu, name: 戊}
    duties:
      - {duty: team, owner: jia, backup: yi}
    ```

    ```yaml bad
    leave:
      - {person: jia, start: 2026-12-01, end: 2026-12-03}  # WO413
      - {person: yi, start: 2026-12-03, end: 2026-12-04, stand_in: bing}  # WO471
    skips:
      - {column: morning, day: 2026-12-03, why: 换栏目}
    ```

    ```yaml good playbooks/more.yaml
    people:
      - {id: bing, name: 丙}
    duties:
      - {duty: team, owner: jia, backup: yi}
    ```

    ```yaml good
    leave:
      - {person: jia, start: 2026-12-01, end: 2026-12-02, stand_in: bing}
      - {person: yi, start: 2026-12-03, end: 2026-12-04, stand_in: bing}
    ```
    """
    coming = [leave for leave in workspace.leave if leave.end.date() >= today and leave.end > leave.start]
    if len(coming) < 2:
        return
    found: dict[tuple[int, int], list[Any]] = {}
    for duty in workspace.duties:
        if duty.backup is None:
            continue
        for number, leave in enumerate(coming):
            for other, second in enumerate(coming):
                start, end = max(leave.start, second.start), min(leave.end, second.end)
                if leave.person != second.person and start < end and _bare(schedule, duty, leave, second, start, end):
                    found.setdefault((number, other), []).append(duty)
    for (number, other), duties in found.items():
        leave, second = coming[number], coming[other]
        if (other, number) in found and other < number:
            continue  # each the backup of the other: said once
        later = max(leave, second, key=lambda item: (item.start, coming.index(item)))
        shared = span(max(leave.start, second.start), min(leave.end, second.end))
        names = dict.fromkeys(duty.duty for duty in duties)
        third = leave.stand_in or workspace.find("people", leave.person).stand_in
        yield hit(
            place(later),
            on=later.start.date(),
            about=later.id,
            owner=named(workspace, leave.person),
            backup=named(workspace, second.person),
            span=shared,
            duties=[Word(f"duty.{name}") for name in names],
            instead=Phrase("duties.third", {"person": named(workspace, third)}) if third else "",
            severity="info" if third else None,
        )


def _bare(schedule: Schedule, duty: Any, leave: Leave, second: Leave, start: datetime, end: datetime) -> bool:
    """Whether everybody behind a duty is away for the time, and whoever stands in for its owner is not."""
    owners, backups = (set(schedule.who.holders(who, start.toordinal())) for who in (duty.owner, duty.backup))
    if leave.person not in owners or second.person not in backups - owners:
        return False
    away = {item.person for item in schedule.workspace.leave if item.start <= start and item.end >= end}
    return (owners | backups) <= away and not any(_let_down(schedule, item, away) for item in (leave, second))


def _let_down(schedule: Schedule, leave: Leave, away: set[str]) -> bool:
    """Whether whoever stands in during a leave is away too: that is told of the leave."""
    instead = leave.stand_in or schedule.presence.people[leave.person].stand_in
    return instead is not None and {*schedule.who.holders(instead, leave.start.toordinal())} <= away
