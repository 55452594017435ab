"""A role 岗位: what playbooks name instead of persons."""

from weibo_ops.model.fields import Id, Text, Whole
from weibo_ops.model.noun import Noun, noun
from weibo_ops.model.shapes import AccessLevel


@noun
class Role(Noun):
    """A function on the desk, filled by people."""

    id: Id
    name: Text
    headcount: Whole | None = None
    needs: tuple[AccessLevel, ...] = ()
    qualifies: Text | None = None
