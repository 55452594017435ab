"""What a text of a file can mean: each type takes the text as written and refuses it by the name of what is expected.

A refusal is a ``PydanticCustomError("misshapen-value", …, {"expected": NAME})``; its sentence is in ``i18n``.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from functools import lru_cache
from typing import Annotated, Any

from pydantic_core import PydanticCustomError, core_schema

ID = re.compile(r"[a-z0-9][a-z0-9-]*")
DAY_MINUTES = 1440
_DURATION = re.compile(r"([0-9]{1,6})(m|h|d|wd)")
# What lies around a day is looked at too, where the calendar itself ends; a year this far off is a slip of the hand.
_YEAR = "(?:19|2[0-9])[0-9]{2}"
_DATE = f"{_YEAR}-[0-9]{{2}}-[0-9]{{2}}"
_MOMENT = re.compile(rf"({_DATE})[ T]([0-9]{{1,2}}:[0-9]{{2}})(?::00)?")
_DAY = re.compile(_DATE)
_CLOCK = re.compile(r"([0-9]{1,2}):([0-9]{2})")
_WEEK = re.compile(f"({_YEAR})-W([0-9]{{2}})")
_OFFSET = re.compile(r".*(Z|[+-][0-9]{2}:?[0-9]{2})")


@dataclass(frozen=True, slots=True)
class Target:
    """Marks a text as a reference to an item of one of these sections. ``loose``: only where it looks like an id."""

    sections: tuple[str, ...]
    loose: bool = False


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time as written: ``count`` of a ``unit``, m, h, d (of 24 hours) or wd (working days)."""

    count: int
    unit: str

    @property
    def minutes(self) -> int:
        """Minutes; a working day counts as a day of 24 hours here: whoever knows the almanac counts better."""
        return self.count * {"m": 1, "h": 60, "d": DAY_MINUTES, "wd": DAY_MINUTES}[self.unit]

    def __str__(self) -> str:
        return f"{self.count}{self.unit}"


@dataclass(frozen=True, slots=True)
class Hours:
    """A stretch of the clock, in minutes from midnight; ``end`` is past 1440 where it runs into the next day."""

    start: int
    end: int

    def __str__(self) -> str:
        end = self.end if self.end == DAY_MINUTES else self.end % DAY_MINUTES
        return f"{self.start // 60:02d}:{self.start % 60:02d}-{end // 60:02d}:{end % 60:02d}"


def refused(expected: str) -> PydanticCustomError:
    """Return the refusal of a value: ``expected`` names what should stand there."""
    return PydanticCustomError("misshapen-value", "expected {expected}", {"expected": expected})


def missing(key: str) -> PydanticCustomError:
    """Return the refusal of an item that lacks a key, where the model alone cannot say which are required."""
    return PydanticCustomError("missing-key", "{key} is missing", {"key": key})


class Reading:
    """How a type takes a text: ``read`` returns a ``kind`` or raises; ``schema`` is its JSON Schema.

    A value already read is taken as it is, so that ``dataclasses.replace`` works on nouns.
    It stands where pydantic's BeforeValidator and WithJsonSchema could, and makes a third fewer validators to build.
    """

    __slots__ = ("expected", "kind", "read", "schema")

    def __init__(
        self, kind: type, expected: str, read: Callable[[str], object], schema: dict[str, object] | None = None
    ) -> None:
        self.kind = kind
        self.expected = expected
        self.read = read
        self.schema = schema or {"type": "string"}

    def __call__(self, value: object) -> object:
        if not isinstance(value, str):
            if type(value) is self.kind:
                return value
            raise refused(self.expected)
        try:
            return self.read(value)
        except PydanticCustomError:  # a ValueError too, but one that already says what is expected
            raise
        except (ValueError, OverflowError):
            raise refused(self.expected) from None

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> core_schema.CoreSchema:
        return core_schema.no_info_plain_validator_function(self)

    def __get_pydantic_json_schema__(self, core: Any, handler: Any) -> dict[str, object]:
        return dict(self.schema)


@lru_cache(4096)  # a year's days recur in every file: they are read once and kept once
def _day(text: str) -> date:
    if not _DAY.fullmatch(text):
        raise ValueError(text)
    return date.fromisoformat(text)


def _clock(text: str) -> time:
    found = _CLOCK.fullmatch(text)
    if not found:
        raise ValueError(text)
    return time(int(found[1]), int(found[2]))


def _moment(text: str) -> datetime:
    found = _MOMENT.fullmatch(text)
    if not found:
        if _OFFSET.fullmatch(text[10:]):
            raise refused("moment-without-offset")
        raise ValueError(text)
    return datetime.combine(date.fromisoformat(found[1]), _clock(found[2]))


def _start(text: str) -> datetime:
    return datetime.combine(_day(text), time()) if len(text) == 10 else _moment(text)


def _end(text: str) -> datetime:
    return datetime.combine(_day(text) + timedelta(days=1), time()) if len(text) == 10 else _moment(text)


