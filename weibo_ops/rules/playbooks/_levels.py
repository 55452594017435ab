"""Which alert level is graver: by their ranks, of which 1 is the gravest, unless their colours say the opposite."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from weibo_ops.model.playbooks.alert_levels import AlertLevel
    from weibo_ops.workspace.workspace import Workspace

_COLOURS = (("red", "红"), ("orange", "橙"), ("yellow", "黄"), ("blue", "蓝"))
"""From the gravest on, as the state's own alerts are coloured (突发事件应对法, article 42)."""


def gravities(workspace: Workspace) -> dict[str, int]:
    """Return by id how grave each level is, 1 the gravest. Many count upwards: blue 1, red 4."""
    levels = workspace.alert_levels
    lowest, highest = min((level.rank for level in levels), default=0), max((level.rank for level in levels), default=0)
    coloured = sorted((colour, level.rank) for level in levels if (colour := _colour(level)) is not None)
    upwards = len(coloured) > 1 and all(graver[1] > lighter[1] for graver, lighter in pairwise(coloured))
    return {level.id: lowest + highest - level.rank if upwards else level.rank for level in levels}


def _colour(level: AlertLevel) -> int | None:
    return next((number for number, names in enumerate(_COLOURS) if any(name in level.id for name in names)), None)
