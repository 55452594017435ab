"""Which posts advertise, by their kind and by their category."""

from __future__ import annotations

from typing import TYPE_CHECKING

from weibo_ops.rules.naming import MARKETING

if TYPE_CHECKING:
    from weibo_ops.planning.demand import Planned
    from weibo_ops.workspace.workspace import Workspace

_WARES = ("产品", "商品", "新品", "好物", "促销", "优惠")


def advertises(planned: Planned, workspace: Workspace) -> bool:
    """Whether a post praises goods: promo, paid and lottery do, and an ordinary one of a category of products."""
    if planned.kind in MARKETING:
        return True
    if planned.kind != "normal" or planned.category is None:
        return False
    category = workspace.find("categories", planned.category)
    return planned.category in ("product", "products") or (
        category is not None and any(word in category.name for word in _WARES)
    )


def softened(planned: Planned, level: str) -> str:
    """Return how hard a word weighs: a notice or a list of winners informs, so that an error is a warning there."""
    return "warning" if level == "error" and planned.kind in ("notice", "winner") else level
