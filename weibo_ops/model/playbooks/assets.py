"""An asset 素材: a file that posts use, whose it is and until when."""

from typing import Literal

from weibo_ops.model.fields import Day, Id, Text, YesNo
from weibo_ops.model.noun import Noun, noun
from weibo_ops.model.shapes import Reachable


@noun
class Asset(Noun):
    """A picture, video, text or template, and the right to it."""

    id: Id
    file: Text
    kind: Literal["image", "video", "copy", "template", "evergreen"] = "image"
    rights: Literal["unknown", "own", "licensed", "ugc"] = "unknown"
    until: Day | None = None
    consent: YesNo | None = None
    made_by: Reachable | None = None
    ai: YesNo | None = None
