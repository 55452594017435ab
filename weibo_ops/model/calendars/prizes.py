"""A prize 奖品: what winners are owed, whether it is there and whether it was sent. Never a winner's name."""

from typing import Annotated, Literal

from weibo_ops.model.fields import Actor, Amount, Day, Id, Target, Text, Whole
from weibo_ops.model.noun import Noun, noun
from weibo_ops.model.shapes import Consent, Reachable


@noun
class Prize(Noun):
    """One kind of prize of a campaign; money in yuan."""

    id: Id
    campaign: Annotated[Text, Target(("campaigns",))]
    item: Text
    quantity: Whole
    unit_price: Amount | None = None
    total: Amount | None = None
    source: Literal["stock", "purchase", "sponsor"] = "stock"
    needed_by: Day | None = None
    applicant: Actor | None = None
    approved: Consent | None = None
    stock_confirmed_by: Reachable | None = None
    issued: Whole | None = None
    delivered: Whole | None = None
    payout_by: Day | None = None
    ledger_at: Text | None = None
