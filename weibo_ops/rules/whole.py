"""Whether something was read whole: what could not be read is told once, and nothing is said to be missing for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from weibo_ops.model.noun import place

if TYPE_CHECKING:
    from weibo_ops.workspace.workspace import Workspace


def whole(workspace: Workspace, *items: Any) -> bool:
    """Whether nothing of some items was lost in reading, as far as anybody can say."""
    if not workspace.faults:
        return True
    for item in items:
        at = place(item)
        for fault in workspace.faults:
            # Where a fault has no way into the file, it may have cost any item of it something.
            if fault.place.path == at.path and (len(fault.place.route) < 2 or fault.place.route[:2] == at.route):
                return False
    return True


def unbroken(workspace: Workspace, *sections: str) -> bool:
    """Whether every item of some sections is there: none was lost, and no file that could hold more."""
    if not workspace.faults:
        return True
    if workspace.broken or any(workspace.declared.get(section) for section in (None, *sections)):
        return False
    hidden = {fault.place.route[0] for fault in workspace.faults if fault.place.route}
    unknown = {fault.kind for fault in workspace.faults} & {"unknown-section", "second-document"}
    return not (unknown or hidden.intersection(sections))
