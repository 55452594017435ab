"""A resource 渠道入口: a channel of the company, and whether it leads to the account."""

from typing import Literal

from weibo_ops.model.fields import Day, Id, Text, Whole
from weibo_ops.model.noun import Noun, noun, part
from weibo_ops.model.shapes import Reachable


@part
class Refusal:
    """Who said no, why, and when to ask again."""

    by: Text | None = None
    why: Text | None = None
    ask_again: Day | None = None


@noun
class Resource(Noun):
    """A channel of the company; ``reach`` in people a month."""

    id: Id
    channel: Text
    department: Text | None = None
    liaison: Reachable | None = None
    reach: Whole | None = None
    state: Literal["requested", "live", "refused", "na"] = "requested"
    entry: Text | None = None
    checked: Day | None = None
    evidence: Text | None = None
    refusal: Refusal | None = None
