"""A FAQ 话术: a question that people ask, and what the account answers."""

from typing import Annotated

from weibo_ops.model.fields import Actor, Day, Id, Target, Text
from weibo_ops.model.noun import Noun, noun


@noun
class Faq(Noun):
    """A question and its approved answer."""

    id: Id
    ask: Text
    variants: tuple[Text, ...] = ()
    answer: Text
    answer_private: Text | None = None
    basis: Text | None = None
    until: Day | None = None
    approved_by: Actor | None = None
    agreement: Annotated[Text, Target(("agreements",))] | None = None
    never: tuple[Text, ...] = ()
