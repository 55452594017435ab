"""What the rules of posts say alike: which day a text goes out, where its fault stands, whether it may be mended."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from weibo_ops.facts import figure
from weibo_ops.i18n import Phrase
from weibo_ops.planning.clock import day_of, minute
from weibo_ops.rules.naming import called
from weibo_ops.rules.rule import Hit, hit
from weibo_ops.source.edit import Put

if TYPE_CHECKING:
    from weibo_ops.planning.demand import Planned
    from weibo_ops.rules.subjects import Wording


def copy_of(wording: Wording) -> Any:
    """Return the copy whose own text this is, None where it is the post's."""
    route = wording.place.route
    return wording.planned.post.copies[route[3]] if len(route) > 3 else None


def minute_of(wording: Wording) -> int:
    """Return when a text goes out."""
    copy = copy_of(wording)
    return wording.planned.at if copy is None else minute(copy.at)


def goes_out(wording: Wording) -> date:
    """Return the day on which a text goes out."""
    return day_of(minute_of(wording))


def most(wording: Wording) -> int:
    """Return how many 字 Weibo takes of a text: of a post, or of what is said in a repost."""
    copy = copy_of(wording)
    return figure("post_text" if copy is None or copy.how == "copy" else "repost_text")


def settled(planned: Planned) -> bool:
    """Whether somebody has seen the text and let it go, or nobody need: nothing may be unfinished in it."""
    return planned.state in ("approved", "scheduled", "published", "unconfirmed")


def drafted(planned: Planned) -> bool:
    """Whether the author himself says that the text is not finished."""
    return bool(planned.post.draft)


def said(wording: Wording, start: int, end: int, edits: Any = (), **facts: object) -> Hit:
    """Return a hit at a stretch of a text, on its day; ``{post}`` is what the post is called."""
    planned = wording.planned
    day = goes_out(wording)
    return hit(wording.at(start, end), on=day, about=planned.id, edits=edits, post=called(planned), **facts)


def mended(wording: Wording, stretches: Sequence[tuple[int, int, str]]) -> tuple[Put, ...]:
    """Return the edits that put texts in the place of stretches; none where the post is out, set in a timer or
    approved as it is: an approval holds for the very words."""
    planned = wording.planned
    if planned.passed or planned.post.published is not None or planned.post.scheduled is not None:
        return ()
    return tuple(Put(wording.at(start, end), text) for start, end, text in stretches)


def more(count: int) -> Phrase | str:
    """Return how many places there are in all, where there is more than the one that is shown."""
    return Phrase("posts.more", {"count": count}) if count > 1 else ""
