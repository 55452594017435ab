"""WO2: can this go out as it is written?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from weibo_ops.rules.posts._dates import dates, day_of, joined, nearest_of_month, weekday
from weibo_ops.rules.posts._texts import goes_out, mended, said
from weibo_ops.rules.rule import Hit, rule

if TYPE_CHECKING:
    from weibo_ops.rules.subjects import Wording


@rule(
    "WO221",
    "warning",
    zh="“{post}”里写 {written}，可那天是 {day}：日期和星期改一处",
    en="“{post}” says {written}, and that day is {day}: mend the date or the weekday",
    fix="unsafe",
)
def wrong_weekday(wording: Wording) -> Iterator[Hit]:
    """A date in a text and the weekday beside it do not agree.

    Half the readers come on the one day and half on the other. A date without a year is the one nearest to the post.
    ---
    正文里的日期和旁边写的星期对不上。

    一半人按日期来，一半人按星期来。没写年份的，按离发布最近的那一年算。

    ```yaml bad
    posts:
      - {id: a, account: main, at: 2026-11-24 10:00, text: 茶席在12月7日（周二）下午两点}  # WO221
      - {id: b, account: main, at: 2026-11-25 10:00, text: 茶席在周二（12 月 7 日）下午两点}  # WO221
      - {id: c, account: main, at: 2026-11-26 10:00, text: 新茶27日（星期四）到店}  # WO221
      - {id: d, account: main, at: 2026-12-30 10:00, text: 元旦茶席：1月1日（周四）}  # WO221
    ```

    ```yaml good
    posts:
      - {id: a, account: main, at: 2026-11-24 10:00, text: 茶席在12月7日（周一）、12月8日（周二）下午两点}
      - {id: b, account: main, at: 2026-11-25 10:00, text: 12月7日至9日（周一至周三）休，12月7日-12月9日（周一至周三）}
      - {id: c, account: main, at: 2026-11-26 10:00, text: 12月7日、8日（周一、周二）店休，每周五见}
    ```
    """
    text = wording.text
    if ("周" not in text and "星期" not in text and "礼拜" not in text) or not any(map(str.isdigit, text)):
        return
    posted = goes_out(wording)
    for day, at, start, end in _pairs(text, posted):
        if day is not None and weekday(day) != _named(text[at]):
            edits = mended(wording, [(at, at + 1, weekday(day))])
            yield said(wording, start, end, edits, written=text[start:end], day=day)


def _named(letter: str) -> str:
    return "日" if letter == "天" else letter


def _pairs(text: str, posted: date) -> Iterator[tuple[date | None, int, int, int]]:
    """Yield the days that have a weekday beside them, where its letter is, and the stretch that says both."""
    behind, before = _beside()
    for there in dates(text):
        if joined(text, there.start):
            continue
        match = behind.match(text, there.end)
        if match:
            yield there.near(posted), match.start(1), there.start, match.end(1)
            continue
        match = before.search(text[max(0, there.start - 6) : there.start])
        if match:
            start = max(0, there.start - 6)
            if not joined(text, start + match.start()) and text[there.end : there.end + 1] not in "至到-—~～、":
                yield there.near(posted), start + match.start(1), start + match.start(), there.end
    for match in _short().finditer(text):
        if joined(text, match.start()):
            continue
        if match["only"]:
            day = nearest_of_month(int(match["only"]), posted)
        else:
            year = int(match["year"]) if match["year"] else None
            month, number = int(match["month"]), int(match["number"])
            years = (posted.year, posted.year + 1, posted.year - 1) if year is None else (year,)
            found = [day for year in years if (day := day_of(year, month, number)) is not None]
            day = min(found, key=lambda found: abs(found - posted)) if found else None
        yield day, match.start("name"), match.start(), match.end("name")


@cache
def _beside() -> tuple[re.Pattern[str], re.Pattern[str]]:
    named = "(?:周|星期|礼拜)([一二三四五六日天])"
    clock = "(?:上午|中午|下午|晚上|早上|晚|早)?"
    return (
        re.compile(rf" ?{clock}[ ，,（(]{{0,2}}(?:本|下|这|即|也就是)?{named}(?!、|至|到|和|-|—|~)"),
        re.compile(rf"{named}[ ，,（(]{{0,2}}$"),
    )


@cache
def _short() -> re.Pattern[str]:
    return re.compile(
        r"(?<![\d./\-月年])(?<!月 )(?:(?P<only>\d{1,2})[日号]"
        r"|(?:(?P<year>20\d\d)[-/.])?(?P<month>\d{1,2})[-/.](?P<number>\d{1,2}))"
        r" ?[（(] ?(?:周|星期|礼拜)(?P<name>[一二三四五六日天])(?!、|至|到|和|-|—|~)"
    )
