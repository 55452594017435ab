"""A rota 轮值: people who take turns, by the day or by the week."""

from typing import Annotated, Literal

from weibo_ops.model.fields import Day, End, Id, PersonId, Span, Target, Text, missing
from weibo_ops.model.noun import Noun, noun
from weibo_ops.model.when import Days


@noun
class Rota(Noun):
    """Turns in a role, counted from ``start``."""

    id: Id
    role: Annotated[Text, Target(("roles",))]
    days: Days
    hours: Span
    turn: tuple[PersonId, ...]
    every: Literal["week", "day"] = "week"
    start: Day
    end: End | None = None

    def __post_init__(self) -> None:
        if not self.turn:
            raise missing("turn")
