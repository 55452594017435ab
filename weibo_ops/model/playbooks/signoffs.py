"""A sign-off 技能签认: who can do which duty, learning, with help, alone or as a teacher."""

from typing import Literal

from weibo_ops.model.fields import Actor, Day, PersonId, Text
from weibo_ops.model.noun import Noun, noun
from weibo_ops.model.shapes import DutyName


@noun
class Signoff(Noun):
    """A person's level in a duty, signed by somebody else: I learning, L with help, U alone, O can train."""

    key_fields = ("person", "duty", "level")

    id: Text
    person: PersonId
    duty: DutyName
    level: Literal["I", "L", "U", "O"]
    by: Actor
    on: Day
    until: Day | None = None
    evidence: tuple[Text, ...] = ()
