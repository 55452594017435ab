"""Which sections there are, and in which folder each stands: what the folders of ``model`` hold."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from weibo_ops import folder
from weibo_ops.workspace.tree import FOLDERS

if TYPE_CHECKING:
    from weibo_ops.model.noun import Noun


@cache
def known() -> dict[str, str]:
    """Return section → folder, ``{"columns": "playbooks", …}``, without importing a noun."""
    return {section: place for place in FOLDERS for section in folder.names(f"weibo_ops.model.{place}")}


@cache
def kind(section: str) -> type[Noun]:
    """Return the noun of a section, importing it.

    Raises:
        TypeError: its module does not define exactly one noun.
    """
    from importlib import import_module

    from weibo_ops.model.noun import Noun

    module = import_module(f"weibo_ops.model.{known()[section]}.{section}")
    kinds = [
        thing
        for thing in vars(module).values()
        if isinstance(thing, type) and issubclass(thing, Noun) and thing.__module__ == module.__name__
    ]
    if len(kinds) != 1:
        raise TypeError(f"{module.__name__} must define exactly one noun")
    return kinds[0]
