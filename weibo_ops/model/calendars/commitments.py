"""A commitment 承诺: what was promised, to whom and until when."""

from typing import Literal

from weibo_ops.model.fields import Actor, End, Id, Start, Text
from weibo_ops.model.noun import Noun, noun


@noun
class Commitment(Noun):
    """A promise; a day as ``due`` is until its end."""

    id: Id
    to: Text
    text: Text
    due: End
    made_by: Actor | None = None
    made: Start | None = None
    owner: Actor | None = None
    backup: Actor | None = None
    if_late: Text | None = None
    evidence: Text | None = None
    state: Literal["open", "kept", "late", "void"] = "open"
