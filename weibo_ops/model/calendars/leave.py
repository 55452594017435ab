"""Leave 请假: who is away, from when to when, and who stands in. Never the reason."""

from typing import Literal

from weibo_ops.model.fields import Actor, End, PersonId, Start, Text
from weibo_ops.model.noun import Noun, noun


@noun
class Leave(Noun):
    """Somebody's absence, half-open, with a stand-in."""

    key_fields = ("person", "start")

    id: Text
    person: PersonId
    start: Start
    end: End
    stand_in: Actor | None = None
    approved_by: Actor | None = None
    handover: Text | None = None
    reach: Literal["none", "urgent"] = "none"
