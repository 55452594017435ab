"""A metric 指标: a figure with its formula, its denominator and where it is read."""

from weibo_ops.model.fields import Clock, Id, Number, Text
from weibo_ops.model.noun import Noun, noun
from weibo_ops.model.shapes import Goal


@noun
class Metric(Noun):
    """A figure that anybody can compute again."""

    id: Id
    name: Text
    formula: Text | None = None
    denominator: Text | None = None
    unit: Text | None = None
    source: Text | None = None
    collect_at: Clock | None = None
    baseline: Number | None = None
    target: Number | None = None
    goal: Goal | None = None
    caveat: Text | None = None
