"""A page of changes as plain data for its template: sentences, and a row for each post."""

from __future__ import annotations

from typing import Any

from weibo_ops.planning.changes import Changes
from weibo_ops.planning.paired import PostChange
from weibo_ops.render.called import day_called
from weibo_ops.render.changed import Teller, progressed
from weibo_ops.render.page import Page, Remark
from weibo_ops.render.plain import plain

_CELL = 60  # characters of a text in a table


def changes_data(page: Page) -> dict[str, Any]:
    """Return what the template of changes is given: sentences, a row for each post that is not merely further on."""
    view: Changes = page.view
    told = Teller(view, page.language)
    covers = [[told.cover(cover), told.items(cover), *told.covered(cover)] for cover in view.covers]
    return {
        "desk": view.desk,
        "since": told.since,
        "span": told.span,
        "counts": told.counts(len(page.remarks), len(page.gone)),
        "partial": told.partial,
        "empty": view.empty and view.compared == "whole",
        "posts": [_row(told, change) for change in view.posts if not progressed(change)],
        "progress": [[said, *posts] for said, posts in told.progress()],
        "slots": [[told.verb(slot.change), *told.slot(slot)] for slot in view.slots],
        "tasks": [[told.verb(task.change), *told.task(task)] for task in view.tasks],
        "who": [*map(told.leave, view.leave), *covers, *map(told.watch, view.watches)],
        "days": [[day_called(day.day, page.language), *told.day(day)] for day in view.days],
        "new": plain(sorted(page.remarks, key=_gravity)),
        "gone": plain(sorted(page.gone, key=_gravity)),
        "beyond": told.beyond,
    }


def _gravity(remark: Remark) -> int:
    return ("error", "warning", "info").index(remark.severity)


def _row(told: Teller, change: PostChange) -> dict[str, Any]:
    there = change.after or change.before
    wordings = told.wordings(change, _CELL)
    assert there is not None
    return {
        "when": told.moment((change.before or there).at),
        "verb": told.verb(change.changes[0]),
        "title": told.titled(change),
        "account": told.account(there.account) if len(told.view.names.accounts) > 1 else None,
        "details": told.details(change),
        "before": _cut(wordings[0]) if wordings else None,
        "after": _cut(wordings[1]) if wordings else None,
        "first_line": _cut(there.first_line) if change.before is None and there.first_line else None,
    }


def _cut(text: str) -> str:
    return text if len(text) <= _CELL else f"{text[:_CELL]}.."
