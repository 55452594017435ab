"""An interaction 互动规则: how one kind of message is answered, by whom and how soon."""

from typing import Annotated, Literal

from weibo_ops.model.fields import Actor, Id, Length, Target, Text
from weibo_ops.model.noun import Noun, noun
from weibo_ops.model.shapes import InteractionType, Severity


@noun
class Interaction(Noun):
    """The rule for one kind of message."""

    id: Id
    type: InteractionType
    severity: Severity = "blue"
    first_reply: Length | None = None
    solve: Length | None = None
    clock: Literal["calendar", "working"] = "calendar"
    channel: Text | None = None
    by: Actor | None = None
    agreement: Annotated[Text, Target(("agreements",))] | None = None
    sample: Text | None = None
    never: tuple[Text, ...] = ()
    deletion: Literal["keep", "hide", "delete"] = "keep"
