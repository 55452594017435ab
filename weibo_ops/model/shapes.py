"""Shapes that several nouns hold."""

from typing import Annotated, Literal

from weibo_ops.model.fields import Actor, Start, Target, Text, Whole
from weibo_ops.model.noun import part

DutyName = Literal[
    "positioning",
    "content",
    "campaigns",
    "engagement",
    "monitoring",
    "team",
    "analytics",
    "promotion",
    "partnerships",
]
Severity = Literal["blue", "yellow", "orange", "red"]
PostKind = Literal["normal", "hot", "promo", "paid", "lottery", "notice", "winner", "crisis"]
AccessLevel = Literal["view", "reply", "draft", "publish", "admin", "recover"]
Goal = Literal["attract", "retain", "value"]
InteractionType = Literal["question", "complaint", "praise", "suggestion", "abuse", "malice", "media", "legal"]

Reachable = Annotated[Text, Target(("contacts", "people", "roles"), loose=True)]
"""Somebody to turn to: a contact, a person, a role or words."""


@part
class PostMinutes:
    """What one post costs, in minutes of a person."""

    write: Whole = 0
    approve: Whole = 0
    post: Whole = 0


@part
class Contingency:
    """If this happens, do that, call whom, and go no further than the limit."""

    case: Text
    do: Text
    call: Reachable | None = None
    limit: Text | None = None


@part
class Consent:
    """Who agreed, and when."""

    by: Actor | None = None
    at: Start | None = None


@part
class Cancelled:
    """Why it does not take place."""

    why: Text | None = None
