"""A person 人员: who fills which roles, and when."""

from typing import Annotated

from weibo_ops.model.fields import Actor, Day, Id, PersonId, Span, Target, Text, Whole
from weibo_ops.model.noun import Noun, noun, part
from weibo_ops.model.when import Days


@part
class Works:
    """When a person is at work: which days, which hours."""

    days: Days | None = None
    hours: Span | None = None


@noun
class Person(Noun):
    """Somebody on the desk."""

    id: Id
    name: Text
    roles: tuple[Annotated[Text, Target(("roles",))], ...] = ()
    works: Works | None = None
    minutes_per_week: Whole | None = None
    git: tuple[Text, ...] = ()
    contact: Annotated[Text, Target(("contacts",))] | None = None
    reports_to: PersonId | None = None
    stand_in: Actor | None = None
    trained: tuple[Annotated[Text, Target(("procedures",))], ...] = ()
    joined: Day | None = None
    left: Day | None = None
