"""What a value should look like, said after “这里要写” and “expected”."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "text": ("文字", "text"),
    "id": ("小写字母、数字和连字符，如 morning-tea", "lower-case letters, digits and hyphens, as morning-tea"),
    "day": ("日期，如 2026-11-23", "a date, as 2026-11-23"),
    "clock": ("时刻，如 08:30", "a time, as 08:30"),
    "moment": ("日期加时刻，如 2026-11-23 08:30", "a date and a time, as 2026-11-23 08:30"),
    "moment-without-offset": (
        "不带时区的日期加时刻，如 2026-11-23 08:30",
        "a date and a time without an offset, as 2026-11-23 08:30",
    ),
    "day-or-moment": (
        "日期，或日期加时刻，如 2026-11-23 或 2026-11-23 08:30",
        "a date, with or without a time, as 2026-11-23 or 2026-11-23 08:30",
    ),
    "hours": ("一段时间，如 09:00-18:00", "hours, as 09:00-18:00"),
    "duration": (
        "时长，如 30m（分）、4h（小时）、2d（天）、10wd（工作日）",
        "a length of time, as 30m, 4h, 2d or 10wd (working days)",
    ),
    "week": ("周，如 2026-W48", "a week, as 2026-W48"),
    "whole": ("整数，如 3", "a whole number, as 3"),
    "points": ("0 到 100 的百分数，如 40%", "per cent between 0 and 100, as 40%"),
    "amount": ("不小于 0 的数，如 1200 或 99.50", "a number not below 0, as 1200 or 99.50"),
    "number": ("数，如 1200 或 -3.5", "a number, as 1200 or -3.5"),
    "yes-no": ("yes 或 no", "yes or no"),
    "days": (
        "哪些天：everyday、workdays、offdays、weekends，或 [tue, fri]，或 {month: [1, -1]}",
        "days: everyday, workdays, offdays, weekends, or [tue, fri], or {month: [1, -1]}",
    ),
    "rrule": (
        "重复规则，如 FREQ=MONTHLY;BYMONTHDAY=12",
        "a recurrence rule, as FREQ=MONTHLY;BYMONTHDAY=12",
    ),
    "daily-posts": (
        "每天的条数：{min: 2, max: 6}，或按 workday、offday 分开写",
        "posts a day: {min: 2, max: 6}, or so under workday and offday",
    ),
    "zone": ("时区名，如 Asia/Shanghai", "the name of a time zone, as Asia/Shanghai"),
    "list": ("列表，如 [a, b]", "a list, as [a, b]"),
    "list-of-items": ("条目的列表，每条以“- ”开头", "a list of items, each with a dash and a blank"),
    "mapping": ("一组“键: 值”", "keys with their values"),
    "value": ("别的值", "another value"),
}
