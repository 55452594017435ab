"""A key date 日历节点: a day to prepare, to keep quiet on or to keep free."""

from typing import Literal

from weibo_ops.model.fields import AccountId, Day, End, Id, Start, Text, missing
from weibo_ops.model.noun import Noun, noun


@noun
class KeyDate(Noun):
    """A day, or a span of days, that posts heed."""

    id: Id
    day: Day | None = None
    start: Start | None = None
    end: End | None = None
    name: Text
    kind: Literal["company", "holiday", "solemn", "commerce", "industry"] = "company"
    tone: Literal["normal", "quiet", "none"] = "normal"
    accounts: tuple[AccountId, ...] = ()
    prepare_by: Day | None = None
    rule: Text | None = None
    source: Text | None = None

    def __post_init__(self) -> None:
        if self.day is None and (self.start is None or self.end is None):
            raise missing("end" if self.start else "start" if self.end else "day")
