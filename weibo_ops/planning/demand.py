"""Demand 应办事项: anything that somebody must do at a time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

What = Literal["write", "approve", "post", "round", "procedure", "window", "milestone", "report"]


@dataclass(slots=True)
class Planned:
    """A post, or the slot of one that nobody has begun: when it is due, where it goes, how far it is.

    ``at`` and ``moved_from`` are minutes (see ``clock``); ``post`` is None for a bare slot; ``author`` is a person.
    """

    id: str
    post: Any
    column: Any
    account: str
    category: str | None
    kind: str
    at: int
    state: str
    author: str | None
    chain: Any
    fitting: bool
    passed: int
    by: str | None
    moved_from: int | None = None
    provisional: bool = False

    @property
    def text(self) -> str | None:
        """The text as far as it is written."""
        return self.post.text if self.post is not None else None

    @property
    def source(self) -> Any:
        """The item that says so: the post, or the column whose slot it is."""
        return self.post if self.post is not None else self.column

    @property
    def live(self) -> bool:
        """Counted as one of the day's posts."""
        return self.state != "cancelled" and self.state != "missed"


@dataclass(slots=True)
class Demand:
    """One thing that somebody must do. Moments are minutes (see ``clock``), ``minutes`` is what it costs.

    ``step``: the approval's number from 1, or a milestone's name. ``needed``: somebody has still to do it; one that
    is ``done`` is
    kept for the load of its week. ``source``: the item of the workspace that asks for it.
    """

    what: What
    id: str
    day: date
    source: Any
    duty: str
    step: str | None = None
    time: int | None = None
    end: int | None = None
    minutes: int = 0
    account: str | None = None
    title: str | None = None
    by: str | None = None
    because: str = "nobody"
    approver: str | None = None
    due: int | None = None
    provisional: bool = False
    done: bool = False
    planned: Planned | None = None

    @property
    def needed(self) -> bool:
        """Somebody has still to do it."""
        if self.what != "post" or self.planned is None:
            return not self.done
        return self.planned.state in ("unwritten", "returned", "waiting", "approved")
