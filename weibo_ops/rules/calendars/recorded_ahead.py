"""WO3: does the calendar keep its own measure?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING

from weibo_ops.i18n import Word
from weibo_ops.model.noun import place
from weibo_ops.planning.clock import day_of, minute
from weibo_ops.rules.naming import called
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.planning.demand import Planned


@rule(
    "WO341",
    "warning",
    zh="“{post}”记的{what}是 {at}，还没到：改正时间",
    en="“{post}” records {what} at {at}, which is still to come: mend the time",
)
def recorded_ahead(planned: Planned, today: date) -> Iterator[Hit]:
    """Something is recorded as done on a day that has not come.

    The day was mistyped, or the record was written before the deed, and nobody looks again.
    ---
    已经记成做过的事，日子却还没到。

    不是日子写错了，就是事没做先记了账，之后谁也不会再看一眼。

    ```yaml bad
    posts:
      - column: morning
        day: 2026-11-25
        text: 早安
        published: {at: 2026-11-25 08:30}  # WO341
    ```

    ```yaml good
    posts:
      - column: morning
        day: 2026-11-23
        text: 早安
        published: {at: 2026-11-23 08:30}
      - column: morning
        day: 2026-11-25
        text: 早安
        scheduled: {at: 2026-11-20 17:30}
    ```
    """
    post = planned.post
    if not (post.published or post.scheduled or post.approved or post.returned):
        return
    records: list[tuple[tuple[str | int, ...], datetime | None]] = [
        (("approved", number), entry.at) for number, entry in enumerate(post.approved)
    ]
    records += [((key,), record.at) for key in ("returned", "scheduled", "published") if (record := getattr(post, key))]
    for route, at in records:
        if at is None or at.date() <= today or (route[0] != "published" and minute(at) > planned.at):
            continue  # one that is even later than its post is told of that
        yield hit(
            place(post, *route, "at"),
            on=day_of(planned.at),
            about=planned.id,
            post=called(planned),
            what=Word(f"calendars.record-{route[0]}"),
            at=at,
        )
        return
