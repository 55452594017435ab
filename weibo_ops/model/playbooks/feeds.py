"""A feed 信息供给: what a department tells the desk, and how long before."""

from weibo_ops.model.fields import Id, Length, Text
from weibo_ops.model.noun import Noun, noun
from weibo_ops.model.shapes import Reachable


@noun
class Feed(Noun):
    """News that a department owes the desk, ``lead`` ahead of the event."""

    id: Id
    department: Text
    content: tuple[Text, ...] = ()
    lead: Length
    form: Text | None = None
    recipients: tuple[Reachable, ...] = ()
