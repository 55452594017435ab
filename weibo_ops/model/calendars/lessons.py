"""A lesson 复盘结论: what was found, where it came from and which page it changed."""

from typing import Annotated

from weibo_ops.model.fields import Day, Id, Target, Text
from weibo_ops.model.noun import Noun, noun

CHANGED = (
    *("procedures", "columns", "styles", "approvals", "interactions", "faqs", "keywords", "alert_levels"),
    *("agreements", "feeds", "resources", "metrics", "reports"),
)


@noun
class Lesson(Noun):
    """A finding that changes a playbook."""

    id: Id
    day: Day
    source: Annotated[Text, Target(("campaigns", "incidents", "drills", "tickets"), loose=True)]
    finding: Text
    change_to: Annotated[Text, Target(CHANGED, loose=True)] | None = None
    done: Day | None = None
