"""Dates as they are said in texts: 12月7日, 2026年12月7号, 十二月七日."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

WEEKDAYS = "一二三四五六日"
_NUMERALS = {numeral: number for number, numeral in enumerate("零一二三四五六七八九")}
_RANGE = frozenset("至到-—–~～、和及与")
"""What joins two days: a weekday that follows them belongs to both, or to neither alone."""


@dataclass(frozen=True, slots=True)
class Said:
    """A day as a text says it; ``year`` is None where it leaves the year to the reader."""

    year: int | None
    month: int
    day: int
    start: int
    end: int

    def near(self, other: date) -> date | None:
        """Return the day that is meant by somebody who speaks on another one, None where there is none."""
        years = (other.year, other.year - 1, other.year + 1) if self.year is None else (self.year,)
        there = [found for year in years if (found := day_of(year, self.month, self.day)) is not None]
        return min(there, key=lambda found: abs(found - other)) if there else None


def day_of(year: int, month: int, day: int) -> date | None:
    """Return a day, None where the calendar has no such one."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def dates(text: str) -> Iterator[Said]:
    """Return the days of a text that have a month, in order, those that no calendar has too; lunar ones are none."""
    for match in _said().finditer(text):
        if text[max(0, match.start() - 2) : match.start()] in ("农历", "旧历", "阴历"):
            continue
        year, month, day = match[1], match[2] or match[4], match[3] or match[5]
        yield Said(int(year) if year else None, number(month), number(day), match.start(), match.end())


@cache
def _said() -> re.Pattern[str]:
    numerals = "[一二三四五六七八九十]{1,3}"
    return re.compile(
        rf"(?<![\d.])(?:(\d{{4}}) ?年 ?)?(\d{{1,2}}) ?月 ?(\d{{1,2}}) ?[日号]"
        rf"|(?<![一二三四五六七八九十])({numerals})月({numerals})[日号]"
    )


def number(text: str) -> int:
    """Return a number up to 99 in digits or Chinese numerals."""
    if text.isdecimal():
        return int(text)
    tens, ten, ones = text.rpartition("十")
    if not ten:
        return _NUMERALS.get(text, 0)
    return 10 * (_NUMERALS.get(tens, 0) if tens else 1) + (_NUMERALS.get(ones, 0) if ones else 0)


def joined(text: str, start: int) -> bool:
    """Whether something is joined to what begins here, `7日至` or `周一、`."""
    before = text[:start].rstrip(" ")
    return before[-1:] in _RANGE


def weekday(day: date) -> str:
    """Return 一 to 日."""
    return WEEKDAYS[day.weekday()]


def nearest_of_month(day: int, other: date) -> date | None:
    """Return the day of this number that is nearest to another day."""
    first = other.replace(day=1)
    months = (first, first - timedelta(days=1), first + timedelta(days=32))
    there = [found for month in months if (found := day_of(month.year, month.month, day)) is not None]
    return min(there, key=lambda found: abs(found - other)) if there else None
