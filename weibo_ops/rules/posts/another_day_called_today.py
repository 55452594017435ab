"""WO2: can this go out as it is written?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING

from weibo_ops.rules.posts._dates import dates, weekday
from weibo_ops.rules.posts._texts import goes_out, mended, said
from weibo_ops.rules.rule import Hit, rule

if TYPE_CHECKING:
    from weibo_ops.rules.subjects import Wording

_OF_ANOTHER_YEAR = ("的", "年", "前", "后", "月")
"""What stands before 今天 where it is not the day of the post: 去年的今天."""
_DAYS = {"今": 0, "明": 1, "后": 2, "昨": -1, "前": -2}


@rule(
    "WO223",
    "warning",
    zh="“{post}”里写“{written}”，按发布的日子算，那天是 {day}：改正文，或改发布的日子",
    en="“{post}” says {written}, and by the day of posting that is {day}: change the text or the day of posting",
    fix="unsafe",
)
def another_day_called_today(wording: Wording) -> Iterator[Hit]:
    """A text calls a date or a weekday today, or tomorrow, and goes out on another day.

    It was written for one day and moved to another. A greeting counts too: 周一早安 on a Tuesday.
    ---
    正文里说“今天（明天）是某日、周几”，可发布的日子对不上。

    多半是改了期没改字。“周一早安”排在周二也算。

    ```yaml bad
    posts:
      - {id: a, account: main, at: 2026-11-24 10:00, text: 今天是11月25日，茶席开张}  # WO223
      - {id: b, account: main, at: 2026-11-24 11:00, text: 今天周三，茶席开张}  # WO223
      - {id: c, account: main, at: 2026-11-24 12:00, text: 明天（11月26日）茶席开张}  # WO223
      - {id: d, account: main, at: 2026-11-24 13:00, text: 周一早安，先烫杯子}  # WO223
    ```

    ```yaml good
    posts:
      - {id: a, account: main, at: 2026-11-24 10:00, text: 今天是11月24日，明天周三，茶席开张}
      - {id: b, account: main, at: 2026-11-24 11:00, text: 今天，11月30日的名额已经约满，周一早上见}
      - {id: c, account: main, at: 2026-11-24 12:00, text: 去年的今天是周一，今天起到12月7日都在}
    ```
    """
    text = wording.text
    if "今" not in text and "天" not in text and "日" not in text and "周" not in text and "星期" not in text:
        return
    posted = goes_out(wording)
    for start, end, wrong, meant in _claims(text, posted):
        edits = mended(wording, [(end - 1, end, weekday(meant))]) if wrong else ()
        yield said(wording, start, end, edits, written=text[start:end], day=meant)


def _claims(text: str, posted: date) -> Iterator[tuple[int, int, bool, date]]:
    """Yield what a text says wrongly of a day near it: the stretch, whether its last letter is a weekday, and the day
    that it speaks of."""
    called, by_weekday, greeting = _patterns()
    for match in called.finditer(text):
        if text[match.start() - 1 : match.start()] in _OF_ANOTHER_YEAR:
            continue
        day = posted + timedelta(days=_DAYS[match[1][0]])
        there = next(iter(dates(text[match.end() : match.end() + 16])), None)
        if there is not None and there.start == 0 and _ends(text, match.end() + there.end, match[2]):
            yield from [(match.start(1), match.end() + there.end, False, day)] if there.near(day) != day else []
            continue
        name = by_weekday.match(text, match.end())
        spoken = name and match[2] not in ("，", ",") and match[1][1] in "天日"
        if name and spoken and weekday(day) != name[1].replace("天", "日"):
            yield match.start(1), name.end(1), True, day
    for match in greeting.finditer(text) if "安" in text or "早上好" in text or "快" in text else ():
        group = 1 if match[1] else 2
        if weekday(posted) != match[group].replace("天", "日"):
            start = match.start() if group == 2 else match.start(1) - 1
            yield start, match.end(group), True, posted


def _ends(text: str, end: int, joint: str) -> bool:
    """Whether the sentence says no more of a date: 今天是12月8日 and not 今天，12月8日的名额."""
    after = text[end : end + 1]
    if joint in ("，", ","):
        return after in ("，", ",", "（", "(", "")
    return not after.isalpha() or text.startswith(
        ("周", "星期", "上午", "下午", "中午", "晚", "早", "农历", "我们"), end
    )


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    named = "(?:周|星期|礼拜)([一二三四五六日天])"
    return (
        re.compile(
            r"(今天|今日|今晚|今早|明天|明日|明晚|明早|后天|昨天|昨日|昨晚|前天)"
            r"(是|就是|正是|又是|已是|已经是|也是|，|,|（|\(| )?"
        ),
        re.compile(rf"(?:本|这个)?{named}(?![、至到和\-—~几])"),
        re.compile(
            rf"(?<![下上每])(?:{named}(?:的?早安|早上好|晚安|快乐|愉快)"
            rf"|(?:早安|早上好|晚安)[，,！! ~～]{{0,2}}{named}(?![、至到和\-—~见]))"
        ),
    )
