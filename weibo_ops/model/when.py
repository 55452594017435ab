"""A rhythm 节奏: which days, at what times, as columns, procedures and reports say it."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Annotated, Any, Literal

from pydantic_core import core_schema

from weibo_ops.model.fields import Clock, Day, refused
from weibo_ops.model.noun import part
from weibo_ops.model.recurrence import Recurrence, rhythm_refused

__all__ = ("Days", "Recurrence", "When", "days")

NAMED = ("everyday", "workdays", "offdays", "weekends")
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTH_DAYS = {str(sign * day): sign * day for sign in (1, -1) for day in range(1, 32)}


@dataclass(frozen=True, slots=True)
class Days:
    """A set of days: one of four by name, ``weekdays`` from 0 for Monday, or days of the ``month``, -1 its last."""

    kind: Literal["everyday", "workdays", "offdays", "weekends", "weekdays", "month"]
    weekdays: tuple[int, ...] = ()
    month: tuple[int, ...] = ()

    def __str__(self) -> str:
        if self.kind == "weekdays":
            return ",".join(WEEKDAYS[day] for day in self.weekdays)
        return f"month:{','.join(map(str, self.month))}" if self.kind == "month" else self.kind

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> core_schema.CoreSchema:
        return core_schema.no_info_plain_validator_function(days)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: Any, handler: Any) -> dict[str, Any]:
        day = {"anyOf": [{"type": "integer", "minimum": low, "maximum": low + 30} for low in (1, -31)]}
        return {
            "anyOf": [
                {"enum": list(NAMED)},
                {"type": "array", "items": {"enum": list(WEEKDAYS)}, "minItems": 1},
                {
                    "type": "object",
                    "properties": {"month": {"type": "array", "items": day, "minItems": 1}},
                    "required": ["month"],
                    "additionalProperties": False,
                },
            ]
        }


def days(value: object) -> Days:
    """Return the days that a text, a list of weekdays or ``{month: […]}`` says; refuses the rest as no ``days``."""
    if isinstance(value, Days):
        return value
    try:
        if isinstance(value, str) and value in NAMED:
            return Days(value)  # type: ignore[arg-type]
        if isinstance(value, list) and value:
            return Days("weekdays", weekdays=tuple(sorted({WEEKDAYS.index(day) for day in value})))
        if isinstance(value, dict) and value.keys() == {"month"} and value["month"]:
            return Days("month", month=tuple(sorted({_MONTH_DAYS[day] for day in _listed(value["month"])})))
    except (ValueError, KeyError, TypeError):
        pass
    raise refused("days")


def _listed(value: object) -> list[Any]:
    if not isinstance(value, list):
        raise TypeError(value)
    return value


class _Some:
    """Marks a list that may be left out but not left empty."""

    @staticmethod
    def __get_pydantic_core_schema__(source: Any, handler: Any) -> core_schema.CoreSchema:
        return core_schema.no_info_after_validator_function(_some, handler(source))


def _some(times: tuple[datetime.time, ...]) -> tuple[datetime.time, ...]:
    if not times:
        raise rhythm_refused("times-empty")
    return times


@part
class When:
    """Either ``days`` with ``time`` or ``times``, or ``rrule`` with ``time`` and ``start``, the anchor of its count."""

    days: Days | None = None
    time: Clock | None = None
    times: Annotated[tuple[Clock, ...], _Some] = ()
    rrule: Recurrence | None = None
    start: Day | None = None
    on_holiday: Literal["keep", "skip", "before", "after"] = "keep"

    def __post_init__(self) -> None:
        reason = self._fault()
        if reason:
            raise rhythm_refused(reason)

    def _fault(self) -> str | None:
        if self.days is not None and self.rrule is not None:
            return "days-and-rrule"
        if self.rrule is not None:
            return self._rule_fault(self.rrule)
        if self.days is None:
            return "rhythm-empty"
        if self.time is not None and self.times:
            return "time-and-times"
        if self.time is None and not self.times:
            return "time-missing"
        if self.start is not None:
            return "start-without-rrule"
        return "on-holiday-with-workdays" if self.days.kind == "workdays" and self.on_holiday != "keep" else None

    def _rule_fault(self, rule: Recurrence) -> str | None:
        if self.time is None or self.times:
            return "rrule-needs-time"
        if self.start is None:
            return "rrule-needs-start"
        return "rrule-until-before-start" if rule.until is not None and rule.until < self.start else None

    def clocks(self) -> tuple[datetime.time, ...]:
        """Return the times of a day, sorted, each once."""
        return tuple(sorted({*self.times, *(() if self.time is None else (self.time,))}))
