"""An oddity 看着不对其实没错: what looks wrong but is not."""

from weibo_ops.model.fields import AccountId, Day, Id, Text
from weibo_ops.model.noun import Noun, noun


@noun
class Oddity(Noun):
    """How it looks and how it is."""

    id: Id
    looks: Text
    reality: Text
    accounts: tuple[AccountId, ...] = ()
    until: Day | None = None
