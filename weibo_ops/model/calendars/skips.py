"""A skip 停一期: a slot of a column that stays empty on purpose."""

from typing import Annotated

from weibo_ops.model.fields import Clock, Day, Target, Text
from weibo_ops.model.noun import Noun, noun


@noun
class Skip(Noun):
    """A day, or one slot of a day, on which a column does not come."""

    key_fields = ("column", "day", "slot")

    id: Text
    column: Annotated[Text, Target(("columns",))]
    day: Day
    slot: Clock | None = None
    why: Text
