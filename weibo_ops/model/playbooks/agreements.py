"""An agreement 部门约定: what a department owes the desk, how soon, and who is asked when it does not come."""

from typing import Literal

from weibo_ops.model.fields import Day, Id, Length, Text, YesNo
from weibo_ops.model.noun import Noun, noun, part
from weibo_ops.model.shapes import Reachable


@part
class Escalation:
    """After how long it goes to whom."""

    after: Length | None = None
    to: Reachable | None = None


@noun
class Agreement(Noun):
    """What a department and the desk have agreed."""

    id: Id
    department: Text
    subject: Text | None = None
    weibo_first: YesNo | None = None
    owed: Text | None = None
    respond: Length | None = None
    solve: Length | None = None
    clock: Literal["working", "calendar"] = "working"
    off_hours: Text | None = None
    liaison: Reachable | None = None
    alternate: Reachable | None = None
    escalation: tuple[Escalation, ...] = ()
    signed_by: Reachable | None = None
    signed: Day | None = None
    review: Day | None = None
