"""Which post of one side is which of the other, and what became of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from weibo_ops.model.noun import line, path
from weibo_ops.planning.became import became, reason
from weibo_ops.planning.clock import clock_of, day_of, midnight, moment_of
from weibo_ops.planning.demand import Demand, Planned
from weibo_ops.planning.schedule import Schedule, title
from weibo_ops.weibo.first_line import first_line


@dataclass(frozen=True, slots=True)
class Version:
    """A post as one side has it. ``at`` is ``2026-11-25 12:30``; ``copies`` are (account, moment); ``passed`` of
    ``steps`` of its approval; ``approver`` and ``due`` say who has to act next and until when."""

    at: str
    account: str
    state: str
    title: str | None
    kind: str
    category: str | None
    author: str | None
    by: str | None
    approver: str | None
    due: str | None
    passed: int
    steps: int
    text: str | None
    first_line: str | None
    images: tuple[str, ...]
    copies: tuple[tuple[str, str], ...]
    path: str
    line: int


@dataclass(frozen=True, slots=True)
class PostChange:
    """A post that changed: ``changes`` in order of weight, the first is what to call it. ``why`` is the reason that a
    skip, a pause or a cancellation gives."""

    id: str
    column: str | None
    changes: tuple[str, ...]
    why: str | None
    before: Version | None
    after: Version | None


@dataclass(frozen=True, slots=True)
class SlotChange:
    """Slots that nobody has written, alike in what became of them: ``before`` and ``after`` are clock times."""

    change: str
    column: str
    account: str
    before: str | None
    after: str | None
    why: str | None
    days: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class Pairs:
    """What became of posts and slots; ``beyond`` are the minutes of changed posts outside the span, ``told`` the ids on
    either side of posts that say themselves who does them now: at another time, or by another author."""

    posts: tuple[PostChange, ...]
    slots: tuple[SlotChange, ...]
    beyond: tuple[int, ...]
    told: frozenset[str]


Pair = tuple[Planned | None, Planned | None]


def pairs(before: Schedule, after: Schedule, start: date, end: date) -> Pairs:
    """Return what became of the posts and slots that either side has from start to end, both included."""
    return _Pairing(before, after, start, end).answer()


class _Side:
    """The posts and bare slots of one side, by id; the earlier of two with one id holds."""

    def __init__(self, schedule: Schedule, start: date, end: date) -> None:
        self.schedule = schedule
        self.planned: dict[str, Planned] = {}
        self.filled: set[str] = set()
        for ordinal in sorted(schedule.written):
            for planned in schedule.written[ordinal]:
                self.planned.setdefault(planned.id, planned)
                if planned.column is not None and planned.post.day is not None:
                    self.filled.add(self.slot(planned))
        for offset in range((end - start).days + 1):
            for planned in schedule.posts(start + timedelta(days=offset)):
                self.planned.setdefault(planned.id, planned)
        missed = schedule.workspace.missed
        self._broken = frozenset(missed.broken)
        declared = schedule.workspace.declared
        self._declared = declared.get("posts", frozenset()) | declared.get(None, frozenset())
        self._columns = declared.get("columns", frozenset()) - schedule.workspace.ids("columns").keys()
        self._posts: dict[int, dict[str, Demand]] = {}

    def slot(self, planned: Planned) -> str:
        """Return the id of the slot that a column's post fills."""
        several = len(planned.column.when.clocks()) > 1 if planned.column.when is not None else False
        id = f"{planned.column.id}@{planned.post.day}"
        moment = self.schedule.slot_of(planned.post, planned.column)
        return f"{id}T{clock_of(moment).replace(':', '')}" if several and moment is not None else id

    def unread(self, planned: Planned) -> bool:
        """Whether this side may have a post of the other after all, in what could not be read."""
        column = planned.column.id if planned.column is not None else None
        return path(planned.post) in self._broken or planned.id in self._declared or column in self._columns

    def posting(self, planned: Planned) -> Demand | None:
        """Return the demand to post it."""
        day = planned.at // 1440
        found = self._posts.get(day)
        if found is None:
            there = self.schedule.demand(day_of(planned.at), day_of(planned.at))
            found = self._posts[day] = {item.id: item for item in there if item.what == "post"}
        return found.get(planned.id)

    def version(self, planned: Planned) -> Version:
        """Return a post as this side has it."""
        post, demand = planned.post, self.posting(planned)
        steps = len(planned.chain.steps) if planned.chain is not None else 0
        due = demand.due if demand is not None else None
        return Version(
            _said(planned.at),
            planned.account,
            planned.state,
            title(planned),
            planned.kind,
            planned.category,
            self.schedule.author(planned),
            demand.by if demand is not None else None,
            demand.approver if demand is not None else None,
            _said(due) if due is not None else None,
            planned.passed,
            steps,
            planned.text,
            first_line(planned.text) if planned.text else None,
            post.images if post is not None else (),
            tuple((copy.account, f"{copy.at:%Y-%m-%d %H:%M}") for copy in post.copies) if post is not None else (),
            path(planned.source),
            line(planned.source),
        )


def _said(moment: int) -> str:
    return f"{moment_of(moment):%Y-%m-%d %H:%M}"


