"""From calendars to days: the engine that turns a workspace and a span of days into demand.

A pure function of workspace, span and now. Nothing is worked out before it is asked for, and nothing twice.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any

from weibo_ops.planning.almanac import Almanac
from weibo_ops.planning.approval import URGENT, Approvals, state
from weibo_ops.planning.clock import DAY, at, day_of, midnight, minute
from weibo_ops.planning.demand import Demand, Planned
from weibo_ops.planning.presence import WORKING_DAY, Presence, present_minutes
from weibo_ops.planning.rhythm import occurrences
from weibo_ops.planning.standing import standing
from weibo_ops.planning.who import Doer, Who
from weibo_ops.workspace.shapes import nearest
from weibo_ops.workspace.workspace import Workspace

_YEAR = 366
_AHEAD = 21  # days: how long before its post a text or an approval can fall due, a Spring Festival included


class Schedule:
    """The demand of one workspace as of a moment. Days are asked for in spans, both ends included."""

    def __init__(self, workspace: Workspace, now: datetime) -> None:
        self.workspace = workspace
        self.now = minute(now)
        self.almanac = Almanac(workspace.holidays)
        self.presence = Presence(workspace, self.almanac)
        self.who = Who(workspace, self.presence, self.now)
        self.approvals = Approvals(workspace.approvals, self.who)
        self._columns = workspace.ids("columns")
        self._weeks: dict[tuple[str, int], frozenset[date]] = {}
        self._filled: dict[str, dict[date, tuple[Any, ...]]] = defaultdict(dict)
        self.written: dict[int, list[Planned]] = defaultdict(list)
        self._slots: dict[int, list[Planned]] = {}
        self._demand: dict[int, list[Demand]] = {}
        self._of_day: dict[int, list[tuple[int, Demand]]] = {}
        self._pauses = [(minute(pause.start), minute(pause.end), pause) for pause in workspace.pauses]
        self._skips = {(skip.column, skip.day, skip.slot) for skip in workspace.skips}
        self._skipped: dict[date, list[Any]] = defaultdict(list)
        for skip in workspace.skips:
            self._skipped[skip.day].append(skip)
        self._unread = set(workspace.missed.slots)
        # Two days a working day of each step, for part-time approvers; a step is looked for no further back than 40.
        chains = [sum(min(40, _days(step.within)) for step in chain.steps) for chain in workspace.approvals]
        self._ahead = _AHEAD + max(chains, default=0)
        self.copied: dict[int, set[int]] = defaultdict(set)
        self._resting = {item.id for item in workspace.accounts if item.status != "active"}
        for post in workspace.posts:
            self._lay(post)

    # -- posts and slots

    def _lay(self, post: Any) -> None:
        column = self._columns.get(post.column) if post.column else None
        if column is None and post.column and post.day is not None:
            meant = nearest(post.column, self._columns)
            if meant is not None:  # a misspelt column, told as a reference: its slot is not bare for that
                self._unread.add((meant, post.day.isoformat()))
        slot = self.slot_of(post, column)
        if post.at is not None:
            moment = minute(post.at)
        elif slot is not None:
            moment = slot
        else:
            return  # a column that is not there, or has no rhythm: told by the rules on references
        day = post.day or (post.at.date() if post.at is not None else None)
        if post.column and day is not None:
            filled = self._filled[post.column]
            filled[day] = (*filled.get(day, ()), post)
        planned = self._planned(post, column, moment)
        if post.at is not None and post.day is not None and slot is not None and slot != moment:
            planned.moved_from = slot
        self.written[moment // DAY].append(planned)
        for copy in post.copies:
            self.copied[minute(copy.at) // DAY].add(moment // DAY)

    def slot_of(self, post: Any, column: Any) -> int | None:
        """Return the minute of the slot that a post fills, None where its column or day gives none."""
        if column is None or post.day is None:
            return None
        if post.slot is not None:
            return at(post.day, post.slot)
        clocks = column.when.clocks() if column.when is not None else ()
        return at(post.day, clocks[0]) if clocks else None

    def _planned(self, post: Any, column: Any, moment: int) -> Planned:
        account = post.account or (column.account if column else None)
        category = post.category or (column.category if column else None)
        by = post.author or (column.by if column else None) or self._owner("content", account)
        chain, fitting = self.approvals.chain(post.kind, category)
        # What has ended is not asked who wrote it or who passed it: a repository is mostly that.
        ended = post.published is not None or post.cancelled is not None or post.missed is not None
        author = post.author if ended else self._author(by, moment, account)
        passed = self.approvals.satisfied(post, chain, account, author) if chain and not ended else 0
        steps = len(chain.steps) if chain else 0
        found = state(post, passed, steps, moment, self.now)
        return Planned(
            post.id, post, column, account or "", category, post.kind, moment, found, author, chain, fitting, passed, by
        )

    def author(self, planned: Planned) -> str | None:
        """Return who writes a post, or wrote it: a person."""
        if planned.author is not None and planned.author in self.presence.people:
            return planned.author
        return self._author(planned.by, planned.at, planned.account)

    def _author(self, by: str | None, moment: int, account: str | None) -> str | None:
        if by is None or by in self.presence.people:
            return by
        return self.who.by_then(by, moment, self._backup("content", account)).person

    def _owner(self, duty: str, account: str | None = None) -> str | None:
        found = self.who.duty(duty, account)
        return found.owner if found is not None else None

    def _backup(self, duty: str, account: str | None = None) -> str | None:
        found = self.who.duty(duty, account)
        return found.backup if found is not None else None

    def falls(self, column: Any, day: date) -> bool:
        """Whether a column's rhythm falls on a day, its own start and end observed; skips and pauses are not looked
        at."""
        if column.when is None:
            return False
        moment = midnight(day)
        if (column.start and moment + DAY <= minute(column.start)) or (column.end and moment >= minute(column.end)):
            return False
        monday = day - timedelta(days=day.weekday())
        key = (column.id, monday.toordinal())
        days = self._weeks.get(key)
        if days is None:
            week = occurrences(column.when, monday, monday + timedelta(days=6), self.almanac)
            days = self._weeks[key] = frozenset(week)
        return day in days

    def skips_on(self, day: date) -> list[Any]:
        """Return the skips of a day."""
        return self._skipped.get(day, [])

    def unread(self, day: date) -> bool:
        """Whether a post stands on a day that could not be read, or not be placed."""
        return bool(self._unread) and any(written in ("", day.isoformat()) for _, written in self._unread)

    def paused(
        self, moment: int, *, account: str | None = None, column: str | None = None, procedure: str | None = None
    ) -> Any:
        """Return the pause that covers a minute of an account, a column or a procedure, or None."""
        for start, end, pause in self._pauses:
            if start <= moment < end and (
                (account is not None and account in pause.accounts)
                or (column is not None and column in pause.columns)
                or (procedure is not None and procedure in pause.procedures)
            ):
                return pause
        return None

    def posts(self, day: date) -> list[Planned]:
        """Return the posts of a day and its bare slots, in order of time."""
        ordinal = day.toordinal()
        found = self._slots.get(ordinal)
        if found is None:
            found = [*self.written.get(ordinal, ()), *self._bare(day)]
            found.sort(key=lambda planned: (planned.at, planned.id))
            self._slots[ordinal] = found
        return found

    def _bare(self, day: date) -> Iterator[Planned]:
        for column in self._columns.values():
            if column.account in self._resting or not self.falls(column, day):
                continue
            clocks = column.when.clocks()
            written = self._filled[column.id].get(day, ())
            for clock in clocks:
                if any(
                    len(clocks) == 1 or post.slot == clock or (post.slot is None and clock == clocks[0])
                    for post in written
                ):
                    continue
                if (column.id, day, None) in self._skips or (column.id, day, clock) in self._skips:
                    continue
                if self._unread and not self._unread.isdisjoint(((column.id, day.isoformat()), (column.id, ""))):
                    continue  # a post stands there that could not be read: the slot is not bare
                moment = at(day, clock)
                if (column.start and moment < minute(column.start)) or (column.end and moment >= minute(column.end)):
                    continue
                if self.paused(moment, account=column.account, column=column.id):
                    continue
                yield self._slot(column, day, moment, len(clocks) > 1)

    def _slot(self, column: Any, day: date, moment: int, several: bool) -> Planned:
        id = f"{column.id}@{day}" + (f"T{moment % DAY // 60:02d}{moment % 60:02d}" if several else "")
        chain, fitting = self.approvals.chain("normal", column.category)
        by = column.by or self._owner("content", column.account)
        found = "unwritten" if moment >= self.now else "missed"
        author = self._author(by, moment, column.account)
        slot = Planned(
            id, None, column, column.account, column.category, "normal", moment, found, author, chain, fitting, 0, by
        )
        slot.provisional = self.almanac.workday(day) is None and leaning(column.when)
        return slot

    # -- demand

    def demand(self, first: date, last: date) -> list[Demand]:
        """Return what somebody must do on the days from first to last, in order of day and time."""
        start = first
        while start <= last:  # by the year: a rhythm answers for a bounded span
            end = min(last, start + timedelta(days=min(_YEAR, (date.max - start).days)))
            self._work_out(start, end)
            if end == date.max:
                break
            start = end + timedelta(days=1)
        found: list[Demand] = []
        for ordinal in range(first.toordinal(), last.toordinal() + 1):
            found += self._demand[ordinal]
        return found

    def _work_out(self, first: date, last: date) -> None:
        missing = [day for day in range(first.toordinal(), last.toordinal() + 1) if day not in self._demand]
        if not missing:
            return
        start, end = missing[0], missing[-1]
        fresh: dict[int, list[Demand]] = {day: [] for day in range(start, end + 1)}
        ahead = range(start, min(end + self._ahead, date.max.toordinal()) + 1)
        # A copy may go out days after its post.
        behind = {ordinal for day in fresh for ordinal in self.copied.get(day, ()) if ordinal not in ahead}
        for ordinal in (*sorted(behind), *ahead):
            for day, item in self._of_posts(ordinal):
                if day in fresh:
                    fresh[day].append(item)
        for item in standing(self, date.fromordinal(start), date.fromordinal(end)):
            fresh[item.day.toordinal()].append(item)
        for day, items in fresh.items():
            items.sort(key=lambda item: (item.time is not None, item.time or 0, item.what, item.id, item.step or ""))
            self._demand[day] = items

    def _of_posts(self, ordinal: int) -> list[tuple[int, Demand]]:
        """Return the demand of the posts of a day, each with the day (ordinal) on which it stands."""
        found = self._of_day.get(ordinal)
        if found is None:
            posts = self.posts(date.fromordinal(ordinal))
            items = (item for planned in posts for item in self._of_post(planned))
            found = self._of_day[ordinal] = [(item.day.toordinal(), item) for item in items]
        return found

    def _of_post(self, planned: Planned) -> Iterator[Demand]:
        post, settled = planned.post, planned.state in ("cancelled", "published", "missed", "unconfirmed")
        backup = self._backup("content", planned.account)
        minutes = (post.minutes if post is not None and post.minutes else None) or (
            planned.column.minutes if planned.column else None
        )
        if planned.state == "cancelled":
            minutes = None  # nobody spends them
        common: dict[str, Any] = {
            "source": planned.source,
            "duty": "content",
            "account": planned.account,
            "title": title(planned),
            "provisional": planned.provisional,
            "planned": planned,
        }
        approvals: list[Demand] = []
        due = planned.at
        # Of what is settled only the minutes still count, for the load of its week.
        if not settled or minutes is not None:
            begins, approvals = self._approvals(planned, minutes.approve if minutes else 0)
            ask = self.who.present if planned.kind in URGENT else self.who.by_then
            writer = ask(planned.by, begins, backup)
            due = writer.at
            yield Demand(
                "write", planned.id, day_of(due), time=due, due=due, minutes=minutes.write if minutes else 0,
                by=writer.person, because=writer.because,
                done=settled or planned.state in ("waiting", "approved", "scheduled"), **common,
            )  # fmt: skip
        waiting = next((item for item in approvals if not item.done), None)
        for item in approvals:
            item.done = item.done or settled
            yield item
        doer = self._poster(planned, backup, approvals, due)
        yield Demand(
            "post", planned.id, day_of(planned.at), time=planned.at, minutes=minutes.post if minutes else 0,
            by=doer.person, because=doer.because, approver=waiting.by if waiting and not settled else None,
            due=self._due(planned, due, waiting), done=not _open(planned), **common,
        )  # fmt: skip
        for copy in post.copies if post is not None else ():
            moment = minute(copy.at) if copy.at is not None else planned.at
            there = self.who.between(planned.by, min(doer.at, moment), moment, backup)
            same = {**common, "account": copy.account}
            yield Demand(
                "post", f"{planned.id}@{copy.account}", day_of(moment), time=moment,
                by=there.person, because=there.because, done=not _open(planned), **same,
            )  # fmt: skip

    def _due(self, planned: Planned, written: int, waiting: Demand | None) -> int | None:
        if planned.state in ("unwritten", "returned"):
            return written
        return waiting.due if planned.state == "waiting" and waiting else None

    def _approvals(self, planned: Planned, minutes: int) -> tuple[int, list[Demand]]:
        """Return the minute at which the first step begins, and the steps as demand."""
        due, found = planned.at, []
        steps = planned.chain.steps if planned.chain is not None else ()
        for number in range(len(steps), 0, -1):
            step = steps[number - 1]
            if planned.kind in URGENT:
                doer = self.who.present(step.by, due, step.stand_in, planned.author)
                begins = due - step.within.minutes
            else:
                doer = self.who.by_then(step.by, due, step.stand_in, planned.author)
                within = present_minutes(step.within)
                begins = self.presence.back(doer.person, doer.at, within) if doer.person else doer.at - within
            found.append(
                Demand(
                    "approve", planned.id, day_of(doer.at), planned.source, "content", str(number), doer.at,
                    minutes=minutes, account=planned.account, title=title(planned), by=doer.person,
                    because=doer.because,
                    due=doer.at, provisional=planned.provisional, done=number <= planned.passed, planned=planned,
                )
            )  # fmt: skip
            due = begins
        return due, found[::-1]

    def _poster(self, planned: Planned, backup: str | None, approvals: list[Demand], written: int) -> Doer:
        post = planned.post
        if planned.passed and planned.passed == len(approvals):
            start = max(minute(entry.at) for entry in post.approved)
        else:
            start = approvals[-1].due or written if approvals else written
        # A timer that is not set yet can be set from now on only.
        if planned.at >= self.now:
            start = min(max(start, self.now), planned.at)
        return self.who.between(planned.by, start, planned.at, backup)


def _days(within: Any) -> int:
    return -(-2 * present_minutes(within) // WORKING_DAY)


def _open(planned: Planned) -> bool:
    return planned.state in ("unwritten", "returned", "waiting", "approved")


def title(planned: Planned) -> str | None:
    """Return what a post is called: its title, else its column's name."""
    if planned.post is not None and planned.post.title:
        return str(planned.post.title)
    return str(planned.column.name) if planned.column is not None else None


def leaning(when: Any) -> bool:
    """Whether a rhythm rests on the holiday notice of its year."""
    if when is None:
        return False
    return when.on_holiday != "keep" or (when.days is not None and when.days.kind in ("workdays", "offdays"))
