"""WO3: does the calendar keep its own measure?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from weibo_ops.i18n import Phrase, Word
from weibo_ops.model.noun import place
from weibo_ops.planning.clock import day_of, minute
from weibo_ops.rules.naming import called, filled, named
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.rules.whole import whole

if TYPE_CHECKING:
    from weibo_ops.planning.demand import Planned
    from weibo_ops.planning.measures import Day
    from weibo_ops.planning.schedule import Schedule


@rule(
    "WO325",
    "warning",
    zh="{who}审“{post}”的这一笔不算数：{why}",
    en="{who}'s approval of “{post}” does not count: {why}",
)
def approval_not_counted(day: Day, schedule: Schedule) -> Iterator[Hit]:
    """An approval is on record, does not count, and the post still waits for one.

    The text was changed after it, the author gave it himself, or the step belongs to somebody else.
    ---
    记了一笔审核，却不算数，这条还在等审。

    可能是审完又改了内容，可能是作者自己审的，也可能不轮到这个人审。

    ```yaml bad playbooks/chain.yaml
    approvals:
      - {id: usual, steps: [{by: yi, within: 4h}]}
    ```

    ```yaml bad
    posts:
      - column: morning
        day: 2026-11-24
        text: 早安，今天降温
        approved:
          - by: yi
            at: 2026-11-20 17:00
            of: 8f43b64c  # WO325
      - column: morning
        day: 2026-11-25
        text: 早安
        approved:
          - by: jia  # WO325
            at: 2026-11-20 17:00
    ```

    ```yaml good playbooks/chain.yaml
    approvals:
      - {id: usual, steps: [{by: yi, within: 4h}]}
    ```

    ```yaml good
    posts:
      - column: morning
        day: 2026-11-24
        text: 早安
        approved:
          - by: yi
            at: 2026-11-20 17:00
            of: 8f43b64c
    ```
    """
    if day.past:
        return
    for planned in day.posts:
        if planned.state != "waiting" or planned.post is None or not planned.post.approved:
            continue
        if not whole(schedule.workspace, planned.post):
            continue  # what was read may not be what was approved
        for number, key, why in _uncounted(planned, schedule):
            facts = {
                "who": named(schedule.workspace, planned.post.approved[number].by),
                "post": called(planned),
                "why": why,
            }
            yield hit(place(planned.post, "approved", number, key), on=day.day, about=planned.id, **facts)


def _uncounted(planned: Planned, schedule: Schedule) -> Iterator[tuple[int, str, Word | Phrase]]:
    """Yield (number, key, why) of the approvals that satisfy no step; those that a return has undone are no finding."""
    from weibo_ops.planning.approval import digest

    post, steps, passed, told, changed = planned.post, planned.chain.steps, 0, 0, False
    seen = digest(post, planned.account)
    for number, entry in enumerate(post.approved):
        step = steps[passed]
        if post.returned and post.returned.at and entry.at <= post.returned.at:
            continue
        if entry.of is not None and entry.of != seen:
            if not changed:
                yield number, "of", Word("calendars.text-changed")
            changed = True
        elif schedule.approvals.may(entry.by, step, minute(entry.at), planned.author):
            passed += 1
            if passed == len(steps):
                return
        elif told and schedule.approvals.may(
            entry.by, steps[min(passed + told, len(steps) - 1)], minute(entry.at), planned.author
        ):
            continue  # waits only for the step before it, which is told
        elif entry.by == planned.author:
            yield number, "by", Word("calendars.by-author")
            told += 1
        elif _left(schedule, entry.by, entry.at.date()):
            told += 1  # an approval by somebody who had left is told as such
        elif schedule.who.known(entry.by) and filled(schedule.workspace, step.by, day_of(schedule.now)):
            yield number, "by", Phrase("calendars.not-in-chain", {"step": named(schedule.workspace, step.by)})
            told += 1


def _left(schedule: Schedule, by: str, day: date) -> bool:
    person = schedule.workspace.find("people", by)
    return person is not None and person.left is not None and bool(person.left < day)
