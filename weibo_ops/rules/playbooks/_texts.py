"""The words of standing items: every text that somebody is to read and follow."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from weibo_ops.model.noun import place
from weibo_ops.source.place import Place, Route

if TYPE_CHECKING:
    from weibo_ops.model.noun import Noun
    from weibo_ops.workspace.workspace import Workspace

_SAID = frozenset(
    ("secret_at", "sample", "statement", "never", "answer", "answer_private", "ask", "variants", "words", "watch")
)
_VOICE = frozenset(("do", "dont", "banned"))
_SECTIONS = (
    *("accounts", "agreements", "alert_levels", "approvals", "categories", "columns", "contacts", "duties", "faqs"),
    *("feeds", "interactions", "keywords", "metrics", "procedures", "reports", "roles", "styles"),
)


def texts(workspace: Workspace, *more: str) -> Iterator[tuple[Noun, Route, str]]:
    """Yield (item, route, text) of what playbooks say to the desk, ids among it; what is said to others, samples and
    answers, is left out unless ``more`` names its keys."""
    said = _SAID - {*more}
    for section in _SECTIONS:
        left = said | _VOICE if section == "styles" else said
        for item in getattr(workspace, section):
            yield from ((item, route, text) for route, text in _of(item, (), left))


def at(item: Noun, route: Route, start: int, end: int) -> Place:
    """Return the place of a stretch of such a text."""
    return place(item, *route).within(start, end)


def _of(thing: Any, route: Route, left: frozenset[str]) -> Iterator[tuple[Route, str]]:
    for name in type(thing).__dataclass_fields__:
        value = getattr(thing, name)
        if not value or name in left:
            continue
        if isinstance(value, str):
            yield (*route, name), value
        elif isinstance(value, tuple):
            for number, inner in enumerate(value):
                if isinstance(inner, str):
                    yield (*route, name, number), inner
                elif hasattr(inner, "__pydantic_validator__"):
                    yield from _of(inner, (*route, name, number), left)
        elif hasattr(value, "__pydantic_validator__"):
            yield from _of(value, (*route, name), left)
