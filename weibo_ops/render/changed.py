"""What changed in a plan, as sentences of a language: text and Markdown show the same ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby

from weibo_ops.i18n import Language, word
from weibo_ops.planning.changes import Changes
from weibo_ops.planning.handed import Absence, Cover, LeaveChange, WatchChange
from weibo_ops.planning.marked import DayChange
from weibo_ops.planning.paired import PostChange, SlotChange, Version
from weibo_ops.planning.tasks import TaskChange
from weibo_ops.render.called import day_called, moment_called

_PROGRESS = frozenset(("written", "approved", "passed", "scheduled", "published"))
_AROUND = 10  # characters shown before the first that differs
_RUNS = 3  # runs of days that are told one by one


def progressed(change: PostChange) -> bool:
    """Whether a post only went on as planned: written, passed, timed, out."""
    return _PROGRESS.issuperset(change.changes)


@dataclass(frozen=True, slots=True)
class Teller:
    """Says changes in a language."""

    view: Changes
    language: Language

    def say(self, key: str, /, **facts: object) -> str:
        """Return a phrase in the reader's language."""
        return word(key, self.language, **facts)

    @property
    def since(self) -> str:
        """The revision as it was given, and its commit where that says more."""
        short = self.view.commit[:7]
        return self.view.base if short.startswith(self.view.base[:7]) else f"{self.view.base} ({short})"

    @property
    def span(self) -> str:
        """``11-23 周一 至 12-21 周一``."""
        start, end = day_called(self.view.start, self.language), day_called(self.view.end, self.language)
        if self.view.start == self.view.end:
            return start
        return self.say("plan.span", start=start, end=end)

    @property
    def beyond(self) -> str | None:
        """That more changed outside the span, and how to see it."""
        there = self.view.beyond
        if there.first is None or there.last is None:
            return None
        key = "changes.beyond-one" if there.posts == 1 else "changes.beyond"
        facts = {"count": there.posts, "first": f"{there.first}", "last": f"{there.last}"}
        return self.say(key, **facts, span=f"{there.first}..{there.last}")

    def verb(self, change: str) -> str:
        """Return the word for a change that stands in front of it."""
        return self.say(f"changes.verb-{change}")

    def counts(self, new: int, gone: int) -> list[str]:
        """Return how much changed, by kind."""
        view = self.view
        numbers = {
            "posts": len(view.posts),
            "slots": sum(len(slot.days) for slot in view.slots),
            "tasks": sum(len(task.days) for task in view.tasks),
            "leave": len(view.leave),
            "covers": sum(len(cover.items) for cover in view.covers),
            "watches": len({day for watch in view.watches for day in watch.days}),
            "days": len(view.days),
            "new": new,
            "gone": gone,
        }
        return [self.say(f"changes.count-{kind}", count=count) for kind, count in numbers.items() if count]

    @property
    def partial(self) -> str | None:
        """What was not compared, None where all was."""
        view = self.view
        if view.compared == "whole":
            return None
        key = "changes.not-compared" if view.compared == "nothing" else "changes.only-posts"
        return self.say(key) + (self.say("changes.unread", files=view.unread) if view.unread else "")

    # -- names

    def person(self, id: str | None) -> str:
        """Return a person's name, or that it is nobody."""
        return self.view.names.people.get(id, id) if id else self.say("because.nobody")

    def account(self, id: str | None) -> str:
        """Return an account's handle."""
        return self.view.names.accounts.get(id or "", id or "")

    def titled(self, change: PostChange) -> str:
        """Return what a post is called."""
        there = change.after or change.before
        return (there.title if there is not None else None) or change.id

    def days(self, days: Sequence[date]) -> str:
        """Return days in short: ``11-25 至 11-27、11-30``, or where they are many from the first to the last."""
        runs = _runs(days)
        if len(runs) > _RUNS:
            first, last = f"{days[0]:%m-%d}", f"{days[-1]:%m-%d}"
            return self.say("changes.run-counted", first=first, last=last, count=len(days))
        said = [
            f"{first:%m-%d}" if first == last else self.say("changes.run", first=f"{first:%m-%d}", last=f"{last:%m-%d}")
            for first, last in runs
        ]
        return ("、" if self.language == "zh" else ", ").join(said)

    def moment(self, moment: str) -> str:
        """Return ``11-26 周四 16:00``."""
        return f"{day_called(date.fromisoformat(moment[:10]), self.language)}{moment[10:]}"

    # -- posts

    def details(self, change: PostChange) -> list[str]:
        """Return what became of a post, a phrase each."""
        before, after = change.before, change.after
        if before is None or after is None:
            said = self._alone(change, after or before)
        else:
            said = self._both(change, before, after)
        return [*said, *([self.say("changes.why", why=change.why)] if change.why else [])]

    def _alone(self, change: PostChange, there: Version | None) -> list[str]:
        if there is None:
            return []
        said = [self.say(f"state.{there.state}")]
        if change.after is not None:
            if there.author:
                said.append(self.say("plan.author", person=self.person(there.author)))
            said += self._next(there)
        said += [self._copied(account, at) for account, at in there.copies] if change.after is not None else []
        return said

    def _both(self, change: PostChange, before: Version, after: Version) -> list[str]:
        said, words = [], change.changes
        if "moved" in words:
            same = before.at[:10] == after.at[:10]
            said.append(self.say("changes.moved-to", moment=after.at[11:] if same else self.moment(after.at)))
        if "account" in words:
            said.append(self.say("changes.on-account", account=self.account(after.account)))
        if "emptied" in words:
            said.append(self.say("changes.emptied"))
        if before.state != after.state:
            states = {"before": self.say(f"state.{before.state}"), "after": self.say(f"state.{after.state}")}
            said.append(self.say("changes.from-to", **states))
            said += self._next(after)
        elif before.passed != after.passed:
            said.append(self.say("changes.passed", passed=after.passed, steps=after.steps))
        said += self._differing(words, before, after)
        if "moved" in words and before.by != after.by:
            said.append(self.say("plan.poster", person=self.person(after.by)))
        if "unscheduled" in words:
            said.append(self.say("changes.timer-off"))
        if "stale-timer" in words:
            said.append(self.say("changes.timer"))
        return said

    def _next(self, version: Version) -> list[str]:
        """Return who has to act next, and until when."""
        if version.state != "waiting" or version.approver is None:
            return []
        said = self.say("changes.approves", person=self.person(version.approver))
        if version.due is not None:
            now, due = datetime.fromisoformat(self.view.now), datetime.fromisoformat(version.due)
            key = "plan.late" if due < now else "plan.before"
            said += ("，" if self.language == "zh" else ", ") + self.say(
                key, moment=moment_called(due, now, self.language)
            )
        return [said]

    def _differing(self, words: Sequence[str], before: Version, after: Version) -> list[str]:
        said = []
        if "pictures" in words:
            counts = {"before": len(before.images), "after": len(after.images)}
            other = counts["before"] == counts["after"]
            said.append(self.say("changes.other-pictures") if other else self.say("changes.pictures", **counts))
        if "kind" in words:
            kinds = (self.say(f"changes.kind-{version.kind}") for version in (before, after))
            said.append(self.say("changes.kind", **dict(zip(("before", "after"), kinds, strict=True))))
        if "category" in words:
            named = (
                self.view.names.categories.get(version.category or "", version.category) or self.say("plan.no-category")
                for version in (before, after)
            )
            said.append(self.say("changes.category", **dict(zip(("before", "after"), named, strict=True))))
        if "title" in words:
            said.append(self.say("changes.named-before", title=before.title))
        if "author" in words:
            people = {"before": self.person(before.author), "after": self.person(after.author)}
            said.append(self.say("changes.author", **people))
        if "copies" in words:
            said += [self._copied(account, at) for account, at in after.copies if (account, at) not in before.copies]
            there = {account for account, _ in after.copies}
            gone = [account for account, _ in before.copies if account not in there]
            said += [self.say("changes.not-copied", account=self.account(account)) for account in gone]
        return said

    def _copied(self, account: str, at: str) -> str:
        return self.say("changes.copied", account=self.account(account), moment=self.moment(at))

    def wordings(self, change: PostChange, room: int) -> tuple[str, str] | None:
        """Return what a text was and is, so that the first place where they differ is among ``room`` characters."""
        before, after = change.before, change.after
        if before is None or after is None or "rewritten" not in change.changes:
            return None
        return around(before.text or "", after.text or "", room)

    # -- progress, slots, other items

    def progress(self) -> list[tuple[str, list[str]]]:
        """Return what only went on: from which state to which, and the posts."""
        found: dict[str, list[str]] = {}
        for change in self.view.posts:
            before, after = change.before, change.after
            if not progressed(change) or before is None or after is None:
                continue
            if before.state == after.state:
                said = self.say("changes.passed", passed=after.passed, steps=after.steps)
            else:
                states = {"before": self.say(f"state.{before.state}"), "after": self.say(f"state.{after.state}")}
                said = self.say("changes.from-to", **states)
            found.setdefault(said, []).append(f"{after.at[5:]} {self.titled(change)}")
        return list(found.items())

    def slot(self, change: SlotChange) -> list[str]:
        """Return what became of slots, a phrase each."""
        name = self.view.names.columns.get(change.column, change.column)
        clock = self._clocks(change.change, change.before, change.after)
        said = [f"{name} {clock}", self.days(change.days)]
        if change.change == "opened":
            said.append(self.say("changes.opened"))
        return [*said, *([self.say("changes.why", why=change.why)] if change.why else [])]

    def task(self, change: TaskChange) -> list[str]:
        """Return what became of other items, a phrase each."""
        what = self.say(f"what.{change.what}")
        name = self.say(f"duty.{change.duty}") if change.what == "window" else change.title or change.id
        clock = self._clocks(change.change, change.before, change.after)
        far = change.change == "moved" and len(change.before or "") >= len("2026-11-26")
        said = [f"{what} {name}", *([clock] if clock else []), *([] if far else [self.days(change.days)])]
        return [*said, *([self.say("changes.why", why=change.why)] if change.why else [])]

    def _clocks(self, change: str, before: str | None, after: str | None) -> str:
        if change == "moved" and before and after:
            return self.say("changes.from-to", before=self._short(before), after=self._short(after))
        return after or before or ""

    def _short(self, clock: str) -> str:
        return self.moment(clock) if len(clock) >= len("2026-11-26") else clock

    # -- who

    def leave(self, change: LeaveChange) -> list[str]:
        """Return whose leave is new, taken back or another."""
        before, after = change.before, change.after
        person = self.person(change.person)
        if after is None:
            return [self.say("changes.leave-gone", person=person, span=self._absence(before))]
        said = [self.say("changes.leave", person=person, span=self._absence(after))]
        other = after.stand_in
        said.append(
            self.say("changes.leave-stand-in", other=self.person(other)) if other else self.say("changes.leave-alone")
        )
        if before is None:
            return said
        if (before.start, before.end) != (after.start, after.end):
            said.append(self.say("changes.leave-was", span=self._absence(before)))
        if before.stand_in != other:
            was = before.stand_in
            alone = self.say("changes.leave-was-alone")
            said.append(self.say("changes.leave-was-stand-in", other=self.person(was)) if was else alone)
        return said

    def _absence(self, absence: Absence | None) -> str:
        if absence is None:
            return ""
        start, end = datetime.fromisoformat(absence.start), datetime.fromisoformat(absence.end)
        last = end - timedelta(days=1) if not (end.hour or end.minute) else end
        first, over = (
            day_called(edge.date(), self.language) + (f" {clock:%H:%M}" if clock.hour or clock.minute else "")
            for edge, clock in ((start, start), (last, end))
        )
        return first if first == over else self.say("changes.run", first=first, last=over)

    def cover(self, change: Cover) -> str:
        """Return who does it instead of whom."""
        people = {"before": self.person(change.before), "after": self.person(change.after)}
        if change.after is None:
            return self.say("changes.nobody-left", before=people["before"])
        if change.before is None:
            return self.say("changes.taken-up", after=people["after"])
        keys = {"stand_in": "stands-in", "backup": "backs-up", "shift": "on-shift"}
        return self.say(f"changes.{keys.get(change.because, 'hands-over')}", **people)

    def items(self, change: Cover) -> str:
        """Return how many things passed."""
        count = len(change.items)
        return self.say("changes.items-one") if count == 1 else self.say("changes.items", count=count)

    def covered(self, change: Cover) -> list[str]:
        """Return what passed, alike things together: ``发 今日一茶 11-25 至 11-26``."""
        alike: dict[tuple[str, str], list[date]] = {}
        for item in change.items:
            title = item.title or item.id
            # A round comes several times a day, a post has a title of its own.
            timed = item.time is not None and item.what in ("round", "procedure", "report")
            alike.setdefault((item.what, f"{title} {item.time}" if timed else title), []).append(item.day)
        return [
            f"{self.say(f'what.{what}-short')} {title} {self.days(list(dict.fromkeys(days)))}"
            for (what, title), days in alike.items()
        ]

    def watch(self, change: WatchChange) -> list[str]:
        """Return who keeps a duty's hours instead of whom."""
        duty = self.say(f"duty.{change.duty}")
        handed = Cover(change.before, change.after, "holder", ())
        return [
            self.say("changes.watch", duty=duty, start=change.start, end=change.end),
            self.cover(handed),
            self.days(change.days),
        ]

    def day(self, change: DayChange) -> list[str]:
        """Return what a day has become."""
        before, after, said = change.before, change.after, []
        said += [self.say("changes.day-added", name=name) for name in after.key_dates if name not in before.key_dates]
        said += [self.say("changes.day-gone", name=name) for name in before.key_dates if name not in after.key_dates]
        if before.tone != after.tone:
            tones = {"before": self.say(f"tone.{before.tone}"), "after": self.say(f"tone.{after.tone}")}
            said.append(self.say("changes.tone", **tones))
        if (before.workday, before.holiday) != (after.workday, after.holiday):
            said.append(self.say("changes.from-to", before=self._work(before), after=self._work(after)))
        return said

    def _work(self, mark: object) -> str:
        workday, holiday = getattr(mark, "workday", None), getattr(mark, "holiday", None)
        key = "unpublished" if workday is None else "workday" if workday else "offday"
        return self.say(f"changes.{key}") + (f" {holiday}" if holiday else "")


def around(before: str, after: str, room: int) -> tuple[str, str]:
    """Return two texts on one line each; where they differ only after half the room, from shortly before that.

    >>> around("一壶可以续三次水，两个人坐一下午正好。", "一壶可以续两次水，两个人坐一下午正好。", 40)
    ('一壶可以续三次水，两个人坐一下午正好。', '一壶可以续两次水，两个人坐一下午正好。')
    """
    texts = tuple(" ".join(text.split()) for text in (before, after))
    same = next((at for at, (one, other) in enumerate(zip(*texts, strict=False)) if one != other), min(map(len, texts)))
    start = 0 if same < room // 2 else same - _AROUND
    first, second = ((".." if start else "") + text[start:] for text in texts)
    return first, second


def _runs(days: Sequence[date]) -> list[tuple[date, date]]:
    """Return the first and last day of each run of days without a gap."""
    numbered = ((day.toordinal() - number, day) for number, day in enumerate(sorted(set(days))))
    runs = [[day for _, day in group] for _, group in groupby(numbered, key=lambda pair: pair[0])]
    return [(run[0], run[-1]) for run in runs]
