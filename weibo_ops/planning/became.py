"""What became of a post that both sides have, in words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from weibo_ops.planning.demand import Planned


def became(old: Planned, new: Planned, now: int) -> tuple[str, ...]:
    """Return the words for what became of a post, none where it is as it was; the first is what to call it.

    ``cancelled published missed restored moved written rewritten emptied pictures returned approved passed unapproved
    scheduled unscheduled copies title author account kind category stale-timer``, in this order.
    """
    words = [*_ended(old, new), *_moved(old, new), *_worded(old, new), *_stated(old, new)]
    words += _detailed(old.post, new.post) if old.post is not None and new.post is not None else ()
    words += [word for word in ("account", "kind", "category") if getattr(old, word) != getattr(new, word)]
    # Once its time is past, a timer has done what it was set for.
    if new.at >= now and _stale(old, new, words):
        words.append("stale-timer")
    return tuple(words)


def _ended(old: Planned, new: Planned) -> Iterator[str]:
    if old.state == new.state:
        return
    if _closed(new):
        yield new.state
    elif old.state == "cancelled":
        yield "restored"


def _closed(planned: Planned) -> bool:
    """Whether somebody wrote down how a post ended; that its time passed is not that."""
    post = planned.post
    return post is not None and any(said is not None for said in (post.published, post.cancelled, post.missed))


def _moved(old: Planned, new: Planned) -> Iterator[str]:
    if old.at != new.at:
        yield "moved"


def _worded(old: Planned, new: Planned) -> Iterator[str]:
    there, now = old.text or "", new.text or ""
    if there != now:
        yield "written" if not there.strip() else "emptied" if not now.strip() else "rewritten"
    if old.post is None or new.post is None:
        return
    if (old.post.images, old.post.video) != (new.post.images, new.post.video):
        yield "pictures"


def _stated(old: Planned, new: Planned) -> Iterator[str]:
    if _closed(old) or _closed(new):
        return
    if new.state == "returned" != old.state:
        yield "returned"
    steps, passed = len(new.chain.steps) if new.chain is not None else 0, new.passed
    whole = len(old.chain.steps) if old.chain is not None else 0
    full, was = 0 < steps <= passed, 0 < whole <= old.passed
    if full != was:
        yield "approved" if full else "unapproved"
    elif not full and passed != old.passed:
        yield "passed" if passed > old.passed else "unapproved"
    timed = new.post is not None and new.post.scheduled is not None
    if timed != (old.post is not None and old.post.scheduled is not None):
        yield "scheduled" if timed else "unscheduled"


def _detailed(old: Any, new: Any) -> Iterator[str]:
    copies = [[(copy.account, copy.at, copy.how, copy.text) for copy in post.copies] for post in (old, new)]
    if copies[0] != copies[1]:
        yield "copies"
    if old.title != new.title:
        yield "title"
    if old.author != new.author:
        yield "author"


def _stale(old: Planned, new: Planned, words: list[str]) -> bool:
    """Whether the timer that was set on Weibo still holds what has changed here."""
    timer = new.post.scheduled if new.post is not None else None
    if timer is None or _closed(new) or old.post is None or old.post.scheduled != timer:
        return False
    return bool({"moved", "rewritten", "pictures", "account"}.intersection(words))


def reason(new: Planned) -> str | None:
    """Return why a post was cancelled, missed or sent back, None where nobody said."""
    post = new.post
    if post is None:
        return None
    for said in (post.cancelled, post.missed if new.state == "missed" else None):
        if said is not None:
            return str(said.why) if said.why else None
    return str(post.returned.why) if new.state == "returned" and post.returned.why else None
