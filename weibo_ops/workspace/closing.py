"""What a closed week looked like: its posts, and the digest that says whether one of them was changed since."""

from __future__ import annotations

from typing import Any

from weibo_ops.model.fields import monday
from weibo_ops.weibo.digest import sight, week_digest
from weibo_ops.workspace.workspace import Workspace


def posts_of(workspace: Workspace, week: str) -> tuple[Any, ...]:
    """Return the posts of a week, ``2026-W48``: a moved one where it was moved to."""
    return workspace.posts_by_week.get(monday(week), ())


def closed_digest(workspace: Workspace, week: str) -> str:
    """Return what ``closed.of`` of a week holds; the account of a post that names none is its column's."""
    columns = workspace.ids("columns")
    seen = {}
    for post in posts_of(workspace, week):
        column = columns.get(post.column)
        account = post.account or (column.account if column else "")
        seen[post.id] = sight(post.text, post.images, account, [(copy.account, copy.text) for copy in post.copies])
    return week_digest(seen)
