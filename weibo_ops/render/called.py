"""What days, moments, festivals and lunar dates are called in the reader's language."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from functools import cache

from weibo_ops.i18n import Language, weekday, word
from weibo_ops.planning.plan import DayPlan

_MONTHS = "正二三四五六七八九十冬腊"
_DIGITS = "一二三四五六七八九十"


def day_called(day: date, language: Language) -> str:
    """Return ``11-23 周一`` or ``Mon 11-23``."""
    name = weekday(day, language)
    return f"{day:%m-%d} {name}" if language == "zh" else f"{name} {day:%m-%d}"


def moment_called(moment: datetime, now: datetime, language: Language) -> str:
    """Return ``今 15:30``, ``明 10:00``, ``周五 13:30`` of this week or the next days, or ``12-03 13:30``."""
    return f"{near(moment.date(), now, language)} {moment:%H:%M}"


def near(day: date, now: datetime, language: Language) -> str:
    """Return ``今``, ``明``, ``周五`` of this week or the next days, or ``12-03``."""
    away = (day - now.date()).days
    if away == 0 or (away == 1 and language == "zh"):
        return word("plan.today" if away == 0 else "plan.tomorrow", language)
    if 0 < away < 7 or -now.weekday() <= away < 0:
        return weekday(day, language)
    return f"{day:%m-%d}"


def lunar_called(lunar: str, language: Language) -> str:
    """Return ``农历十月十五`` or ``lunar 10-15``; a leap month is said."""
    if language == "zh" or not lunar:
        return word("plan.lunar", language, lunar=lunar) if lunar else ""
    leap, rest = lunar.startswith("闰"), lunar.removeprefix("闰")
    month, _, day = rest.partition("月")
    number = 1 + _MONTHS.index(month) if month in _MONTHS else _number(month)
    return word("plan.lunar-leap" if leap else "plan.lunar", language, lunar=f"{number:02d}-{_number(day):02d}")


def _number(text: str) -> int:
    """Return the number of ``初八``, ``十五``, ``廿一``, ``二十``, ``三十``, ``十二``."""
    tens, last = {"初": 0, "十": 10, "廿": 20, "二": 20, "三": 30}, text[-1]
    if len(text) == 1:
        return _DIGITS.index(last) + 1
    if text == "初十":
        return 10
    return tens[text[0]] + (0 if last == "十" else _DIGITS.index(last) + 1)


def named_days(day: DayPlan, language: Language) -> list[str]:
    """Return term, festivals and key days by name, each once."""
    names = [*((day.term,) if day.term else ()), *day.festivals, *(item.name for item in day.key_dates)]
    return once(called(name, language) for name in names)


def once(names: Iterable[str]) -> list[str]:
    """Return names without those that say the same again, blanks apart: ``双 12`` and ``双12``."""
    return list({name.replace(" ", ""): name for name in reversed(list(names))}.values())[::-1]


def called(name: str, language: Language) -> str:
    """Return a day's name; those of the almanac have an English one, a desk's own stay as written."""
    return name if language == "zh" else _english().get(name, name)


@cache
def _english() -> dict[str, str]:
    from weibo_ops.facts import facts

    found: dict[str, str] = {}
    for book in ("festivals", "nodes", "solemn"):
        for listed in facts(book).values():
            if isinstance(listed, list):
                found |= {entry["name"]: entry["en"] for entry in listed if "en" in entry}
    return found
