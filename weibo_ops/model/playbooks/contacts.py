"""A contact 联系人: a function outside the desk, when it answers and where its number stands. Never the number."""

from typing import Literal

from weibo_ops.model.fields import Day, Id, Text
from weibo_ops.model.noun import Noun, noun
from weibo_ops.model.shapes import Reachable


@noun
class Contact(Noun):
    """Somebody to turn to outside the desk; ``hours`` in words."""

    id: Id
    name: Text
    org: Text | None = None
    kind: Literal["internal", "department", "platform", "media", "partner", "legal"] = "internal"
    hours: Text | None = None
    off_hours: Text | None = None
    alternate: Reachable | None = None
    use_for: Text | None = None
    im: Text | None = None
    phone_at: Text | None = None
    verified: Day | None = None
