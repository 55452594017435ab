"""A budget 预算: a line of money in yuan, what is bound and what is spent."""

from weibo_ops.model.fields import Amount, Id, Text
from weibo_ops.model.noun import Noun, noun
from weibo_ops.model.shapes import Reachable


@noun
class Budget(Noun):
    """A line of money, in yuan."""

    id: Id
    name: Text
    period: Text | None = None
    approved: Amount | None = None
    committed: Amount | None = None
    spent: Amount | None = None
    approver: Reachable | None = None
    over_limit: Text | None = None
