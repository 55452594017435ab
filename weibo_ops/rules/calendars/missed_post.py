"""WO3: does the calendar keep its own measure?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.i18n import Word
from weibo_ops.planning.clock import moment_of
from weibo_ops.rules.naming import called, moment_place
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.planning.demand import Planned
    from weibo_ops.planning.measures import Day


@rule(
    "WO313",
    "warning",
    zh="“{post}”（{moment}）到点{why}：发了就补 published，没发就写 missed 和缘由，或改期",
    en="“{post}” ({moment}) is past its time and {why}: record `published` if it is out, say why under `missed` if not, or move it",
)
def missed_post(day: Day) -> Iterator[Hit]:
    """A post's time is over, and it was not ready.

    What was missed is gone; what is left is to say so, or to post it later. A week that nobody has begun owes no slots.
    ---
    发布时间过了，稿子却没好：没写、退回没改或没过审。

    漏了就漏了，剩下的是记一笔，或者改期补上。整周都没开始排的，不逐条追。

    ```yaml bad
    # today: 2026-11-24
    posts:
      - {column: morning, day: 2026-11-23}  # WO313
    ```

    ```yaml good
    # today: 2026-11-24
    posts:
      - {column: morning, day: 2026-11-23, missed: {why: 甲病了}}
    ```
    """
    if not day.week.begun:
        return
    for planned in day.posts:
        if planned.state == "missed" and (planned.post is None or planned.post.missed is None):
            facts = {"post": called(planned), "moment": moment_of(planned.at), "why": Word(f"calendars.lacked-{_lacked(planned)}")}
            yield hit(moment_place(planned), on=day.day, about=planned.id, **facts)


def _lacked(planned: Planned) -> str:
    post = planned.post
    if post is None or post.draft or not (post.text and post.text.strip()):
        return "text"
    returned = post.returned
    mended = returned is not None and returned.at and any(entry.at > returned.at for entry in post.approved)
    return "approval" if returned is None or mended else "correction"
