"""A duty 职责: one of nine, with an owner, a backup and a way to get better."""

from typing import Annotated

from weibo_ops.model.fields import AccountId, Actor, Day, Length, Span, Target, Text, Whole, YesNo
from weibo_ops.model.noun import Noun, noun, part
from weibo_ops.model.shapes import DutyName


@part
class Impact:
    """How long a duty may stand still, by when somebody takes over, and what may be dropped."""

    may_stand: Length | None = None
    takeover_within: Length | None = None
    may_drop: tuple[Text, ...] = ()
    approved_by: Actor | None = None


@noun
class Duty(Noun):
    """One of the nine duties, on all accounts or on some."""

    key_fields = ("duty", "accounts")

    id: Text
    duty: DutyName
    owner: Actor
    backup: Actor | None = None
    accounts: tuple[AccountId, ...] = ()
    outputs: tuple[Text, ...] = ()
    metrics: tuple[Annotated[Text, Target(("metrics",))], ...] = ()
    review_every: Length | None = None
    reviewed: Day | None = None
    improvement: Text | None = None
    risks: Text | None = None
    critical: YesNo = True
    hours: Span | None = None
    need: Whole = 1
    tolerance: Length | None = None
    minutes: Whole | None = None
    impact: Impact | None = None
