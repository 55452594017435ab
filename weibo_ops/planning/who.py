"""Who does it, and why that person (design, "Who and when").

The doer is the role's holder who is present (on shift, on rota, then first in ``people``), else his leave's
``stand_in``,
else the duty's backup. A named person comes before all of these.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from weibo_ops.planning.clock import DAY, minute
from weibo_ops.planning.presence import Presence
from weibo_ops.workspace.workspace import Workspace

Because = Literal["named", "shift", "rota", "holder", "stand_in", "backup", "nobody"]


@dataclass(frozen=True, slots=True)
class Doer:
    """A person and the reason it is that person; ``at`` is the minute at which he can do it at the latest."""

    person: str | None
    because: Because
    at: int


class Who:
    """Answers who fills a role at a minute."""

    def __init__(self, workspace: Workspace, presence: Presence, now: int) -> None:
        self.now = now
        self.workspace = workspace
        self.presence = presence
        self._holders: dict[str, list[str]] = defaultdict(list)
        for person in workspace.people:
            for role in person.roles:
                self._holders[role].append(person.id)
        self._rotas: dict[str, list[Any]] = defaultdict(list)
        for rota in presence.rotas:
            self._rotas[rota.role].append(rota)
        self._shifts = [(minute(shift.start), minute(shift.end), shift) for shift in presence.shifts]
        self._stewards: dict[tuple[str, int], tuple[str, ...]] = {}
        self._duties: dict[tuple[str, str | None], Any] = {}

    def duty(self, duty: str, account: str | None = None) -> Any:
        """Return the duty of the nine that holds for an account, or None."""
        key = (duty, account)
        if key not in self._duties:
            named = [item for item in self.workspace.duties if item.duty == duty]
            fitting = [item for item in named if account is None or account in item.accounts]
            general = [item for item in named if not item.accounts]
            self._duties[key] = (fitting or general or [None])[0]
        return self._duties[key]

    def known(self, by: str | None) -> bool:
        """Whether a name is a role or a person of this desk."""
        return by is not None and (
            by in self.presence.people or by in self._holders or by in self.workspace.ids("roles")
        )

    def holders(self, by: str | None, day: int) -> tuple[str, ...]:
        """Return the persons behind a role or a person's id on a day (ordinal): turns of rotas first, then in order
        of ``people``."""
        if by is None:
            return ()
        if by in self.presence.people:
            return (by,)
        key = (by, day)
        found = self._stewards.get(key)
        if found is None:
            today = date.fromordinal(day)
            on_rota = [self.presence.on_turn(rota, today) for rota in self._rotas.get(by, ())]
            there = [person for person in (*on_rota, *self._holders.get(by, ())) if person is not None]
            found = self._stewards[key] = tuple(dict.fromkeys(person for person in there if self._staff(person, today)))
        return found

    def _staff(self, person: str, day: date) -> bool:
        somebody = self.presence.people.get(person)
        if somebody is None:
            return False
        return not ((somebody.left and day > somebody.left) or (somebody.joined and day < somebody.joined))

    def stand_ins(self, by: str | None, moment: int) -> list[str]:
        """Return who stands in at a minute for holders that are on leave then."""
        found: list[str] = []
        for holder in self.holders(by, moment // DAY):
            leave = self.presence.leave_at(holder, moment)
            if leave is not None:
                instead = leave.stand_in or self.presence.people[holder].stand_in
                found += self.holders(instead, moment // DAY)
        return found

    def present(self, by: str | None, moment: int, backup: str | None = None, without: str | None = None) -> Doer:
        """Return who is there at a minute to do what ``by`` does."""
        if by is not None and by in self.presence.people:
            if by != without and self.presence.present(by, moment):
                return Doer(by, "named", moment)
        elif by is not None:
            for start, end, shift in self._shifts:
                on = start <= moment < end and shift.person != without
                if on and self.acts_as(shift, by, moment) and self.presence.present(shift.person, moment):
                    return Doer(shift.person, "shift", moment)
            for rota in self._rotas.get(by, ()):
                for day in (moment // DAY, moment // DAY - 1):
                    person = self.presence.on_turn(rota, date.fromordinal(day))
                    inside = day * DAY + rota.hours.start <= moment < day * DAY + rota.hours.end
                    if person and person != without and inside and self.presence.present(person, moment):
                        return Doer(person, "rota", moment)
            for person in self.holders(by, moment // DAY):
                if person != without and self.presence.present(person, moment):
                    return Doer(person, "holder", moment)
        for person in self.stand_ins(by, moment):
            if person != without and self.presence.present(person, moment):
                return Doer(person, "stand_in", moment)
        for person in self.holders(backup, moment // DAY):
            if person != without and self.presence.present(person, moment):
                return Doer(person, "backup", moment)
        return Doer(None, "nobody", moment)

    def acts_as(self, shift: Any, role: str, moment: int) -> bool:
        """Whether a shift fills a role at a minute: by its word, by its person's roles, or in place of whoever has it
        then."""
        if shift.role is not None:
            return bool(shift.role == role)
        if role in self.presence.people[shift.person].roles if shift.person in self.presence.people else False:
            return True
        if shift.instead_of is None:
            return False
        if shift.instead_of in self._holders.get(role, ()):
            return True
        nights = [date.fromordinal(day) for day in (moment // DAY, moment // DAY - 1) if day > 0]
        return any(
            self.presence.on_turn(rota, day) == shift.instead_of for rota in self._rotas.get(role, ()) for day in nights
        )

    def by_then(self, by: str | None, moment: int, backup: str | None = None, without: str | None = None) -> Doer:
        """Return who does by a minute what ``by`` does, and the last minute up to it at which he is there.

        Somebody present at the minute comes first; else the holders who are not on leave then, at the end of their last
        presence; else those who stand in; else the backup; else a holder on leave then who is still there before it.
        """
        now = self.present(by, moment, None, without)
        if now.person is not None:
            return now
        named = by is not None and by in self.presence.people
        groups: tuple[tuple[Because, list[str]], ...] = (
            (
                "named" if named else "holder",
                [p for p in self.holders(by, moment // DAY) if not self.presence.leave_at(p, moment)],
            ),
            ("stand_in", self.stand_ins(by, moment)),
            ("backup", list(self.holders(backup, moment // DAY))),
        )
        for because, people in groups:
            best = self._latest(people, because, moment, without)
            if best is not None:
                return best
        away = self._latest(self.holders(by, moment // DAY), "named" if named else "holder", moment, without)
        # Before he goes is too late once he is gone.
        return away if away is not None and away.at >= self.now else Doer(None, "nobody", moment)

    def _latest(self, people: Iterable[str], because: Because, moment: int, without: str | None) -> Doer | None:
        """Return who of these is there last up to a minute, the first of equals; None where nobody is."""
        best: Doer | None = None
        for person in people:
            if person == without:
                continue
            last = self.presence.last_present(person, moment)
            if last is not None and (best is None or last > best.at):
                best = Doer(person, because, last)
        return best

    def between(self, by: str | None, start: int, end: int, backup: str | None = None) -> Doer:
        """Return who is there at ``end``, or else at some minute from ``start`` to it, both included: who can set a
        timer."""
        now = self.present(by, end, backup)
        if now.person is not None:
            return now
        found = self.by_then(by, end, backup)
        if found.person is not None and found.at >= start:
            return found
        groups: tuple[tuple[Because, Iterable[str]], ...] = (
            ("stand_in", self.stand_ins(by, end)),
            ("backup", self.holders(backup, end // DAY)),
            # On leave by then, but there to set the timer before it.
            ("named" if by in self.presence.people else "holder", self.holders(by, end // DAY)),
        )
        for because, people in groups:
            for person in people:
                last = self.presence.last_present(person, end)
                if last is not None and last >= start:
                    return Doer(person, because, last)
        return Doer(None, "nobody", end)
