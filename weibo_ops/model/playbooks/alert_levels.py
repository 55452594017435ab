"""An alert level 舆情级别: what sets it off, whom it is reported to and what is done first."""

from typing import Annotated, Literal

from weibo_ops.model.fields import Id, Length, Number, Target, Text, Whole, YesNo
from weibo_ops.model.noun import Noun, noun, part
from weibo_ops.model.shapes import Reachable


@part
class Trigger:
    """A metric that passes a value within a window."""

    metric: Annotated[Text, Target(("metrics",))] | None = None
    op: Literal[">=", ">", "<=", "<"] = ">="
    value: Number | None = None
    window: Length | None = None


@noun
class AlertLevel(Noun):
    """A level of alarm; ``rank`` 1 is the gravest."""

    id: Id
    rank: Whole
    triggers: tuple[Trigger, ...] = ()
    report_to: tuple[Reachable, ...] = ()
    within: Length | None = None
    actions: tuple[Text, ...] = ()
    freeze: YesNo = False
    speaker: Reachable | None = None
    statement: Text | None = None
