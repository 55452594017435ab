"""Nicknames that a desk knows: its own accounts, its partners, and those of Weibo itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from weibo_ops.facts import facts

if TYPE_CHECKING:
    from weibo_ops.workspace.workspace import Workspace

_MORE = 3
"""Letters behind the ending of a name from which on they are a sentence."""


def known_handles(workspace: Workspace) -> dict[str, str]:
    """Return the nicknames by their small letters."""
    return own_handles(workspace) | {name.casefold(): name for name in facts("handles")["platform"]}


def own_handles(workspace: Workspace) -> dict[str, str]:
    """Return those of the desk's accounts and partners."""
    names = [item.handle.strip("@ ") for item in (*workspace.accounts, *workspace.partners)]
    return {name.casefold(): name for name in names if len(name) > 1}


def run_on(name: str, handles: dict[str, str]) -> str | None:
    """Return the known nickname that a longer one begins with, None where what follows makes another account of it."""
    small = name.casefold()
    for length in range(len(small) - 1, 1, -1):
        if small[:length] in handles:
            rest = name[length:]
            if rest[0] in "_-·" or (rest[0].isascii() and name[length - 1].isascii()):
                continue
            ends = (len(rest) - len(ending) for ending in facts("handles")["endings"] if rest.startswith(ending))
            return None if min(ends, default=_MORE) < _MORE else name[:length]
    return None
