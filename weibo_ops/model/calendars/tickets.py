"""A ticket 工单: a message that a department has to answer. Never the sender's name."""

from typing import Annotated, Literal

from weibo_ops.model.fields import Actor, End, Id, Moment, Target, Text
from weibo_ops.model.noun import Noun, noun
from weibo_ops.model.shapes import InteractionType, Severity


@noun
class Ticket(Noun):
    """An open matter of a follower; a day as ``due`` is until its end."""

    id: Id
    received: Moment
    type: InteractionType | None = None
    severity: Severity = "blue"
    summary: Text
    url: Text | None = None
    first_reply: Moment | None = None
    handed: Moment | None = None
    due: End | None = None
    state: Literal["new", "with_department", "answered", "closed"] = "new"
    next_step: Text | None = None
    owner: Actor | None = None
    agreement: Annotated[Text, Target(("agreements",))] | None = None
