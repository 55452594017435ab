"""Markdown, through the templates."""

from __future__ import annotations

from typing import Any

from weibo_ops.render.page import Page
from weibo_ops.render.plain import plain, plan_data
from weibo_ops.render.templates import rendered

VIEWS = ("Plan", "Changes", "Findings", "Catalogue")


def markdown(page: Page) -> bytes:
    """Return a view as Markdown, its blank lines single."""
    name = type(page.view).__name__.lower()
    data = _data(name, page)
    lines: list[str] = []
    for line in rendered(f"{name}.md.j2", page.language, data).split("\n"):
        if line.strip() or (lines and lines[-1]):
            lines.append(line.rstrip())
    return ("\n".join(lines).strip("\n") + "\n").encode()


def _data(name: str, page: Page) -> dict[str, Any]:
    if name == "changes":
        from weibo_ops.render.changes_page import changes_data

        return changes_data(page)
    return plan_data(page) if name == "plan" else dict(plain(page.view))
