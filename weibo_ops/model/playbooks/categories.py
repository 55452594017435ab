"""A category 内容类别: a kind of content and its share of the week's posts."""

from weibo_ops.model.fields import Day, Id, Points, Text
from weibo_ops.model.noun import Noun, noun


@noun
class Category(Noun):
    """A kind of content; ``share`` and ``tolerance`` in points of the week's posts, 0 to 100."""

    id: Id
    name: Text
    share: Points | None = None
    tolerance: Points | None = None
    paused_until: Day | None = None
