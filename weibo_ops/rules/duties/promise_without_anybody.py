"""WO4: is there somebody for everything?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from weibo_ops.i18n import Phrase, Word
from weibo_ops.model.noun import place
from weibo_ops.planning.clock import DAY, clock_of
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.rules.whole import whole
from weibo_ops.source.edit import Put

if TYPE_CHECKING:
    from weibo_ops.planning.schedule import Schedule
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO461",
    "warning",
    zh=(
        "{type}说好 {promise}内首回，可 {gap} 没有人在（最长 {hours} 小时）：放宽 first_reply、改 clock: "
        "working，或排人值守"
    ),
    en=(
        "{type} are promised a first reply within {promise}, and {gap} nobody is there (up to {hours} hours"
        "): allow more, count `clock: working`, or put somebody there"
    ),
    fix="unsafe",
)
def promise_without_anybody(workspace: Workspace, schedule: Schedule, today: date) -> Iterator[Hit]:
    """A first reply is promised sooner than anybody is there to give it.

    By the calendar's clock a message at the end of the day waits until the next. Whoever the rule names counts, then
    stand-ins and the backup, within the `hours` of engagement where they are written; by the working clock only these
    hours count, and a gap in them is told of the duty.
    ---
    首回的时限，值守的人做不到。

    按自然时间算，收工后来的一条要等到第二天。规则写的人、替班的人、B 角都算；互动写了 hours 的，只算这段时间。
    按值守时间算（clock: working）的，不算收工以后。

    ```yaml bad playbooks/watch.yaml
    people:
      - {id: bing, name: 丙, works: {days: everyday, hours: "09:00-18:00"}}
      - {id: ding, name: 丁, works: {days: everyday, hours: "09:00-18:00"}}
    duties:
      - {duty: engagement, owner: bing, backup: ding}
    interactions:
      - id: question
        type: question
        first_reply: 1h  # WO461
        solve: 2d
    ```

    ```yaml good playbooks/watch.yaml
    people:
      - {id: bing, name: 丙, works: {days: everyday, hours: "09:00-18:00"}}
      - {id: ding, name: 丁, works: {days: everyday, hours: "09:00-18:00"}}
    duties:
      - {duty: engagement, owner: bing, backup: ding}
    interactions:
      - {id: question, type: question, first_reply: 1h, solve: 2wd, clock: working}
      - {id: praise, type: praise, first_reply: 16h, solve: 2d}
      - {id: abuse, type: abuse, first_reply: 1wd, solve: 2wd}
    ```
    """
    duty = schedule.who.duty("engagement")
    for interaction in workspace.interactions:
        promised = interaction.first_reply
        if promised is None or promised.unit == "wd" or interaction.clock != "calendar" or duty is None:
            continue
        if not whole(workspace, interaction):
            continue
        if duty.hours is not None:
            # What is bare within the hours is told of the duty.
            start, end = duty.hours.end, duty.hours.start + DAY
            gap = (end - start, start, end) if end > start else None
        else:
            gap = _gap(schedule, interaction.by or duty.owner, duty.backup, today)
        if gap is not None and gap[0] > promised.minutes:
            yield hit(
                place(interaction, "first_reply"),
                edits=(Put(place(interaction, "clock"), "working"),) if duty.hours is not None else (),
                type=Word(f"duties.of-{interaction.type}"),
                promise=Phrase(f"duties.every-{promised.unit}", {"count": promised.count}),
                gap=Phrase("duties.from-to", {"start": clock_of(gap[1]), "end": clock_of(gap[2])}),
                hours=round(gap[0] / 60),
            )


def _gap(schedule: Schedule, by: str | None, backup: str | None, today: date) -> tuple[int, int, int] | None:
    """Return the longest stretch of the coming four weeks without anybody: (minutes, start, end)."""
    who, presence = schedule.who, schedule.presence
    there: list[tuple[int, int]] = []
    for day in range(today.toordinal(), today.toordinal() + 28):
        if presence.almanac.workday(date.fromordinal(day)) is None:
            break  # a year whose holidays are not published may still put somebody there
        people = dict.fromkeys((*who.holders(by, day), *who.holders(backup, day)))
        if not people or any(presence.leave_on(person, date.fromordinal(day)) for person in people):
            there.append((day * DAY, day * DAY + DAY))  # a leave that bares a day is told of the leave
            continue
        there += [stretch for person in people for stretch in presence.stretches(person, day)]
    longest, last = None, None
    for start, end in sorted(there):
        if last is not None and start > last and (longest is None or start - last > longest[0]):
            longest = (start - last, last, start)
        last = end if last is None else max(last, end)
    return longest
