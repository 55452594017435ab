"""What a day is: worked or not as the State Council published it, its lunar date and term, its festivals and key days.

Working days: `chinesecalendar`, which carries the notices. Lunar dates and terms: `borax`, 1900 to 2100; outside its
range a day has the lunar date "" and no term, and no year raises. Everything dated by rule: `weibo_ops.facts`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING, Any, Literal, Protocol

from weibo_ops.facts import facts

if TYPE_CHECKING:
    from borax.calendars.lunardate import LunarDate  # type: ignore[import-untyped]

Tone = Literal["normal", "quiet", "none"]

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
SATURDAY = 5


class DeclaredDay(Protocol):
    """A day that the workspace declares off or worked."""

    @property
    def day(self) -> date: ...
    @property
    def name(self) -> str | None: ...
    @property
    def kind(self) -> str: ...


@dataclass(frozen=True, slots=True)
class KeyDay:
    """A day that tells the desk something: to hold back, or to be ready."""

    name: str
    kind: Literal["solemn", "commerce"]
    tone: Tone
    source: str


@dataclass(frozen=True, slots=True)
class Window:
    """The days of one year's sales around a node, both ends included."""

    name: str
    start: date
    peak: date | None
    end: date
    source: str


@dataclass(frozen=True, slots=True)
class AlmanacDay:
    """One day as the almanac has it.

    `workday` is None where the year's notice is not published and the workspace does not know better. `off` is 休, a
    holiday; an ordinary Sunday is neither worked nor `off`. `makeup` is 班. `lunar` is "十月十五" or "闰六月初一", with
    正月, 冬月 and 腊月 for the first, eleventh and twelfth month, and "" outside 1900-01-31 to 2101-01-28.
    """

    day: date
    lunar: str
    term: str | None
    festivals: tuple[str, ...]
    workday: bool | None
    holiday: str | None
    makeup: bool
    off: bool
    solemn: tuple[KeyDay, ...]
    nodes: tuple[KeyDay, ...]
    provisional: bool


class Almanac:
    """The almanac of one workspace: the published notices, completed or overridden by its own `holidays`."""

    def __init__(self, holidays: Iterable[DeclaredDay] = ()) -> None:
        self._declared = {holiday.day: holiday for holiday in holidays}
        self._days: dict[date, AlmanacDay] = {}

    def published(self, year: int) -> bool:
        """Return whether the notice of `year` is known, whatever single days the workspace declares."""
        return year in _notices().years

    def workday(self, day: date) -> bool | None:
        """Return whether `day` is worked, None where nobody has said so yet."""
        declared = self._declared.get(day)
        if declared is not None:
            return declared.kind == "makeup"
        notices = _notices()
        if day.year not in notices.years:
            return None
        return day in notices.makeup or (day.weekday() < SATURDAY and day not in notices.off)

    def working(self, day: date) -> bool:
        """Return whether to plan `day` as worked: Monday to Friday where nobody has said so yet."""
        workday = self.workday(day)
        return day.weekday() < SATURDAY if workday is None else workday

    def off(self, day: date) -> bool:
        """Return whether `day` is a holiday, 休: of a notice or of the workspace, never an ordinary rest day."""
        declared = self._declared.get(day)
        return day in _notices().off if declared is None else declared.kind == "off"

    def day(self, day: date) -> AlmanacDay:
        """Return everything that the almanac says of `day`."""
        known = self._days.get(day)
        if known is None:
            known = self._days[day] = self._look_up(day)
        return known

    def _look_up(self, day: date) -> AlmanacDay:
        lunar, term = _lunar(day), _term(day)
        solemn, nodes = _solemn(), _nodes()
        workday = self.workday(day)
        declared, published = self._declared.get(day), _notices().off.get(day)
        off = self.off(day)
        makeup = day in _notices().makeup if declared is None else declared.kind == "makeup"
        name = (declared.name if declared else None) or (published and _full_name(published))
        return AlmanacDay(
            day=day,
            lunar=lunar.cn_md if lunar else "",
            term=term,
            festivals=tuple(rule.name for rule in _festivals() if rule.falls(day, lunar, term)),
            workday=workday,
            holiday=name if off else None,
            makeup=makeup,
            off=off,
            solemn=tuple(key for rule, key in solemn if rule.falls(day, lunar, term)),
            nodes=tuple(key for rule, key in nodes if rule.falls(day, lunar, term)),
            provisional=workday is None,
        )


def windows(start: date, end: date) -> tuple[Window, ...]:
    """Return the sales windows that touch `start` to `end`, both included, in the order in which they open."""
    return tuple(window for window in _windows() if window.start <= end and window.end >= start)


