"""A procedure 作业流程: how a piece of work is done, step by step, by somebody who has never done it."""

from weibo_ops.model.fields import Actor, Day, Id, Length, Text, Whole
from weibo_ops.model.noun import Noun, noun, part
from weibo_ops.model.shapes import Contingency, DutyName
from weibo_ops.model.when import When


@part
class ProcedureStep:
    """One thing to do, where, and how one sees that it is done."""

    do: Text
    where: Text | None = None
    done_when: Text | None = None
    by: Actor | None = None
    otherwise: Text | None = None


@noun
class Procedure(Noun):
    """A written way of doing a part of a duty."""

    id: Id
    duty: DutyName
    title: Text
    by: Actor | None = None
    when: When | None = None
    event: Text | None = None
    minutes: Whole | None = None
    steps: tuple[ProcedureStep, ...] = ()
    if_then: tuple[Contingency, ...] = ()
    pitfalls: tuple[Text, ...] = ()
    inputs: tuple[Text, ...] = ()
    outputs: tuple[Text, ...] = ()
    review_every: Length | None = None
    reviewed: Day | None = None
    last_done: Day | None = None
