"""A drill 缺席演练: who was away on trial, and what was found."""

from typing import Literal

from weibo_ops.model.fields import End, Id, PersonId, Start, Text
from weibo_ops.model.noun import Noun, noun


@noun
class Drill(Noun):
    """An absence on trial; whoever had to be ``contacted`` all the same makes it fail."""

    id: Id
    absent: tuple[PersonId, ...]
    start: Start
    end: End
    kind: Literal["sudden", "planned", "real"] = "sudden"
    contacted: tuple[Text, ...] = ()
    missed: tuple[Text, ...] = ()
    findings: tuple[Text, ...] = ()
