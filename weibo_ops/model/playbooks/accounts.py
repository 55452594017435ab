"""An account 账号: one Weibo account of the company, what it is for and how much it posts."""

from typing import Annotated, Literal

from weibo_ops.model.fields import Day, Id, Length, PersonId, Span, Target, Text, Whole, YesNo, refused
from weibo_ops.model.noun import Noun, noun, part
from weibo_ops.model.shapes import Goal


@part
class AccountGoal:
    """What an account is to reach, and the metric that shows it."""

    goal: Goal | None = None
    metric: Annotated[Text, Target(("metrics",))] | None = None


@part
class Bounds:
    """The fewest and the most posts of a day."""

    min: Whole | None = None
    max: Whole | None = None


@part
class DailyPosts:
    """The posts of a day: one ``min`` and ``max`` for all days, or ``workday`` and ``offday`` apart."""

    min: Whole | None = None
    max: Whole | None = None
    workday: Bounds | None = None
    offday: Bounds | None = None

    def __post_init__(self) -> None:
        if (self.min, self.max) != (None, None) and (self.workday, self.offday) != (None, None):
            raise refused("daily-posts")

    def bounds(self, *, works: bool) -> tuple[int | None, int | None]:
        """Return the fewest and the most posts of a working day or of a day off, None where nothing bounds them."""
        day = self.workday if works else self.offday
        return (self.min, self.max) if day is None else (day.min, day.max)


@noun
class Account(Noun):
    """A Weibo account that the desk runs."""

    id: Id
    handle: Text
    name: Text | None = None
    url: Text | None = None
    kind: Literal["main", "service", "region", "product"] = "main"
    positioning: Text | None = None
    goals: tuple[AccountGoal, ...] = ()
    daily_posts: DailyPosts | None = None
    min_gap: Length | None = None
    quiet: Span | None = None
    custodians: tuple[PersonId, ...] = ()
    secret_at: Text | None = None
    two_factor: YesNo | None = None
    verified_until: Day | None = None
    max_silence: Length | None = None
    status: Literal["active", "paused", "retired"] = "active"
