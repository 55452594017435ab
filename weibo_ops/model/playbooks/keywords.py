"""A keyword 监测词: words that are searched for, how often and by whom."""

from typing import Literal

from weibo_ops.model.fields import Actor, Id, Length, Text
from weibo_ops.model.noun import Noun, noun


@noun
class Keyword(Noun):
    """Words under watch."""

    id: Id
    words: tuple[Text, ...]
    type: Literal["brand", "product", "alias", "executive", "campaign", "competitor", "risk"] = "brand"
    every: Length | None = None
    by: Actor | None = None
    watch: tuple[Text, ...] = ()
