"""What ``plan diff`` compares: the folder on disk with a revision of git, both as of one moment."""

from __future__ import annotations

import os
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from weibo_ops.cli.given import days, span_of

if TYPE_CHECKING:
    from weibo_ops.planning.changes import Changes
    from weibo_ops.rules.findings import Located
    from weibo_ops.workspace.workspace import Workspace

_AHEAD = 28  # days after today, as lint looks ahead


def since(
    base: str, when: str | None, workspace: Workspace, now: datetime
) -> tuple[Changes, list[Located], list[Located]]:
    """Return what changed in the plan since a revision, the findings that are new and those that are gone.

    Raises:
        CannotGoOn: there is no such revision, or WHEN is no span.
    """
    from weibo_ops.planning.changes import changes
    from weibo_ops.planning.schedule import Schedule
    from weibo_ops.rules.differences import differences
    from weibo_ops.rules.findings import findings, located
    from weibo_ops.workspace.load import load
    from weibo_ops.workspace.revision import Revision

    start, end = spanned(when, now.date())
    revision = Revision(workspace.root, base, os.environ)
    earlier = load(revision)
    before, after = Schedule(earlier, now), Schedule(workspace, now)
    view = changes(before, after, start, end, base, revision.commit)
    found = findings(workspace, now, schedule=after)
    sides = differences(findings(earlier, now, schedule=before), earlier, found, workspace)
    # Days that were asked for filter what is shown; without them everything that changed is told.
    new, gone = ([one for one in side if when is None or one.day is None or start <= one.day <= end] for side in sides)
    return view, located(new, workspace), located(gone, earlier)


def spanned(when: str | None, today: date) -> tuple[date, date]:
    """Return the days to compare: from this week's Monday to 28 days ahead, or what WHEN names, ``A..B`` too.

    Raises:
        CannotGoOn: WHEN names none.
    """
    if when is None:
        return today - timedelta(days=today.weekday()), today + timedelta(days=_AHEAD)
    if ".." in when:
        return span_of(when)
    span = "week" if "W" in when or when in ("this", "next") else "month" if len(when) == 7 else "day"
    return days(when, today, span)
