"""An incident 舆情事件: what happened, what was said about it and who has it."""

from typing import Annotated

from weibo_ops.model.fields import Actor, Id, Moment, Target, Text
from weibo_ops.model.noun import Noun, noun, part
from weibo_ops.model.shapes import Reachable


@part
class Happening:
    """What happened at a moment."""

    at: Moment | None = None
    what: Text | None = None


@part
class Statement:
    """What was said in public, by whom, and when."""

    at: Moment | None = None
    by: Reachable | None = None
    text: Text | None = None


@noun
class Incident(Noun):
    """An alarm from its opening to its review."""

    id: Id
    opened: Moment
    level: Annotated[Text, Target(("alert_levels",))] | None = None
    summary: Text
    timeline: tuple[Happening, ...] = ()
    next_update: Moment | None = None
    owner: Actor | None = None
    statements: tuple[Statement, ...] = ()
    closed: Moment | None = None
    review: Text | None = None
