"""A report 报表: what is filed, when and for whom."""

from typing import Annotated, Literal

from weibo_ops.model.fields import Actor, Day, Id, Target, Text, Whole
from weibo_ops.model.noun import Noun, noun
from weibo_ops.model.shapes import DutyName
from weibo_ops.model.when import When


@noun
class Report(Noun):
    """A report on a day, a week, a month or a campaign."""

    id: Id
    name: Text
    duty: DutyName
    by: Actor | None = None
    when: When | None = None
    minutes: Whole | None = None
    period: Literal["day", "week", "month", "campaign"] = "day"
    audience: Text | None = None
    metrics: tuple[Annotated[Text, Target(("metrics",))], ...] = ()
    last_filed: Day | None = None
