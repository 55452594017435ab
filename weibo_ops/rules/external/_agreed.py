"""How long a promise lasts on a clock, and whom one turns to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from weibo_ops.i18n import Phrase

if TYPE_CHECKING:
    from weibo_ops.model.fields import Duration
    from weibo_ops.workspace.workspace import Workspace

_WORKING_DAY = 480


def agreed_minutes(length: Duration, clock: str) -> int:
    """Return a length in minutes of its clock: a working day is eight hours of the working one."""
    if clock == "working" and length.unit in ("d", "wd"):
        return length.count * _WORKING_DAY
    return length.minutes


def said(length: Duration) -> Phrase:
    """Return a length as people say it."""
    return Phrase(f"duties.every-{length.unit}", {"count": length.count})


def reachable(workspace: Workspace, who: str) -> str:
    """Return the name of a contact, a person or a role; words as they are."""
    for section in ("contacts", "people", "roles"):
        found = workspace.find(section, who)
        if found is not None:
            return str(found.name)
    return who
