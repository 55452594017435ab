"""What makes a finding the same finding tomorrow: its rule, the keys that lead to it, and the value there.

No line and no number in a list takes part, and of what has an id not even the file: what is added, mended or moved
above a finding leaves it as it is; a fault that is mended and another that comes at the same place are two.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from weibo_ops.source.place import Place
from weibo_ops.workspace.workspace import Workspace

if TYPE_CHECKING:
    from weibo_ops.rules.findings import Located


def fingerprints(found: Sequence[Located], workspace: Workspace) -> tuple[str, ...]:
    """Return 32 hex digits for each finding, no two alike: of findings that are alike the second is numbered, in the
    order in which they come."""
    from hashlib import sha256
    from json import dumps

    contents = {path: _content(path, workspace) for path in sorted({item.finding.place.path for item in found})}
    seen: Counter[str] = Counter()
    made = []
    for item in found:
        place, day = item.finding.place, item.finding.day
        content = contents[place.path]
        said = _said(place, content, item.text)
        where, steps = _steps(place, content)
        # What is missing has no place of its own: the key that is meant tells one from another.
        meant = item.finding.facts.get("key") if said is None else None
        told = (item.finding.rule.code, where, steps, place.key, said, meant if isinstance(meant, str) else None)
        key = dumps((*told, day and day.isoformat(), item.finding.id))
        seen[key] += 1
        made.append(sha256(f"{key}#{seen[key]}".encode()).hexdigest()[:32])
    return tuple(made)


def _content(path: str, workspace: Workspace) -> Any:
    from weibo_ops.source.reader import read

    try:
        content = workspace.tree.read(path)
    except OSError:
        return None
    return None if content is None else read(path, content).data


def _steps(place: Place, content: Any) -> tuple[str | None, list[str | int]]:
    """Return the file, None where the keys do without it, and the keys that lead to a place: an item of a section is
    called by its id, one that has none by all that it says, and what stands in a list inside it is told by its value
    alone."""
    rest = [step for step in place.route[2:] if isinstance(step, str)]
    if len(place.route) < 2 or not isinstance(place.route[1], int):
        return place.path, [*place.route[:2], *rest]
    section, item = str(place.route[0]), _at(content, place.route[:2])
    id = _id(section, item)
    return (place.path, [section, repr(item), *rest]) if id is None else (None, [section, id, *rest])


def _id(section: str, item: Any) -> str | None:
    from weibo_ops.workspace.sections import kind, known

    if not isinstance(item, dict):
        return None
    if isinstance(item.get("id"), str):
        return str(item["id"])
    noun = kind(section) if section in known() else None
    return noun.natural_id(item) if noun is not None else None


def _said(place: Place, content: Any, line: str) -> str | None:
    """Return what stands at a place: a value, or a stretch of a text. For an item as a whole nothing, it may grow; for
    what no keys lead to, the line."""
    if not place.route or content is None:
        return line.strip()
    if place.key or len(place.route) < 2 or (len(place.route) == 2 and isinstance(place.route[1], int)):
        return None
    value = _at(content, place.route)
    if isinstance(value, str):
        return value[slice(*place.part)] if place.part else value
    return None if value is None else repr(value)


def _at(content: Any, route: Sequence[str | int]) -> Any:
    for step in route:
        try:
            content = content[step]
        except (KeyError, IndexError, TypeError):
            return None
    return content
