"""A style 语气规范: how an account speaks, in examples."""

from weibo_ops.model.fields import AccountId, Day, Id, Text
from weibo_ops.model.noun import Noun, noun


@noun
class Style(Noun):
    """The voice of some accounts, or of all."""

    id: Id
    accounts: tuple[AccountId, ...] = ()
    persona: Text | None = None
    address_as: Text | None = None
    do: tuple[Text, ...] = ()
    dont: tuple[Text, ...] = ()
    banned: tuple[Text, ...] = ()
    never: tuple[Text, ...] = ()
    emoji: Text | None = None
    length: Text | None = None
    signature: Text | None = None
    reviewed: Day | None = None
