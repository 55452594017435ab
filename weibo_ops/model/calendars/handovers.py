"""A handover 交接: who passed what to whom, and whether it was accepted and came back."""

from typing import Literal

from weibo_ops.model.fields import Actor, End, Id, Moment, PersonId, Start, Text
from weibo_ops.model.noun import Noun, noun, part
from weibo_ops.model.shapes import DutyName


@part
class HandoverAnswer:
    """A question to the receiver, and what he answered."""

    ask: Text
    answer: Text | None = None


@part
class HandoverStep:
    """Who accepted, refused or returned a handover, and when; ``of`` is the fingerprint of the document."""

    by: Actor
    at: Moment
    why: Text | None = None
    of: Text | None = None


@noun
class Handover(Noun):
    """A handover from ``person`` to ``to``, and how it was closed."""

    id: Id
    person: PersonId | None = None
    to: PersonId
    start: Start | None = None
    end: End | None = None
    kind: Literal["planned", "sudden"] = "planned"
    duties: tuple[DutyName, ...] = ()
    file: Text | None = None
    of: Text | None = None
    notes: Text | None = None
    readback: tuple[HandoverAnswer, ...] = ()
    accepted: HandoverStep | None = None
    refused: HandoverStep | None = None
    returned: HandoverStep | None = None
