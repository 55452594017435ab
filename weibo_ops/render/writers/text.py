"""Text for a terminal: in colour or without, of a width, nothing that steers the terminal."""

from __future__ import annotations

from importlib import import_module

from weibo_ops.render.page import Page

VIEWS = ("Plan", "Changes", "Findings", "Statistics", "Catalogue")
_SHEETS = 14  # days: a longer span stands a line a day


def text(page: Page) -> bytes:
    """Return a view as text for a terminal."""
    name = type(page.view).__name__.lower()
    if name == "plan":
        span, days = page.view.span, len(page.view.days)
        name = span if span in ("week", "month") else "day" if days <= _SHEETS else "month"
    written: bytes = getattr(import_module(f"weibo_ops.render.text.{name}"), name)(page)
    return written
