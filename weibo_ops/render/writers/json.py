"""JSON: versioned and stable, every key always there (design, section 4)."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from typing import TYPE_CHECKING, Any

from weibo_ops.planning.plan import CONTRACT, DayPlan, Plan, PlanItem
from weibo_ops.render.page import Findings, Page, Remark

if TYPE_CHECKING:
    from weibo_ops.planning.changes import Changes

VIEWS = ("Plan", "Changes", "Findings", "Statistics", "Catalogue")
VERSION = 1
_REMARK = ("code", "name", "severity", "path", "line", "column", "end_line", "end_column", "message", "day", "id")


def json(page: Page) -> bytes:
    """Return a view as JSON in UTF-8, two blanks deep, keys in the order of the contract."""
    from json import dumps

    made = {
        "Plan": _plan,
        "Changes": _changes,
        "Findings": _findings,
        "Statistics": _statistics,
        "Catalogue": _catalogue,
    }[type(page.view).__name__](page)
    return (dumps(made, ensure_ascii=False, indent=2, default=_plain) + "\n").encode("utf-8", "backslashreplace")


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else str(value)


def _remark(remark: Remark) -> dict[str, Any]:
    return {key: getattr(remark, key) for key in _REMARK}


def _findings(page: Page) -> dict[str, Any]:
    view: Findings = page.view
    return {"version": VERSION, "view": "lint", "findings": [_remark(remark) for remark in view.remarks]}


def _statistics(page: Page) -> dict[str, Any]:
    return {"version": VERSION, "view": "lint-statistics", "rules": [asdict(count) for count in page.view.counts]}


def _catalogue(page: Page) -> dict[str, Any]:
    return {"version": VERSION, "view": "explain", "rules": [asdict(entry) for entry in page.view.entries]}


def _plan(page: Page) -> dict[str, Any]:
    view: Plan = page.view
    week = view.week
    return {
        "version": VERSION,
        "view": "plan",
        "start": view.start,
        "end": view.end,
        "days": [_day(day) for day in view.days],
        "week": None if week is None else asdict(week),
        "findings": [_remark(remark) for remark in page.remarks],
    }


def _changes(page: Page) -> dict[str, Any]:
    view: Changes = page.view
    parts = ("posts", "slots", "tasks", "leave", "covers", "watches", "days")
    return {
        "version": VERSION,
        "view": "plan-diff",
        "base": view.base,
        "commit": view.commit,
        "start": view.start,
        "end": view.end,
        "compared": view.compared,
        "unread": view.unread,
        **{part: [asdict(change) for change in getattr(view, part)] for part in parts},
        "beyond": asdict(view.beyond),
        "findings": {
            "new": [_remark(remark) for remark in page.remarks],
            "gone": [_remark(remark) for remark in page.gone],
        },
    }


def _day(day: DayPlan) -> dict[str, Any]:
    return {
        "day": day.day,
        "workday": day.workday,
        "holiday": day.holiday,
        "lunar": day.lunar,
        "term": day.term,
        "festivals": day.festivals,
        "key_dates": [asdict(item) for item in day.key_dates],
        "tone": day.tone,
        "provisional": day.provisional,
        "present": day.present,
        "away": [asdict(item) for item in day.away],
        "items": [_item(item) for item in day.items],
    }


def _item(item: PlanItem) -> dict[str, Any]:
    made = {key: getattr(item, key) for key in CONTRACT}
    if item.what != "post":
        made["state"] = None  # the post's own item says it
    return made
