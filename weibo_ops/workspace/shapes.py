"""pydantic's refusals as faults: its error types are data, its English never leaves this file."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator
from typing import Any

from weibo_ops.model.schema import hints
from weibo_ops.source.place import Fault, Place, Route

_EXPECTED = {
    "string_type": "text",
    "tuple_type": "list",
    "list_type": "list",
    "dict_type": "mapping",
    "dataclass_type": "mapping",
    "dataclass_exact_type": "mapping",
}


def faults_of(error: Any, kind: type, path: str, route: Route) -> Iterator[Fault]:
    """Yield a fault for each thing that a pydantic ``ValidationError`` says of an item of ``kind`` at a route."""
    faults = [_fault(found, kind, path, route) for found in error.errors(include_url=False)]
    # A misspelt key that is needed is one mistake, not two.
    told = {fault.facts["meant"] for fault in faults if fault.kind == "unknown-key"}
    # So is a key that is needed, and of which the id would have been made.
    lacking = {fault.facts["key"] for fault in faults if fault.kind == "missing-key"}
    if lacking.intersection(getattr(kind, "key_fields", ())):
        told.add("id")
    for fault in faults:
        if fault.kind != "missing-key" or fault.facts["key"] not in told:
            yield fault


def _fault(found: dict[str, Any], kind: type, path: str, route: Route) -> Fault:
    at: Route = (*route, *_written(found["loc"], kind))
    told, context, value = found["type"], dict(found.get("ctx") or {}), found.get("input")
    if told in ("unexpected_keyword_argument", "extra_forbidden"):
        # The last step is what somebody wrote, however much it looks like the name of a type: `ID`, `Title`.
        way, key = _written(found["loc"][:-1], kind), str(found["loc"][-1])
        return Fault(
            "unknown-key",
            Place(path, (*route, *way, key), key=True),
            {"key": key, "meant": nearest(key, _keys(kind, way))},
        )
    if told in ("missing", "missing_argument", "missing_keyword_only_argument"):
        return Fault("missing-key", Place(path, at[:-1]), {"key": str(at[-1])})
    if told == "missing-key":
        return Fault("missing-key", Place(path, at), context)
    if told == "literal_error":
        allowed = tuple(part.strip().strip("'") for part in str(context["expected"]).replace(" or ", ", ").split(","))
        return Fault(
            "unknown-value", Place(path, at), {"value": value, "allowed": allowed, "meant": nearest(value, allowed)}
        )
    if told in ("misshapen-value", "rhythm-refused"):
        shape = {"found": _found(value), "value": value if isinstance(value, str) else None}
        return Fault(told, Place(path, at), {**shape, **context})
    expected = _EXPECTED.get(told, "value")
    shape = {"expected": expected, "found": _found(value), "value": value if isinstance(value, str) else None}
    return Fault("misshapen-value", Place(path, at), shape)


def _found(value: object) -> str:
    return (
        "empty"
        if value is None
        else "list"
        if isinstance(value, list)
        else "mapping"
        if isinstance(value, dict)
        else "text"
    )


def _written(location: tuple[Any, ...], kind: type) -> Route:
    """Return a pydantic location without the names of types that unions put into it."""
    return tuple(step for step in location if isinstance(step, int) or (isinstance(step, str) and _key(step)))


def _key(step: str) -> bool:
    # Branches of a union are named by their type: `PlainDays`, `function-before[…]`, `tuple[…]`.
    return not (step[:1].isupper() or "[" in step or "function" in step)


def _keys(kind: Any, route: Route) -> Iterable[str]:
    """Return the keys that may stand where a route into a noun leads."""
    for step in route:
        if isinstance(step, str):
            kind = _inner(kind, step)
    fields = getattr(kind, "__dataclass_fields__", None)
    return tuple(fields) if fields else ()


def _inner(kind: Any, name: str) -> Any:
    from typing import get_args

    if not (isinstance(kind, type) and dataclasses.is_dataclass(kind)):
        return None
    waiting = [hints(kind).get(name)]
    while waiting:
        hint = waiting.pop()
        if dataclasses.is_dataclass(hint):
            return hint
        waiting += get_args(hint)
    return None


def nearest(word: object, known: Iterable[str]) -> str | None:
    """Return the known word that a misspelt one was probably meant to be, or None."""
    from difflib import get_close_matches

    if not isinstance(word, str):
        return None
    candidates = list(known)
    singular = word.lower().replace("_", "-")
    for candidate in candidates:
        if candidate.replace("_", "-") in (singular, singular + "s", singular.removesuffix("s")):
            return candidate
    found = get_close_matches(word.lower(), candidates, 1, 0.6)
    return found[0] if found else None
