"""A cause 共同缺席: what takes several people away at once."""

from weibo_ops.model.fields import Id, PersonId, Text
from weibo_ops.model.noun import Noun, noun


@noun
class Cause(Noun):
    """People who may be away together, and why."""

    id: Id
    people: tuple[PersonId, ...]
    why: Text
