"""A post 微博: one planned message, from its slot to its figures. Its state is derived, not written."""

from typing import Annotated, Literal

from weibo_ops.model.fields import AccountId, Actor, Clock, Day, End, Moment, Target, Text, Whole, YesNo, missing
from weibo_ops.model.noun import Noun, noun, part, written
from weibo_ops.model.shapes import Cancelled, PostKind, PostMinutes


@part
class Link:
    """An address in a post, and how long it holds."""

    url: Text
    until: End | None = None


@part
class PostApproval:
    """Somebody's yes to a post; ``of`` is the fingerprint of what he saw."""

    by: Actor
    at: Moment
    of: Text | None = None


@part
class Returned:
    """Who gave a post back, and why."""

    by: Actor | None = None
    at: Moment | None = None
    why: Text | None = None


@part
class Copy:
    """The same post on another account."""

    account: AccountId
    at: Moment
    how: Literal["repost", "copy"] = "repost"
    text: Text | None = None


@part
class Scheduled:
    """When the timer was set, and in which tool."""

    at: Moment | None = None
    tool: Text | None = None


@part
class Published:
    """When a post went out, and where it stands."""

    at: Moment | None = None
    url: Text | None = None


@part
class Missed:
    """Why a post did not go out."""

    why: Text | None = None


@part
class PostFigures:
    """What a post brought."""

    reads: Whole | None = None
    reposts: Whole | None = None
    comments: Whole | None = None
    likes: Whole | None = None


@noun
class Post(Noun):
    """A planned post: a column's, at its slot of a ``day``, or one of its own at a moment."""

    id: Text
    column: Annotated[Text, Target(("columns",))] | None = None
    day: Day | None = None
    slot: Clock | None = None
    at: Moment | None = None
    account: AccountId | None = None
    category: Annotated[Text, Target(("categories",))] | None = None
    kind: PostKind = "normal"
    title: Text | None = None
    text: Text | None = None
    images: tuple[Text, ...] = ()
    video: Text | None = None
    links: tuple[Link, ...] = ()
    author: Actor | None = None
    campaign: Annotated[Text, Target(("campaigns",))] | None = None
    assets: tuple[Annotated[Text, Target(("assets",))], ...] = ()
    ai: Text | None = None
    approved: tuple[PostApproval, ...] = ()
    returned: Returned | None = None
    draft: YesNo = False
    copies: tuple[Copy, ...] = ()
    scheduled: Scheduled | None = None
    published: Published | None = None
    cancelled: Cancelled | None = None
    missed: Missed | None = None
    unplanned: YesNo = False
    expires: End | None = None
    blocked: Text | None = None
    if_missed: Text | None = None
    minutes: PostMinutes | None = None
    result: PostFigures | None = None

    def __post_init__(self) -> None:
        if self.at is None and (self.column is None or self.day is None):
            raise missing("day" if self.column else "at")

    @classmethod
    def natural_id(cls, item: dict[str, object]) -> str | None:
        """Return ``column@day``, with ``THHMM`` where a slot is written; without a day, that of ``at``."""
        column, day = written(item.get("column")), written(item.get("day")) or written(item.get("at"))[:10]
        if not (column and day):
            return column or None  # which is refused for its day then, and not for an id that it needs not have
        slot = written(item.get("slot"))
        return f"{column}@{day}T{slot.zfill(4)}" if slot else f"{column}@{day}"
