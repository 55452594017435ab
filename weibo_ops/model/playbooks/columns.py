"""A column 栏目: a series of posts with a hashtag and a rhythm."""

from typing import Annotated, Literal

from weibo_ops.model.fields import AccountId, Actor, End, Id, Start, Target, Text, Whole
from weibo_ops.model.noun import Noun, noun
from weibo_ops.model.shapes import Goal, PostMinutes
from weibo_ops.model.when import When


@noun
class Column(Noun):
    """A series of posts with a hashtag and a rhythm."""

    id: Id
    name: Text
    account: AccountId
    when: When | None = None
    hashtag: Text | None = None
    category: Annotated[Text, Target(("categories",))] | None = None
    by: Actor | None = None
    serves: tuple[Goal, ...] = ()
    start: Start | None = None
    end: End | None = None
    source: Text | None = None
    template: Text | None = None
    stock_min: Whole | None = None
    need: Literal["must", "optional"] = "must"
    minutes: PostMinutes | None = None