@dataclass(frozen=True, slots=True)
class _Yearly:
    """On which day of every year something falls: by the solar date, the lunar date, the term, or the nth weekday."""

    name: str
    solar: tuple[int, int] | None
    lunar: str | None
    term: str | None
    weekday: tuple[int, int, int] | None
    days_after: int
    since: date

    def falls(self, day: date, lunar: LunarDate | None, term: str | None) -> bool:
        if day < self.since:
            return False
        if self.solar:
            return self.solar == (day.month, day.day)
        if self.term:
            return self.term == term
        if self.weekday:
            return self._counted(day)
        return lunar is not None and self._lunar(lunar)

    def _counted(self, day: date) -> bool:
        if day.toordinal() <= self.days_after:
            return False
        anchor = day - timedelta(self.days_after)
        return self.weekday == (anchor.month, (anchor.day + 6) // 7, anchor.weekday())

    def _lunar(self, lunar: LunarDate) -> bool:
        if lunar.leap:
            return False
        if self.lunar == "last":
            from borax.calendars.lunardate import LCalendars

            return bool(lunar.month == 12 and lunar.day == LCalendars.ndays(lunar.year, 12))
        return self.lunar == f"{lunar.month:02}-{lunar.day:02}"


def _yearly(entry: Mapping[str, Any]) -> _Yearly:
    month, _, number = entry.get("day", "").partition("-")
    counted = (int(entry["month"]), int(entry["nth"]), WEEKDAYS.index(entry["weekday"])) if "nth" in entry else None
    return _Yearly(
        name=entry["name"],
        solar=(int(month), int(number)) if month else None,
        lunar=entry.get("lunar"),
        term=entry.get("term"),
        weekday=counted,
        days_after=int(entry.get("days_after", 0)),
        since=date.fromisoformat(entry["since"]) if "since" in entry else date.min,
    )


@cache
def _festivals() -> tuple[_Yearly, ...]:
    return tuple(_yearly(entry) for entry in facts("festivals")["festivals"])


@cache
def _solemn() -> tuple[tuple[_Yearly, KeyDay], ...]:
    book = facts("solemn")
    return tuple(
        (_yearly(entry), KeyDay(entry["name"], "solemn", entry["tone"], entry.get("source", book["source"])))
        for entry in book["days"]
    )


@cache
def _nodes() -> tuple[tuple[_Yearly, KeyDay], ...]:
    book = facts("nodes")
    return tuple(
        (_yearly(entry), KeyDay(entry["name"], "commerce", "normal", entry.get("source", book["source"])))
        for entry in book["nodes"]
        if "day" in entry or "nth" in entry
    )


@cache
def _windows() -> tuple[Window, ...]:
    found = []
    for node in facts("nodes")["nodes"]:
        for entry in node.get("windows", ()):
            peak = date.fromisoformat(entry["peak"]) if "peak" in entry else None
            end = date.fromisoformat(entry.get("end") or entry["peak"])
            found.append(Window(node["name"], date.fromisoformat(entry["start"]), peak, end, entry["source"]))
    return tuple(sorted(found, key=lambda window: (window.start, window.end, window.name)))


@dataclass(frozen=True, slots=True)
class _Notices:
    """The State Council's notices: the years they cover, the days off by their short names, the weekend days worked."""

    years: frozenset[int]
    off: Mapping[date, str]
    makeup: frozenset[date]


@cache
def _notices() -> _Notices:
    # The tables, not is_workday(): that raises outside its years, and takes the minimum of all holidays at every call.
    from chinese_calendar.constants import (  # type: ignore[import-untyped]
        Holiday,
        holidays,
        workdays,
    )

    chinese = {holiday.value: holiday.chinese for holiday in Holiday}
    # A notice spills into the year before (2006-12-30 was worked for New Year 2007), its National Day never does.
    years = frozenset(day.year for day in holidays if (day.month, day.day) == (10, 1))
    return _Notices(years, {day: chinese[value] for day, value in holidays.items()}, frozenset(workdays))


def _full_name(short: str) -> str:
    return next((entry["name"] for entry in facts("festivals")["holidays"] if entry["table"] == short), short)


def _lunar(day: date) -> LunarDate | None:
    from borax.calendars.lunardate import MAX_SOLAR_DATE, MIN_SOLAR_DATE, LunarDate

    return LunarDate.from_solar(day) if MIN_SOLAR_DATE <= day <= MAX_SOLAR_DATE else None


def _term(day: date) -> str | None:
    from borax.calendars.lunardate import TermUtils

    # borax raises outside the years of its table.
    return TermUtils.get_term_info(day.year, day.month, day.day)[0] if 1900 <= day.year <= 2100 else None
