"""A waiver 豁免: a coverage check accepted on purpose, with a reason and an end."""

from weibo_ops.model.fields import Actor, Day, Text
from weibo_ops.model.noun import Noun, noun
from weibo_ops.model.shapes import DutyName


@noun
class Waiver(Noun):
    """A check of a duty that is let pass until a day."""

    key_fields = ("check", "duty")

    id: Text
    check: Text
    duty: DutyName
    reason: Text
    approved_by: Actor
    until: Day
