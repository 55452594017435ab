"""WO3: does the calendar keep its own measure?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING

from weibo_ops.model.noun import place
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.planning.schedule import Schedule

_ENDS = ("节气", "纪念日", "节", "日")


@rule(
    "WO338",
    "warning",
    zh="{name}写在 {day}，{year} 年的是 {meant}：改正日期",
    en="{name} is written on {day}; in {year} it is {meant}: mend the date",
)
def key_date_off_its_day(schedule: Schedule, today: date) -> Iterator[Hit]:
    """A key date with the name of a festival, a solar term or a solemn day stands on another day.

    Festivals of the lunar calendar and solar terms move every year; what was copied from last year greets a day too
    early.
    ---
    节日、节气、纪念日写错了日子。

    农历节日和节气每年都变，照去年的抄，就会早一天拜节。

    ```yaml bad
    key_dates:
      - {id: winter-solstice, day: 2026-12-21, name: 冬至}  # WO338
      - id: memorial
        day: 2026-12-14  # WO338
        name: 国家公祭日
    ```

    ```yaml good
    key_dates:
      - {id: winter-solstice, day: 2026-12-22, name: 冬至}
      - {id: mid-autumn, start: 2026-09-20, end: 2026-09-27, name: 中秋}
      - {id: eve, day: 2026-12-21, name: 冬至前夜}
    ```
    """
    for item in schedule.workspace.key_dates:
        name = _plain(item.name)
        if item.day is None or name not in _names() or (today - item.day).days > 7:
            continue
        if name in _of(schedule, item.day):
            continue
        first = date(item.day.year, 1, 1)
        year = (first + timedelta(days=number) for number in range(366))
        meant = [day for day in year if day.year == item.day.year and name in _of(schedule, day)]
        if meant and min(abs((day - item.day).days) for day in meant):
            nearest = min(meant, key=lambda day: abs((day - item.day).days))
            yield hit(place(item, "day"), on=item.day, name=item.name, day=item.day, year=item.day.year, meant=nearest)


def _plain(name: str) -> str:
    """Return a name without blanks and without what may be left out: 中秋 is 中秋节, 国家公祭日 is 国家公祭."""
    bare = "".join(name.split())
    return next((bare.removesuffix(end) for end in _ENDS if bare.endswith(end) and len(bare) > len(end) + 1), bare)


@cache
def _names() -> frozenset[str]:
    """Return the names of what falls on one day of a year; sales that last for weeks are left out."""
    from weibo_ops.facts import facts

    book = facts("festivals")
    # Sales last for weeks, and each desk has its own day of them.
    nodes = [
        entry for entry in facts("nodes")["nodes"] if "windows" not in entry and ("day" in entry or "nth" in entry)
    ]
    entries = [*book["festivals"], *book["terms"], *facts("solemn")["days"], *nodes, *_SOLEMN]
    return frozenset(_plain(entry["name"]) for entry in entries)


# What people call a solemn day beside its full name.
_SOLEMN = ({"name": "国家公祭日"}, {"name": "公祭日"}, {"name": "烈士纪念日"})


def _of(schedule: Schedule, day: date) -> set[str]:
    there = schedule.almanac.day(day)
    days = (*there.festivals, *(item.name for item in (*there.solemn, *there.nodes)))
    names = {_plain(name) for name in days}
    # Of the long holidays people call every day by the name.
    names |= {_plain(there.holiday or "")} & {"春节", "国庆", "劳动", "元旦"}
    if there.term:
        names.add(_plain(there.term))
    if any("公祭" in name for name in names):
        names |= {_plain(entry["name"]) for entry in _SOLEMN[:2]}
    return names
