"""Why nobody does a thing: what other rules say already is left out here."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from weibo_ops.model.noun import place
from weibo_ops.rules.naming import filled

if TYPE_CHECKING:
    from weibo_ops.planning.demand import Demand
    from weibo_ops.planning.measures import Week
    from weibo_ops.planning.schedule import Schedule
    from weibo_ops.source.place import Place
    from weibo_ops.workspace.workspace import Workspace


def named_of(item: Demand, schedule: Schedule) -> str | None:
    """Return the person or role that is to do an item, None where nobody is named at all."""
    planned = item.planned
    if planned is None:
        duty = schedule.who.duty(item.duty)
        return getattr(item.source, "by", None) or (duty.owner if duty is not None else None)
    return planned.chain.steps[int(item.step) - 1].by if item.what == "approve" and item.step else planned.by


def absent(item: Demand, schedule: Schedule, today: date) -> str | None:
    """Return who is named for an item that nobody does, and is away; None where another rule says so.

    A duty that nobody has is the business of ``coverage``, a name that is not there that of the references, a role
    without people of ``role-nobody-fills``.
    """
    if item.by is not None or item.day < today:
        return None
    named = named_of(item, schedule)
    return named if filled(schedule.workspace, named, today) else None


def astray(workspace: Workspace, role: str | None) -> bool:
    """Whether a role's turns name somebody who is not there or does not hold it: told there, and holes come of it."""
    for rota in workspace.rotas:
        for id in rota.turn if rota.role == role else ():
            person = workspace.find("people", id)
            if person is None or role not in person.roles:
                return True
    return False


def begun(item: Demand, weeks: list[Week]) -> bool:
    """Whether somebody has begun the week in which an item's post goes out."""
    if item.planned is None:
        return True
    day = item.planned.at // 1440
    return any(week.begun and week.monday.toordinal() == day - (day - 1) % 7 for week in weeks)


def stuck(schedule: Schedule, weeks: list[Week]) -> set[str | None]:
    """Return the roles and people because of whom posts that are planned have nobody."""
    demand = (item for week in weeks if week.begun and not week.past for item in week.demand)
    bare = (item for item in demand if item.by is None and not item.done and item.planned is not None)
    return {named_of(item, schedule) for item in bare if item.planned and item.planned.at >= schedule.now}


def roles_named(workspace: Workspace) -> Iterator[tuple[str | None, Place]]:
    """Yield what is to do something, and where that is said."""
    for duty in workspace.duties:
        yield duty.owner, place(duty, "owner")
        yield duty.backup, place(duty, "backup")
    for item in (
        *workspace.columns,
        *workspace.procedures,
        *workspace.reports,
        *workspace.interactions,
        *workspace.keywords,
    ):
        yield item.by, place(item, "by")
    for chain in workspace.approvals:
        for number, step in enumerate(chain.steps):
            yield step.by, place(chain, "steps", number, "by")
            yield step.stand_in, place(chain, "steps", number, "stand_in")
    for rota in workspace.rotas:
        yield rota.role, place(rota, "role")
