"""What a rule may run on besides a noun, a day or a week: a post as it goes out, a text of it, a file as it is
written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from weibo_ops.model.noun import place
from weibo_ops.source.place import Place, Span

if TYPE_CHECKING:
    from weibo_ops.planning.demand import Planned
    from weibo_ops.planning.schedule import Schedule
    from weibo_ops.source.lines import Lines
    from weibo_ops.weibo.topics import Topic


class Wording:
    """A text that goes out: a post's own, or the one that a copy has instead.

    ``planned`` is the post, ``account`` where this text goes out, ``at(start, end)`` the place of a stretch of it.
    """

    def __init__(self, planned: Planned, text: str, account: str, where: Place) -> None:
        self.planned = planned
        self.text = text
        self.account = account
        self.place = where

    def at(self, start: int, end: int) -> Place:
        """Return the place of a stretch of the text."""
        return self.place.within(start, end)

    @cached_property
    def topics(self) -> tuple[Topic, ...]:
        """The closed topics in it."""
        from weibo_ops.weibo.topics import topics

        return tuple(topics(self.text)) if "#" in self.text else ()

    @cached_property
    def prose(self) -> str:
        """The text with topics, mentions and links blanked out (``weibo.prose``)."""
        from weibo_ops.weibo.prose import prose

        return prose(self.text)


def planned_posts(schedule: Schedule, closed: frozenset[int]) -> Iterator[Planned]:
    """Return the live posts (no bare slots) of all weeks but closed ones (ordinals of their Mondays), in order of
    day."""
    for day, listed in sorted(schedule.written.items()):
        if day - (day - 1) % 7 in closed:
            continue
        for planned in listed:
            if planned.live and planned.post is not None:
                yield planned


def wordings(posts: list[Planned]) -> Iterator[Wording]:
    """Return the texts of posts and the texts that copies have of their own."""
    for planned in posts:
        if planned.post.text:
            yield Wording(planned, planned.post.text, planned.account, place(planned.post, "text"))
        for number, copy in enumerate(planned.post.copies):
            if copy.text:
                yield Wording(planned, copy.text, copy.account, place(planned.post, "copies", number, "text"))


@dataclass(slots=True)
class File:
    """A file as it is written: remarks, odd keys and all. Only files of UTF-8 come here."""

    path: str
    text: str
    _lines: Lines | None = None

    def at(self, start: int, end: int) -> Place:
        """Return the place of a stretch of the file."""
        from weibo_ops.source.lines import Lines

        self._lines = self._lines or Lines(self.text)
        found: Span = self._lines.span(start, end)
        return Place(self.path, span=found)
