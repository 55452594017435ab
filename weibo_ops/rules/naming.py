"""What a sentence calls things by: people, accounts and posts by their names, never by their ids alone; and where
they stand."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from weibo_ops.i18n import Phrase
from weibo_ops.model.noun import place
from weibo_ops.source.place import Place

if TYPE_CHECKING:
    from weibo_ops.planning.demand import Planned
    from weibo_ops.planning.measures import Posting
    from weibo_ops.workspace.workspace import Workspace

MARKETING = frozenset(("promo", "paid", "lottery"))
"""Kinds of posts that advertise: none of them belongs on a solemn day."""


def called(planned: Planned) -> str:
    """Return what a post is called: its title, else its column's name, else its id."""
    title = planned.post.title if planned.post is not None else None
    return str(title or (planned.column.name if planned.column is not None else planned.id))


def named(workspace: Workspace, who: str | None) -> str:
    """Return the name of a person or a role, the id of one that is not there."""
    found = workspace.find("people", who) or workspace.find("roles", who)
    return str(found.name) if found is not None else who or ""


def handle(workspace: Workspace, account: str | None) -> str:
    """Return what an account is called on Weibo, the id of one that is not there."""
    found = workspace.find("accounts", account)
    return str(found.handle) if found is not None else account or ""


def moment_place(planned: Planned) -> Place:
    """Return where it is said when a post goes out: its ``at``, else its ``day``; for a bare slot its column's
    rhythm."""
    if planned.post is None:
        return place(planned.column, "when")
    return place(planned.post, "at" if planned.post.at is not None else "day")


def posting_place(posting: Posting) -> Place:
    """Return where it is said when a post or its copy goes out."""
    if posting.copy is None:
        return moment_place(posting.planned)
    return place(posting.planned.post, "copies", posting.planned.post.copies.index(posting.copy), "at")


def edge(moment: datetime, *, last: bool = False) -> date:
    """Return a start or, with ``last``, an end as people say it: midnight as the bare day that was written."""
    if moment.hour or moment.minute:
        return moment
    return moment.date() - timedelta(days=1) if last else moment.date()


def span(start: datetime, end: datetime) -> date | Phrase:
    """Return a stretch as people say it: one day as that day."""
    first, last = edge(start), edge(end, last=True)
    return first if first == last else Phrase("duties.from-to", {"start": first, "end": last})


def single(workspace: Workspace) -> bool:
    """Whether the desk has one person only: nobody there could take over."""
    return len(workspace.people) <= 1


def filled(workspace: Workspace, who: str | None, today: date) -> bool:
    """Whether a name is a person who has not left, or a role that somebody still holds."""
    return who is not None and any(who == person.id or who in person.roles for person in staff(workspace, today))


def staff(workspace: Workspace, today: date) -> list[Any]:
    """Return the people who have not left by a day."""
    return [person for person in workspace.people if person.left is None or person.left >= today]
