"""Where the files of posts are."""

from __future__ import annotations


def here(path: str) -> bool:
    """Whether a path may name a file of the workspace: no web address, and not what stands on a single machine."""
    return "://" not in path and path[:1] not in "/\\~" and path[1:2] != ":" and ".." not in path and "\\" not in path


def suffix(path: str) -> str:
    """Return what a file's name ends with, without its dot and in small letters; of an address without its query."""
    name = path.split("?", 1)[0].rpartition("/")[2]
    return name.rpartition(".")[2].lower() if "." in name else ""
