"""Which assets a post uses, and where it says so."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from weibo_ops.model.noun import place

if TYPE_CHECKING:
    from weibo_ops.planning.demand import Planned
    from weibo_ops.source.place import Place
    from weibo_ops.workspace.workspace import Workspace


def used(planned: Planned, workspace: Workspace) -> Iterator[tuple[Any, Place]]:
    """Yield the assets that a post names in ``assets``, or whose files are its images or its video, each once."""
    post = planned.post
    if not (post.assets or post.images or post.video) or not workspace.assets:
        return
    seen: set[str] = set()
    files = {_path(asset.file): asset for asset in workspace.assets}
    named = [(workspace.find("assets", id), place(post, "assets", at)) for at, id in enumerate(post.assets)]
    named += [(files.get(_path(file)), place(post, "images", at)) for at, file in enumerate(post.images)]
    named += [(files.get(_path(post.video)), place(post, "video"))] if post.video else []
    for asset, there in named:
        if asset is not None and asset.id not in seen:
            seen.add(asset.id)
            yield asset, there


def _path(file: str) -> str:
    return file.removeprefix("./")
