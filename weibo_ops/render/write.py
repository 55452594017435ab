"""Write a page in a format."""

from __future__ import annotations

from importlib import import_module

from weibo_ops import folder
from weibo_ops.errors import CannotGoOn
from weibo_ops.render.page import Page


def formats(view: str) -> tuple[str, ...]:
    """Return the formats in which a view of this name can be written; all writers are imported for it."""
    writers = (
        (name, import_module(f"weibo_ops.render.writers.{name}")) for name in folder.names("weibo_ops.render.writers")
    )
    return tuple(name for name, module in writers if view in module.VIEWS)


def fingerprinted(format: str) -> bool:
    """Whether a format shows the fingerprints of findings, which take a second look at the files."""
    known = format in folder.names("weibo_ops.render.writers")
    return known and getattr(import_module(f"weibo_ops.render.writers.{format}"), "FINGERPRINTS", False)


def write(page: Page, format: str) -> bytes:
    """Return a page as bytes.

    Raises:
        CannotGoOn: there is no such format for this view.
    """
    view = type(page.view).__name__
    writers = folder.names("weibo_ops.render.writers")
    # The others are imported only to say what there would be.
    if format not in writers or view not in import_module(f"weibo_ops.render.writers.{format}").VIEWS:
        raise CannotGoOn("errors.no-format", format=format, formats=formats(view))
    written: bytes = folder.one("weibo_ops.render.writers", format)(page)
    return written