class _Pairing:
    def __init__(self, before: Schedule, after: Schedule, start: date, end: date) -> None:
        self._old, self._new = _Side(before, start, end), _Side(after, start, end)
        self._span = range(midnight(start), midnight(end + timedelta(days=1)))

    def answer(self) -> Pairs:
        posts: list[tuple[int, PostChange]] = []
        beyond: list[int] = []
        told: set[str] = set()
        slots: dict[tuple[str, str, str, str | None, str | None, str | None], list[date]] = defaultdict(list)
        for old, new in self._pairs():
            there = [planned for planned in (old, new) if planned is not None]
            if all(planned.post is None for planned in there):
                self._slot(old, new, slots)
                continue
            if self._unread(old, new):
                continue
            words, why = self._changes(old, new)
            if not words:
                continue
            if not any(planned.at in self._span for planned in there):
                beyond.append(there[0].at)
                continue
            if "moved" in words or "author" in words:
                told |= {planned.id for planned in there}
            column = there[-1].column
            change = PostChange(
                there[-1].id,
                column.id if column is not None else None,
                words,
                why,
                self._old.version(old) if old is not None else None,
                self._new.version(new) if new is not None else None,
            )
            posts.append((there[0].at, change))
        posts.sort(key=lambda found: (found[0], found[1].id))
        alike = sorted(slots.items(), key=lambda found: (found[1][0], found[0][1], found[0][0]))
        found = (SlotChange(*key, tuple(sorted(days))) for key, days in alike)
        return Pairs(tuple(change for _, change in posts), tuple(found), tuple(beyond), frozenset(told))

    # -- which is which

    def _pairs(self) -> Iterator[Pair]:
        """Yield each post once: by its id; where that is only its slot's, one whose text went to another slot by its
        text; a post that fills a slot takes the slot's place."""
        old, new = dict(self._old.planned), dict(self._new.planned)
        for id in [id for id in old if id in new]:
            if not _swapped(old[id], new[id]):
                yield old.pop(id), new.pop(id)
        texts: dict[str, list[str]] = defaultdict(list)
        for id, planned in new.items():
            if planned.text and planned.text.strip():
                texts[planned.text].append(id)
        for id, planned in [*old.items()]:
            if planned.text and texts.get(planned.text):
                yield old.pop(id), new.pop(texts[planned.text].pop(0))
        for id in [id for id in old if id in new]:
            yield old.pop(id), new.pop(id)
        for id, planned in [*new.items()]:
            slot = _slot_of(self._new, planned)
            if slot in old and old[slot].post is None:
                yield old.pop(slot), new.pop(id)
        for id, planned in [*old.items()]:
            slot = _slot_of(self._old, planned)
            if slot in new and new[slot].post is None:
                yield old.pop(id), new.pop(slot)
        for planned in old.values():
            if planned.post is not None or planned.id not in self._new.filled:
                yield planned, None
        yield from ((None, planned) for planned in new.values())

    def _unread(self, old: Planned | None, new: Planned | None) -> bool:
        """Whether a post is missed on one side only because that could not be read; its slot is bare then."""
        return (
            old is not None and old.post is not None and (new is None or new.post is None) and self._new.unread(old)
        ) or (new is not None and new.post is not None and (old is None or old.post is None) and self._old.unread(new))

    # -- what became of it

    def _slot(
        self,
        old: Planned | None,
        new: Planned | None,
        slots: dict[tuple[str, str, str, str | None, str | None, str | None], list[date]],
    ) -> None:
        """Put a bare slot to those alike."""
        why = None
        if old is not None and new is not None:
            if (old.at, old.account) == (new.at, new.account):
                return
            change = "moved" if old.at != new.at else "account"
        elif old is not None:
            change, why = self._gone(old, self._new.schedule)
        else:
            assert new is not None
            if new.id in self._old.filled:
                change = "opened"
            else:
                change, why = self._gone(new, self._old.schedule)
                change = {"gone": "added", "skipped": "unskipped", "paused": "unpaused"}[change]
        there = new or old
        assert there is not None
        before = clock_of(old.at) if old is not None else None
        after = clock_of(new.at) if new is not None else None
        slots[change, there.column.id, there.account, before, after, why].append(day_of(there.at))

    def _gone(self, planned: Planned, other: Schedule) -> tuple[str, str | None]:
        """Return how a slot comes not to be on the other side, and why somebody said so."""
        if planned.column is None:
            return "gone", None
        post = planned.post
        moment = planned.at if post is None else self._old.schedule.slot_of(post, planned.column)
        if moment is None:
            return "gone", None
        day, clock = day_of(moment), clock_of(moment)
        for skip in other.skips_on(day):
            if skip.column == planned.column.id and (skip.slot is None or f"{skip.slot:%H:%M}" == clock):
                return "skipped", skip.why
        pause = other.paused(moment, account=planned.account, column=planned.column.id)
        return ("paused", pause.why) if pause is not None else ("gone", None)

    def _changes(self, old: Planned | None, new: Planned | None) -> tuple[tuple[str, ...], str | None]:
        if old is None:
            return ("added",), None
        if new is None:
            change, why = self._gone(old, self._new.schedule)
            return (change,), why
        words = became(old, new, self._new.schedule.now)
        return words, reason(new) if words else None


def _swapped(old: Planned, new: Planned) -> bool:
    """Whether an id that is only a slot's has another text on each side, or on one of them none."""
    if old.text == new.text:
        return False
    return all(planned.column is not None and planned.id.startswith(f"{planned.column.id}@") for planned in (old, new))


def _slot_of(side: _Side, planned: Planned) -> str | None:
    if planned.post is None or planned.column is None or planned.post.day is None:
        return None
    return side.slot(planned)
