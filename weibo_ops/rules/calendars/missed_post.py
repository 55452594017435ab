"""WO3: does the calendar keep its own measure?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from weibo_ops.i18n import Phrase, Word
from weibo_ops.planning.clock import day_of, moment_of
from weibo_ops.rules.naming import called, moment_place
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.rules.whole import unbroken

if TYPE_CHECKING:
    from weibo_ops.planning.demand import Planned
    from weibo_ops.planning.measures import Week
    from weibo_ops.workspace.workspace import Workspace

_LONG = 28  # days


@rule(
    "WO313",
    "warning",
    zh="“{post}”（{moment}{more}）到点{why}：发了就补 published，没发就写 missed 和缘由，或改期",
    en=(
        "“{post}” ({moment}{more}) is past its time, {why}: "
        "record `published` if it is out, say why under `missed` if not, or move it"
    ),
)
def missed_post(week: Week, workspace: Workspace, today: date) -> Iterator[Hit]:
    """A post's time is over, and it was not ready.

    What was missed is gone; what is left is to say so, or to post it later. A column's slots that were
    never begun are said once a week; a week that nobody has begun owes none, nor does one long past: a single
    post with a mistyped year would bring it back.
    ---
    发布时间过了，稿子却没好：没写、退回没改或没过审。

    漏了就漏了，剩下的是记一笔，或者改期补上。栏目一周里空着的几期合起来说一次，
    整周都没开始排的不追，过去很久的周也不追：日期错打成去年的一条，不该把那一周都翻出来。

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
    if not week.begun or (week.past and not unbroken(workspace, "weeks")):
        return  # a week that seems open may have been closed by what could not be read
    long_past = (today - week.sunday).days > _LONG
    bare: dict[str, list[Planned]] = defaultdict(list)
    for planned in (planned for day in week.days for planned in day.posts if planned.state == "missed"):
        if planned.post is None:
            bare[planned.column.id].append(planned)
        elif planned.post.missed is None:
            yield _hit(planned, 1)
    for slots in () if long_past else bare.values():
        yield _hit(slots[0], len(slots))


def _hit(planned: Planned, count: int) -> Hit:
    return hit(
        moment_place(planned),
        on=day_of(planned.at),
        about=planned.id,
        post=called(planned),
        moment=moment_of(planned.at),
        more=Phrase("calendars.and-more", {"count": count}) if count > 1 else "",
        why=Word(f"calendars.lacked-{_lacked(planned)}"),
    )


def _lacked(planned: Planned) -> str:
    post = planned.post
    if post is None or post.draft or not (post.text and post.text.strip()):
        return "text"
    returned = post.returned
    mended = returned is not None and returned.at and any(entry.at > returned.at for entry in post.approved)
    return "approval" if returned is None or mended else "correction"
