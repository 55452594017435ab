"""WO3: does the calendar keep its own measure?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from weibo_ops.i18n import Phrase
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.rules.subjects import File

_MORE = frozenset("次年月岁刊报程记期常末到至")  # 周一次 is once a week, 周一至周五 a span
_HEADS = frozenset(("", "\n", "\r", " ", "-", "=", "*", "，", ",", "、", "（", "(", "：", ":", "—"))


@rule(
    "WO337",
    "warning",
    zh="写的是{said}，{meant}：改正星期或日期",
    en="this says {said}, and {meant}: mend the weekday or the date",
)
def weekday_wrong(file: File, today: date) -> Iterator[Hit]:
    """A remark or a title gives a weekday that its date is not, or heads posts of another day.

    Whoever plans by the heading puts the next post a day off, and shifts follow. The texts of posts have a rule of
    their own.
    ---
    备注或标题里的星期和日期对不上，或者“周三”下面排的是别的日子。

    照着标题往下排的人会整天整天地错，值班也跟着错。微博正文另有规则看。

    ```yaml bad
    # 第 48 周，11-24（三）至 11-27（五）  # WO337
    posts:
      # ---- 周四 ----  # WO337
      - {column: morning, day: 2026-11-24, text: 早安, title: 降温}
      # ---- 周三 ----
      - {column: morning, day: 2026-11-25, text: 早安, title: 11月25日周二的早安}  # WO337
    ```

    ```yaml good
    # 第 48 周，11-23（一）至 11-27（五）；每 2-3 周一次盘点
    posts:
      # ---- 周二 ----
      - {column: morning, day: 2026-11-24, text: 11月24日周二，早安}
      # ---- 周末 ----
      # 周三到周五的稿子上周就写好了
      - {id: book, at: 2026-11-28 10:00, account: main, title: 周日见, text: 周末好}
    ```
    """
    text = file.text
    if not file.path.startswith("calendars/"):
        return
    marker, written = _patterns()
    for found in marker.finditer(text):
        start = found.start()
        weekday = "一二三四五六日".index(found.group().strip("周星期礼拜（()）").replace("天", "日"))
        stop = found.end() - found.group().endswith(("）", ")"))
        head = text[text.rfind("\n", 0, start) + 1 : start]
        dated = written.search(head[-16:])
        if dated:
            if _spoken(head) or (stop == found.end() and text[stop : stop + 1] in _MORE):
                continue
            days = _days(dated, file, start, today)
            if days and all(day.weekday() != weekday for day in days):
                meant = Phrase("calendars.date-is", {"day": days[0]})
                yield hit(file.at(stop - 1, stop), said=f"周{'一二三四五六日'[weekday]}", meant=meant)
        elif "#" in head and not head.strip(" \t#=*~—-") and text[found.end() : found.end() + 1] in _HEADS:
            below = _below(text, found.end())
            if below and all(day.weekday() != weekday for day in below):
                meant = Phrase("calendars.below-is", {"day": below[0]})
                yield hit(file.at(stop - 1, stop), said=f"周{'一二三四五六日'[weekday]}", meant=meant)


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the pattern of a weekday, and that of a date which ends just before one."""
    weekday = r"(?:周|星期|礼拜)[一二三四五六日天]|[（(][一二三四五六日天][）)]"
    written = (
        r"(?<![0-9W.:/-])(?:(?P<year>20[0-9]{2})[-年/.])?"
        r"(?P<month>1[0-2]|0?[1-9])[-月/.](?P<date>3[01]|[12][0-9]|0?[1-9])[日号]?\s?[（(，, ]?$"
    )
    return re.compile(weekday), re.compile(written)


def _spoken(head: str) -> bool:
    """Whether the beginning of a line leads into what a post says: after `text:`, or within a longer text."""
    remark = re.search(r"(?:^|\s)#[\s=*~-]", head)
    if remark and head[: remark.start()].count('"') % 2 == 0:
        return False
    keys = re.findall(r"(?:^|[\s{,\[])([a-z_]+):(?=\s)", head)
    return not keys or keys[-1] in ("text", "answer", "summary")


def _days(found: re.Match[str], file: File, at: int, today: date) -> list[date]:
    """Return the days that a written date may be, by the years that the file names: those beside it first."""
    years = [found["year"]] if found["year"] else []
    if not years:
        year = re.compile(r"(?<![0-9])20[0-9]{2}(?=-)")
        after = year.search(file.text, at)
        years = [after.group()] if after else []
        years += year.findall(file.path) or [str(today.year)]
    days = []
    for written in years:
        try:
            days.append(date(int(written), int(found["month"]), int(found["date"])))
        except ValueError:
            continue  # no such day: told of the value, or not a date at all
    return days


def _below(text: str, start: int) -> list[date]:
    """Return the days of the items below a heading, up to the next heading or section."""
    days = []
    for line in text[start:].split("\n")[1:]:
        if re.match(r"[a-z_]+:|[ \t]*#[ \t=*~—-]*(?:周|星期|礼拜|[0-9])", line):
            break
        found = re.match(r"[ \t]*(?:- )?(?:day|at):\s*(20[0-9]{2}-[0-9]{2}-[0-9]{2})", line) or re.match(
            r"[ \t]*- \{[^\[{]*?(?:day|at):\s*(20[0-9]{2}-[0-9]{2}-[0-9]{2})", line
        )
        if found:
            try:
                days.append(date.fromisoformat(found[1]))
            except ValueError:
                continue  # told of the value
    return days
