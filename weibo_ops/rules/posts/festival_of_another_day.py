"""WO2: can this go out as it is written?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING

from weibo_ops.facts import facts
from weibo_ops.rules.posts._texts import goes_out, said
from weibo_ops.rules.rule import Hit, rule

if TYPE_CHECKING:
    from weibo_ops.planning.almanac import Almanac
    from weibo_ops.rules.subjects import Wording

_WEATHER = ("小雪", "大雪", "雨水", "白露", "小满", "大寒", "小寒", "霜降")
"""Terms that are also what the weather is, or what one says of it."""
_FORTNIGHT = 15


@rule(
    "WO224",
    "warning",
    zh="“{post}”里写“{written}”，可{name}在 {day}：改正文，或改发布的日子",
    en="“{post}” says {written}, and {name} is on {day}: change the text or the day of posting",
    sources=("festivals",),
)
def festival_of_another_day(wording: Wording) -> Iterator[Hit]:
    """A text calls today a solar term or a festival that falls on another day.

    The readers know their calendar better than a text that was moved. Terms that may be the weather, 今天小雪, are
    looked at near their day only.
    ---
    正文里说今天是某个节气、节日，其实不是这一天。

    节气节日读者记得比谁都清楚，改了期没改字，一眼就看出来。“今天小雪”也可能在说天气，只在节气前后几天才查。

    ```yaml bad
    posts:
      - {id: a, account: main, at: 2026-11-24 10:00, text: 今天小雪节气，煮一壶老白茶}  # WO224
      - {id: b, account: main, at: 2026-12-21 10:00, text: 今天是冬至，记得吃汤圆}  # WO224
      - {id: c, account: main, at: 2026-12-20 10:00, text: 明天冬至，记得吃汤圆}  # WO224
      - {id: d, account: main, at: 2026-11-25 10:00, text: 今天是农历十月十六，煮一壶老白茶}  # WO224
    ```

    ```yaml good
    posts:
      - {id: a, account: main, at: 2026-12-07 10:00, text: 今天大雪节气，煮一壶老白茶}
      - {id: b, account: main, at: 2026-12-21 10:00, text: 明天冬至，今天是冬至前的最后一个周一}
      - {id: c, account: main, at: 2027-01-22 10:00, text: 今天小雪转晴，路上当心}
    ```
    """
    text = wording.text
    if "今" not in text and "明" not in text:
        return
    if "农历" in text:
        yield from _lunar(wording)
    for match in _called().finditer(text):
        if text[match.start() - 1 : match.start()] in ("的", "年"):
            continue
        day = goes_out(wording) + timedelta(days=match[1][0] == "明")
        name, certain = match[3], bool(match[2] or match[4])
        right = _next(name, day)
        if (
            right is None
            or right == day
            or (name in _WEATHER and not certain and abs(right - day).days > _FORTNIGHT // 2)
        ):
            continue
        yield said(
            wording, match.start(1), match.end(3), written=text[match.start(1) : match.end(3)], name=name, day=right
        )


def _lunar(wording: Wording) -> Iterator[Hit]:
    text, posted = wording.text, goes_out(wording)
    match = re.search(
        r"(?:今天|今日)(?:是|就是|正是)?农历(闰?[正一二三四五六七八九十冬腊]{1,2}月[初十廿二三一四五六七八九]{2,3})",
        text,
    )
    lunar = _almanac().day(posted).lunar
    written = match[1].replace("十一月", "冬月").replace("十二月", "腊月") if match is not None else ""
    if match is not None and lunar and written != lunar:
        right = _next_lunar(written, posted)
        name, day = (match[1], right) if right is not None else (lunar, posted)
        yield said(wording, match.start(), match.end(), written=match[0], name=f"农历{name}", day=day)


@cache
def _called() -> re.Pattern[str]:
    names = "|".join(sorted(_full_names(), key=len, reverse=True))
    return re.compile(
        r"(今天|今日|今晚|明天|明日)(是|就是|正是|正值|迎来|恰逢|又是|也是|已是)?[“「]?"
        rf"({names})(?:(节气)|(?=$|[^\w前后假期长]))(?!前|后)"
    )


@cache
def _full_names() -> dict[str, str]:
    """Return what festivals and terms are called, with the name that the almanac has."""
    book = facts("festivals")
    names = {entry["name"]: entry["name"] for entry in book["terms"]}
    for entry in book["festivals"]:
        names[entry["name"]] = entry["name"]
        if ("lunar" in entry or "term" in entry) and entry["name"].endswith("节"):
            names.setdefault(entry["name"].removesuffix("节"), entry["name"])
    return names


@cache
def _almanac() -> Almanac:
    from weibo_ops.planning.almanac import Almanac

    return Almanac()


@cache
def _next_lunar(lunar: str, day: date) -> date | None:
    """Return the day of a lunar date that is nearest to a day, None where none is within half a year."""
    for far in range(184):
        for there in (day + timedelta(days=far), day - timedelta(days=far)):
            if _almanac().day(there).lunar == lunar:
                return there
    return None


@cache
def _next(name: str, day: date) -> date | None:
    """Return the day of a festival or term that is nearest to a day, None where none is within half a year."""
    full = _full_names()[name]
    for far in range(184):
        for there in (day + timedelta(days=far), day - timedelta(days=far)):
            found = _almanac().day(there)
            if found.term == full or full in found.festivals:
                return there
    return None
