"""A result 数据: what a post had brought at a moment."""

from typing import Annotated

from weibo_ops.model.fields import Moment, Target, Text, Whole
from weibo_ops.model.noun import Noun, noun


@noun
class Result(Noun):
    """The figures of a post, as read at a moment."""

    key_fields = ("post", "at")

    id: Text
    post: Annotated[Text, Target(("posts",))]
    at: Moment
    reads: Whole | None = None
    reposts: Whole | None = None
    comments: Whole | None = None
    likes: Whole | None = None
