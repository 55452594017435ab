"""A closed week 定稿周: whose plan was accepted, by whom and as it stood then."""

from weibo_ops.model import fields
from weibo_ops.model.fields import Actor, Moment, Text
from weibo_ops.model.noun import Noun, noun, part


@part
class Closed:
    """Who closed a week; ``of`` is the fingerprint of its posts."""

    by: Actor
    at: Moment
    of: Text | None = None


@noun
class Week(Noun):
    """A week whose plan is settled."""

    key_fields = ("week",)

    id: Text
    week: fields.Week
    closed: Closed | None = None
