"""A shift 值班: somebody present for once, alone or instead of somebody else."""

from typing import Annotated

from weibo_ops.model.fields import End, PersonId, Start, Target, Text
from weibo_ops.model.noun import Noun, noun


@noun
class Shift(Noun):
    """A person's presence from a moment to a moment."""

    key_fields = ("person", "start")

    id: Text
    person: PersonId
    start: Start
    end: End
    instead_of: PersonId | None = None
    role: Annotated[Text, Target(("roles",))] | None = None
