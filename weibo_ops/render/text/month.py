"""A month, or any longer span: a line a day."""

from __future__ import annotations

from rich.cells import cell_len

from weibo_ops.i18n import weekday
from weibo_ops.planning.plan import DayPlan, Plan
from weibo_ops.render.cells import pad
from weibo_ops.render.first import copied
from weibo_ops.render.page import Page
from weibo_ops.render.text.gridded import by_state, marked, meanings, noted
from weibo_ops.render.text.opening import heading, opening, remarks
from weibo_ops.render.text.sheet import Piece, Sheet


def month(page: Page) -> bytes:
    """Return a plan of many days as text."""
    sheet, plan = Sheet(page), page.view
    heading(sheet, plan)
    opening(sheet, plan)
    sheet.blank()
    before = None
    for day in plan.days:
        if before is not None and day.day.weekday() == 0:
            sheet.blank()
        _line(sheet, plan, day, page)
        before = day
    states = {item.state or "" for day in plan.days for item in day.items if item.what == "post"}
    if legend := meanings(sheet, states):
        sheet.blank()
        sheet.flow(legend, indent=1, lead=((" ", ""),))
    remarks(sheet, page.remarks)
    return sheet.bytes()


def _line(sheet: Sheet, plan: Plan, day: DayPlan, page: Page) -> None:
    mark = marked(sheet, day)
    name = weekday(day.day, sheet.language)
    style = "green" if day.workday is False else "yellow" if mark else ""
    posts = sum(item.what == "post" and not copied(item) for item in day.items)
    lead: tuple[Piece, ...] = (
        (f" {day.day:%m-%d} {name} ", "bold" if day.workday is not False else ""),
        (pad(mark, 3), style),
        (f" {posts or '-':>2}  ", ""),
    )
    indent = sum(cell_len(text) for text, _ in lead)
    sheet.flow([*by_state(sheet, day), *noted(sheet, plan, day, page.remarks)], indent=indent, lead=lead)
