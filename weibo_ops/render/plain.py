"""A page as plain data for templates: dicts, lists, texts and numbers, nothing that can act."""

from __future__ import annotations

from collections import Counter
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from typing import Any

from weibo_ops.planning.plan import Plan
from weibo_ops.render.first import copied, first, unconfirmed
from weibo_ops.render.grid import grids
from weibo_ops.render.page import Page


def plain(value: Any) -> Any:
    """Return a view, or a part of one, as plain data; days and moments as ISO texts."""
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M}"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, dict):
        return {str(key): plain(part) for key, part in value.items()}
    if isinstance(value, list | tuple | frozenset | set):
        return [plain(part) for part in value]
    return value


def plan_data(page: Page) -> dict[str, Any]:
    """Return what the template of a plan is given: plan, what to do first, counts, grids and findings."""
    plan: Plan = page.view
    posts = [item for day in plan.days for item in day.items if item.what == "post"]
    own = [item for item in posts if not copied(item)]
    return {
        "plan": plain(plan),
        "first": plain(first(plan)),
        "unconfirmed": unconfirmed(plan),
        "posts": len(own),
        "copies": [item.id for item in posts if copied(item)],
        "states": dict(Counter(item.state for item in own)),
        "grids": [_grid(grid) for grid in grids(plan, page.language)],
        "findings": plain(page.remarks),
    }


def _grid(grid: Any) -> dict[str, Any]:
    rows = []
    for row in grid.rows:
        cells: dict[str, list[dict[str, Any]]] = {}
        for cell in row.cells:
            cells.setdefault(cell.time, []).append(plain(cell))
        rows.append({"day": row.day.day.isoformat(), "cells": cells})
    return {"account": grid.account, "times": sorted(grid.times), "rows": rows}
