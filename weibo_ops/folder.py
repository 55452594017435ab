"""A folder is a registry: what it holds is what exists, and a module defines the one thing it is named after."""

from __future__ import annotations

import os
from importlib import import_module
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent


def names(package: str) -> tuple[str, ...]:
    """Return the names of the modules in a package's folder, sorted, without importing any.

    >>> names("weibo_ops.cli.commands")[0]
    'explain'
    """
    folder = ROOT.joinpath(*package.split(".")[1:])
    found = (entry.removesuffix(".py") for entry in os.listdir(folder) if entry.endswith(".py") or "." not in entry)
    return tuple(sorted(name for name in found if not name.startswith("_")))


def one(package: str, name: str, kind: type | None = None) -> Any:
    """Return what the module ``package.name`` is named after.

    Raises:
        TypeError: the module does not define a thing of its own name, or it is not of this kind.
    """
    module = import_module(f"{package}.{name}")
    thing = getattr(module, name, None)
    if thing is None or (kind is not None and not isinstance(thing, kind)):
        raise TypeError(f"{package}.{name} must define `{name}`" + (f" as a {kind.__name__}" if kind else ""))
    return thing
