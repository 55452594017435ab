"""Moments as whole minutes, so that a quarter of demand is arithmetic: minute 0 is 00:00 of day 0 of the proleptic
calendar."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

DAY = 1440


def minute(moment: datetime) -> int:
    """Return a wall-clock moment as its minute."""
    return moment.toordinal() * DAY + moment.hour * 60 + moment.minute


def midnight(day: date) -> int:
    """Return the minute of a day's 00:00."""
    return day.toordinal() * DAY


def at(day: date, clock: time) -> int:
    """Return the minute of a clock time on a day."""
    return day.toordinal() * DAY + clock.hour * 60 + clock.minute


def day_of(moment: int) -> date:
    """Return the day that a minute falls on."""
    return date.fromordinal(moment // DAY)


def moment_of(moment: int) -> datetime:
    """Return a minute as a wall-clock moment."""
    return datetime.fromordinal(moment // DAY) + timedelta(minutes=moment % DAY)


def clock_of(moment: int) -> str:
    """Return ``08:30``."""
    return f"{moment % DAY // 60:02d}:{moment % 60:02d}"
