"""A holiday 放假与调休: a day off or a make-up working day that completes the almanac."""

from typing import Literal

from weibo_ops.model.fields import Day, Text
from weibo_ops.model.noun import Noun, noun


@noun
class Holiday(Noun):
    """A day that is off, or worked to make up for one."""

    key_fields = ("day",)

    id: Text
    day: Day
    name: Text | None = None
    kind: Literal["off", "makeup"]
