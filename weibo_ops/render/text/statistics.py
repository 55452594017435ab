"""How often each rule found something."""

from __future__ import annotations

from weibo_ops.render.cells import pad
from weibo_ops.render.page import Page
from weibo_ops.render.statistics_page import Statistics
from weibo_ops.render.text.sheet import SEVERITIES, Sheet


def statistics(page: Page) -> bytes:
    """Return counts by rule as text, a line a rule; none write nothing."""
    view: Statistics = page.view
    sheet = Sheet(page)
    digits = max((len(str(count.count)) for count in view.counts), default=1)
    for count in view.counts:
        files = sheet.say("lint.in-file" if count.files == 1 else "lint.in-files", files=count.files)
        sheet.line(
            (f"{count.count:>{digits}}  ", "bold"),
            (f"{count.code} ", ""),
            (pad(sheet.say(f"severity.{count.severity}"), 8), SEVERITIES[count.severity]),
            (f"{count.name}  ", ""),
            (files, "dim"),
        )
    return sheet.bytes()