def _hours(text: str) -> Hours:
    first, dash, second = text.partition("-")
    start = _clock(first.strip())
    minutes = start.hour * 60 + start.minute
    if not dash:
        raise ValueError(text)
    if second.strip() == "24:00":
        return Hours(minutes, DAY_MINUTES)
    end = _clock(second.strip())
    until = end.hour * 60 + end.minute
    if until == minutes:
        raise ValueError(text)
    return Hours(minutes, until if until > minutes else until + DAY_MINUTES)


def _duration(text: str) -> Duration:
    found = _DURATION.fullmatch(text)
    if not found or not int(found[1]):
        raise ValueError(text)
    return Duration(int(found[1]), found[2])


def _week(text: str) -> str:
    found = _WEEK.fullmatch(text)
    if not found:
        raise ValueError(text)
    date.fromisocalendar(int(found[1]), int(found[2]), 1)
    return text


def _whole(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) <= 15):
        raise ValueError(text)
    return int(text)


def _points(text: str) -> float:
    number = float(_amount(text.removesuffix("%").strip()))
    if not 0 <= number <= 100:
        raise ValueError(text)
    return number


def _amount(text: str) -> Decimal:
    if not re.fullmatch(r"[0-9]{1,15}(\.[0-9]{1,6})?", text):
        raise ValueError(text)
    return Decimal(text)


def _number(text: str) -> Decimal:
    # A share is written `95%` as often as `95` with its unit beside it.
    text = text.removesuffix("%").rstrip()
    return -_amount(text[1:]) if text.startswith("-") else _amount(text)


def _yes(text: str) -> bool:
    try:
        return {"yes": True, "true": True, "no": False, "false": False}[text.lower()]
    except KeyError:
        raise ValueError(text) from None


def _id(text: str) -> str:
    if not ID.fullmatch(text):
        raise ValueError(text)
    return text


def _shape(pattern: str, *examples: str) -> dict[str, object]:
    return {"type": "string", "pattern": f"^{pattern}$", "examples": list(examples)}


_TIME = r"[0-9]{1,2}:[0-9]{2}"

Text = Annotated[str, Reading(str, "text", str)]
Id = Annotated[str, Reading(str, "id", _id, _shape("[a-z0-9][a-z0-9-]*", "morning"))]
Day = Annotated[date, Reading(date, "day", _day, _shape(_DATE, "2026-11-23"))]
Clock = Annotated[time, Reading(time, "clock", _clock, _shape(_TIME, "08:30"))]
Moment = Annotated[
    datetime, Reading(datetime, "moment", _moment, _shape(f"{_DATE}[ T]{_TIME}(:00)?", "2026-11-23 08:30"))
]
Start = Annotated[
    datetime, Reading(datetime, "day-or-moment", _start, _shape(f"{_DATE}([ T]{_TIME}(:00)?)?", "2026-11-23"))
]
"""A day means its 00:00."""
End = Annotated[
    datetime, Reading(datetime, "day-or-moment", _end, _shape(f"{_DATE}([ T]{_TIME}(:00)?)?", "2026-11-23"))
]
"""Exclusive; a day means to the end of that day, so 00:00 of the next."""
Span = Annotated[Hours, Reading(Hours, "hours", _hours, _shape(f"{_TIME} ?- ?({_TIME}|24:00)", "09:00-18:00"))]
Length = Annotated[
    Duration, Reading(Duration, "duration", _duration, _shape("[0-9]{1,6}(m|h|d|wd)", "30m", "4h", "2d", "10wd"))
]
Week = Annotated[str, Reading(str, "week", _week, _shape(f"{_YEAR}-W[0-9]{{2}}", "2026-W48"))]
Whole = Annotated[int, Reading(int, "whole", _whole, {"type": "integer", "minimum": 0})]
Points = Annotated[float, Reading(float, "points", _points, _shape(r"[0-9]{1,3}(\.[0-9]+)?%?", "40%"))]
Amount = Annotated[Decimal, Reading(Decimal, "amount", _amount, {"type": "number", "minimum": 0})]
Number = Annotated[Decimal, Reading(Decimal, "number", _number, {"type": "number"})]
"""A number; of a share the points, with `%` behind them or without."""
YesNo = Annotated[bool, Reading(bool, "yes-no", _yes, {"enum": ["yes", "no", True, False]})]

Actor = Annotated[Text, Target(("roles", "people"))]
"""A role or a person: `owner`, `backup`, `by` …"""
PersonId = Annotated[Text, Target(("people",))]
AccountId = Annotated[Text, Target(("accounts",))]
"""Other references are made on the spot: ``Annotated[Text, Target(("faqs",))]``."""


def monday(week: str) -> date:
    """Return the Monday of an ISO week as written, ``2026-W48``."""
    return date.fromisocalendar(int(week[:4]), int(week[6:]), 1)
