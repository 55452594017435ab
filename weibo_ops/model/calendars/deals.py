"""A deal 合作: what a partner posts for the company, by when and for how much."""

from typing import Annotated

from weibo_ops.model.fields import Amount, Day, Id, Target, Text, YesNo
from weibo_ops.model.noun import Noun, noun, part


@part
class Deliverable:
    """One thing a partner owes, and whether it says that it is an advertisement."""

    what: Text
    due: Day
    label_ad: YesNo | None = None
    url: Text | None = None


@noun
class Deal(Noun):
    """A deal with a partner: the fee in yuan, and the days from brief to settlement."""

    id: Id
    partner: Annotated[Text, Target(("partners",))]
    campaign: Annotated[Text, Target(("campaigns",))] | None = None
    fee: Amount | None = None
    deliverables: tuple[Deliverable, ...] = ()
    brief: Day | None = None
    draft: Day | None = None
    approve: Day | None = None
    publish: Day | None = None
    settle: Day | None = None
    contract: Text | None = None
