"""Things kept as bytes and taken up again: pickled, and unpickled by one that makes nothing but what it is told to."""

from __future__ import annotations

import pickle
from io import BytesIO
from typing import Any

_ALWAYS = frozenset(
    (
        *(("datetime", name) for name in ("date", "datetime", "time", "timedelta")),
        ("decimal", "Decimal"),
        *(("weibo_ops.source.place", name) for name in ("Fault", "Place", "Span")),
        *(("weibo_ops.source.edit", name) for name in ("Put", "Take", "Insert", "Retext")),
        *(("builtins", name) for name in ("set", "frozenset")),
    )
)


class _Unpickler(pickle.Unpickler):
    def __init__(self, content: bytes, made_of: frozenset[tuple[str, str]]) -> None:
        super().__init__(BytesIO(content))
        self._made_of = made_of

    def find_class(self, module: str, name: str) -> Any:
        known = (module, name)
        if known in _ALWAYS or known in self._made_of or module.startswith("weibo_ops.model."):
            return super().find_class(module, name)
        raise pickle.UnpicklingError(f"{module}.{name}")


def put_away(thing: object) -> bytes | None:
    """Return a thing as bytes; None where it holds what cannot be kept."""
    try:
        return pickle.dumps(thing, pickle.HIGHEST_PROTOCOL)
    except (pickle.PicklingError, TypeError, AttributeError):
        return None


def taken_up(content: bytes, made_of: frozenset[tuple[str, str]]) -> Any:
    """Return the thing that was put away; None where the bytes are damaged, or would make anything but nouns, places
    and what ``made_of`` names, as (module, name)."""
    try:
        return _Unpickler(content, made_of).load()
    except Exception:  # whatever is wrong with what was kept, it can be made anew
        return None
