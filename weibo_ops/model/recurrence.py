"""A recurrence rule: the part of RFC 5545's RRULE on which calendar engines agree, and a named refusal for the rest."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from pydantic_core import PydanticCustomError, core_schema

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
FREQUENCIES = ("DAILY", "WEEKLY", "MONTHLY", "YEARLY")
_TAKEN = ("FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "BYMONTHDAY", "BYMONTH")
_REFUSED = (
    *("BYSETPOS", "BYWEEKNO", "BYYEARDAY", "BYHOUR", "BYMINUTE", "BYSECOND", "BYEASTER", "WKST"),
    *("DTSTART", "DTEND", "DURATION", "EXDATE", "RDATE", "EXRULE", "TZID", "RSCALE", "SKIP"),
)
_LONGEST = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_MOST_COUNT = 9999
_MOST_INTERVAL = 99


def rhythm_refused(reason: str, part: str = "") -> PydanticCustomError:
    """Return the refusal of a rhythm: its reason, and the part of the RRULE at fault."""
    facts = {"reason": reason, "part": part} if part else {"reason": reason}
    return PydanticCustomError("rhythm-refused", "{reason}", facts)


@dataclass(frozen=True, slots=True)
class Recurrence:
    """An RRULE, read: ``byday`` holds (ordinal or None, weekday from 0 for Monday), ``until`` is included."""

    freq: str
    interval: int = 1
    count: int | None = None
    until: date | None = None
    byday: tuple[tuple[int | None, int], ...] = ()
    bymonthday: tuple[int, ...] = ()
    bymonth: tuple[int, ...] = ()

    def __str__(self) -> str:
        parts = [f"FREQ={self.freq}"]
        if self.interval != 1:
            parts.append(f"INTERVAL={self.interval}")
        if self.count is not None:
            parts.append(f"COUNT={self.count}")
        if self.until is not None:
            parts.append(f"UNTIL={self.until:%Y%m%d}")
        for name, values in (
            ("BYMONTH", self.bymonth),
            ("BYMONTHDAY", self.bymonthday),
            ("BYDAY", tuple(f"{ordinal or ''}{WEEKDAYS[day]}" for ordinal, day in self.byday)),
        ):
            if values:
                parts.append(f"{name}={','.join(map(str, values))}")
        return ";".join(parts)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> core_schema.CoreSchema:
        return core_schema.no_info_plain_validator_function(recurrence)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: Any, handler: Any) -> dict[str, Any]:
        return {
            "type": "string",
            "pattern": "^([Rr][Rr][Uu][Ll][Ee]:)?[^=;]+=[^=;]+(;[^=;]+=[^=;]+)*$",
            "examples": ["FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=12", "FREQ=MONTHLY;BYDAY=-1FR"],
        }


def recurrence(value: object) -> Recurrence:
    """Return the RRULE that a text says, with or without ``RRULE:``, in any case.

    ``UNTIL`` is a day, ``20261231`` or ``2026-12-31``. One with a time is refused: in UTC it may mean another day than
    it shows, and the clock of a rhythm stands in ``time`` anyway.

    Raises:
        PydanticCustomError: ``misshapen-value`` for what is no text, else ``rhythm-refused`` with its ``reason``.
    """
    if isinstance(value, Recurrence):
        return value
    if not isinstance(value, str):
        raise PydanticCustomError("misshapen-value", "expected {expected}", {"expected": "rrule"})
    parts = _parts(value.strip().upper().removeprefix("RRULE:"))
    freq = parts.get("FREQ", "")
    if freq not in FREQUENCIES:
        raise rhythm_refused("rrule-frequency", f"FREQ={freq}" if freq else "")
    if "COUNT" in parts and "UNTIL" in parts:
        raise rhythm_refused("rrule-count-and-until")
    made = Recurrence(
        freq=freq,
        interval=_within(parts.get("INTERVAL", "1"), _MOST_INTERVAL, "rrule-interval"),
        count=_within(parts["COUNT"], _MOST_COUNT, "rrule-count") if "COUNT" in parts else None,
        until=_until(parts["UNTIL"]) if "UNTIL" in parts else None,
        byday=_byday(parts["BYDAY"], freq, "BYMONTH" in parts) if "BYDAY" in parts else (),
        bymonthday=_numbers(parts["BYMONTHDAY"], 31, "BYMONTHDAY", signed=True) if "BYMONTHDAY" in parts else (),
        bymonth=_numbers(parts["BYMONTH"], 12, "BYMONTH") if "BYMONTH" in parts else (),
    )
    _check_meaning(made)
    return made


def _parts(text: str) -> dict[str, str]:
    parts: dict[str, str] = {}
    for piece in text.split(";") if text else ():
        name, sign, value = (word.strip() for word in piece.partition("="))
        if name in _REFUSED:
            raise rhythm_refused("rrule-part-refused", name)
        if name not in _TAKEN or not sign:
            raise rhythm_refused("rrule-part-unknown", piece or ";")
        if name in parts:
            raise rhythm_refused("rrule-duplicate-part", name)
        parts[name] = value
    return parts


def _number(text: str) -> int:
    """Return a plain number of up to four digits, 0 for anything else: nowhere in an RRULE is 0 allowed."""
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 4 else 0


def _within(text: str, most: int, reason: str) -> int:
    number = _number(text)
    if not 1 <= number <= most:
        raise rhythm_refused(reason, text)
    return number


def _until(text: str) -> date:
    plain = text.replace("-", "") if len(text) == 10 and text[4] == text[7] == "-" else text
    if len(plain) == 8 and plain.isascii() and plain.isdigit():
        try:
            return date(int(plain[:4]), int(plain[4:6]), int(plain[6:]))
        except ValueError:
            pass
    raise rhythm_refused("rrule-until-shape", text)


def _signed(text: str) -> int:
    return -_number(text[1:]) if text.startswith("-") else _number(text.removeprefix("+"))


def _numbers(text: str, most: int, name: str, *, signed: bool = False) -> tuple[int, ...]:
    found = set()
    for piece in text.split(","):
        number = _signed(piece.strip()) if signed else _number(piece.strip())
        if not 1 <= abs(number) <= most:
            raise rhythm_refused(f"rrule-{name.lower()}-shape", piece or text)
        found.add(number)
    return tuple(sorted(found))


def _byday(text: str, freq: str, within_month: bool) -> tuple[tuple[int | None, int], ...]:
    most = {"MONTHLY": 5, "YEARLY": 5 if within_month else 53}.get(freq, 0)
    found: set[tuple[int | None, int]] = set()
    for piece in map(str.strip, text.split(",")):
        ordinal = _signed(piece[:-2]) if piece[:-2] else None
        if piece[-2:] not in WEEKDAYS or (ordinal is not None and not 1 <= abs(ordinal) <= most):
            raise rhythm_refused("rrule-byday-shape", piece or text)
        found.add((ordinal, WEEKDAYS.index(piece[-2:])))
    return tuple(sorted(found, key=lambda day: (day[1], day[0] or 0)))


def _check_meaning(rule: Recurrence) -> None:
    """Refuse the combinations that engines read differently, and those that never come."""
    ordinals = {ordinal is not None for ordinal, _ in rule.byday}
    if rule.bymonthday and (
        rule.freq == "WEEKLY"  # RFC 5545 3.3.10 forbids it
        or (rule.freq == "YEARLY" and not rule.bymonth)
        or True in ordinals
    ):
        raise rhythm_refused("rrule-ambiguous", "BYMONTHDAY")
    if len(ordinals) == 2:
        raise rhythm_refused("rrule-ambiguous", "BYDAY")
    if rule.bymonth and rule.bymonthday:
        longest = max(_LONGEST[month - 1] for month in rule.bymonth)
        if min(map(abs, rule.bymonthday)) > longest:
            raise rhythm_refused("rrule-never", "BYMONTHDAY")
