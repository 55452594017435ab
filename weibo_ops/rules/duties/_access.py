"""Who may do what on which account, and where that falls short of what their work needs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any, get_args

from weibo_ops.model.noun import place
from weibo_ops.model.shapes import AccessLevel
from weibo_ops.rules.naming import staff
from weibo_ops.rules.whole import unbroken

if TYPE_CHECKING:
    from weibo_ops.source.place import Place
    from weibo_ops.workspace.workspace import Workspace

LEVELS: tuple[str, ...] = get_args(AccessLevel)
_AT_LEAST = {"content": "publish", "engagement": "reply", "campaigns": "view", "monitoring": "view"}
"""The duties that are done on the account itself, and the least that each takes."""


def rank(level: str) -> int:
    """Return how much a level allows, 0 for the least."""
    return LEVELS.index(level)


@dataclass(slots=True)
class Lack:
    """A person whose work needs a level that he does not have on some accounts; ``has`` is what he has."""

    person: Any
    needed: str
    has: str | None
    at: Place
    accounts: list[str] = field(default_factory=list)
    duty: Any = None


def behind(workspace: Workspace, who: str | None, today: date) -> list[Any]:
    """Return the people who are behind a role or a person's id."""
    return [
        person for person in staff(workspace, today) if who is not None and (who == person.id or who in person.roles)
    ]


def lacks(workspace: Workspace, today: date, *, backups: bool) -> list[Lack]:
    """Return what access falls short of: of the backups', or of all others.

    Only accounts with grants on record are looked at: a desk that keeps none lacks none.
    """
    rows = _Rows(workspace)
    if not rows.accounts or not unbroken(workspace, "access", "people", "roles", "duties"):
        return []
    of_backups = list(_of_backups(workspace, rows, today))
    if backups:
        return of_backups
    told = {(lack.person.id, account) for lack in of_backups for account in lack.accounts}
    return list(_of_roles(workspace, rows, today, told))


class _Rows:
    """The grants on record by person and account."""

    def __init__(self, workspace: Workspace) -> None:
        self._by_pair: dict[tuple[str, str], list[Any]] = defaultdict(list)
        retired = {account.id for account in workspace.accounts if account.status == "retired"}
        self.accounts: dict[str, None] = {}
        for row in workspace.access:
            self._by_pair[row.person, row.account].append(row)
            if row.account not in retired:
                self.accounts[row.account] = None

    def best(self, person: str, account: str) -> Any:
        """Return the grant that allows most and is not withdrawn."""
        there = [row for row in self._by_pair[person, account] if row.revoked is None]
        return max(there, key=lambda row: rank(row.level), default=None)

    def short(self, person: str, account: str, needed: int) -> bool:
        """Whether a person may do less there than he needs."""
        best = self.best(person, account)
        return best is None or rank(best.level) < needed

    def at(self, person: str, account: str, needed: int) -> Place | None:
        """Return where it is said that he may do less: a level too low, a withdrawal; None where nothing is said."""
        best = self.best(person, account)
        if best is not None:
            return place(best, "level")
        gone = [row for row in self._by_pair[person, account] if rank(row.level) >= needed]
        return place(gone[-1], "revoked") if gone else None


def _needs(workspace: Workspace, who: str | None) -> int:
    role = workspace.find("roles", who)
    return max((rank(level) for level in role.needs), default=-1) if role is not None else -1


def _of_backups(workspace: Workspace, rows: _Rows, today: date) -> Iterator[Lack]:
    told: set[tuple[str, str]] = set()
    for duty in workspace.duties:
        people = behind(workspace, duty.backup, today)
        if duty.duty not in _AT_LEAST or not people:
            continue
        needed = max(rank(_AT_LEAST[duty.duty]), _needs(workspace, duty.owner))
        accounts = [account for account in duty.accounts or rows.accounts if account in rows.accounts]
        bare = [account for account in accounts if all(rows.short(person.id, account, needed) for person in people)]
        fresh = [account for account in bare if (people[0].id, account) not in told]
        told.update((people[0].id, account) for account in fresh)
        yield from _gathered(rows, people[0], fresh, needed, place(duty, "backup"), duty)


def _of_roles(workspace: Workspace, rows: _Rows, today: date, told: set[tuple[str, str]]) -> Iterator[Lack]:
    wanted: dict[tuple[str, str], int] = {}
    for who, least, accounts in _workers(workspace, rows):
        told_so = _needs(workspace, who)
        needed = max(least, told_so)
        if needed < 0:
            continue
        people = behind(workspace, who, today)
        for account in accounts:
            if told_so < needed and any(not rows.short(person.id, account, needed) for person in people):
                continue  # nobody said that each of them needs it, and one has it
            for person in people:
                key = person.id, account
                wanted[key] = max(wanted.get(key, -1), needed)
    for person in staff(workspace, today):
        short: dict[int, list[str]] = defaultdict(list)
        for (id, account), needed in wanted.items():
            if id == person.id and (id, account) not in told and rows.short(id, account, needed):
                short[needed].append(account)
        if not short:
            # A role that works on no account by name: enough somewhere will do.
            needed = max((_needs(workspace, role) for role in person.roles), default=-1)
            if needed >= 0 and all(rows.short(person.id, account, needed) for account in rows.accounts):
                short[needed] = [account for account in rows.accounts if (person.id, account) not in told][:1]
        for needed, accounts in short.items():
            yield from _gathered(rows, person, accounts, needed, _of_role(workspace, person, needed), None)


def _workers(workspace: Workspace, rows: _Rows) -> Iterator[tuple[str | None, int, list[str]]]:
    for duty in workspace.duties:
        if duty.duty in _AT_LEAST:
            least = rank("publish") if duty.duty == "content" else -1
            yield duty.owner, least, [account for account in duty.accounts or rows.accounts if account in rows.accounts]
    for column in workspace.columns:
        if column.account in rows.accounts:
            yield column.by, -1, [column.account]


def _of_role(workspace: Workspace, person: Any, needed: int) -> Place:
    for number, role in enumerate(person.roles):
        if _needs(workspace, role) == needed:
            return place(person, "roles", number)
    return place(person)


def _gathered(
    rows: _Rows, person: Any, accounts: list[str], needed: int, otherwise: Place, duty: Any
) -> Iterator[Lack]:
    """Yield a lack for each grant that is too low, and one for all the accounts without any."""
    bare: list[str] = []
    for account in accounts:
        at = rows.at(person.id, account, needed)
        best = rows.best(person.id, account)
        if at is None:
            bare.append(account)
        else:
            yield Lack(person, LEVELS[needed], best.level if best is not None else None, at, [account], duty)
    if bare:
        yield Lack(person, LEVELS[needed], None, otherwise, bare, duty)
