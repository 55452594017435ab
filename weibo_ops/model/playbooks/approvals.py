"""An approval chain 审核链: who reads a post before it goes out, and how long they have."""

from typing import Annotated

from weibo_ops.model.fields import Actor, Id, Length, Target, Text
from weibo_ops.model.noun import Noun, noun, part
from weibo_ops.model.shapes import PostKind


@part
class ApprovalStep:
    """One reader of a chain, and how long he may take."""

    by: Actor
    within: Length
    checks: tuple[Text, ...] = ()
    stand_in: Actor | None = None


@noun
class Approval(Noun):
    """A chain of readers for the kinds or categories it names; one that names none is for the rest."""

    id: Id
    kinds: tuple[PostKind, ...] = ()
    categories: tuple[Annotated[Text, Target(("categories",))], ...] = ()
    steps: tuple[ApprovalStep, ...] = ()
    record: Text | None = None
    emergency: Text | None = None
