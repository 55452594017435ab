"""Which wishes leave each other alone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from weibo_ops.source.edit import Edit, Insert, Put, Retext, Take
from weibo_ops.source.place import Route


def compatible(wishes: Sequence[Sequence[Edit]]) -> tuple[list[int], dict[int, str]]:
    """Return the numbers of the wishes that can be met together, the earlier first, and the reason for the others.

    The same edit in several wishes is no conflict: it is kept in the first.
    """
    taken = _Taken()
    fitting: list[int] = []
    left: dict[int, str] = {}
    for number, wish in enumerate(wishes):
        if taken.take(wish):
            fitting.append(number)
        else:
            left[number] = "conflict"
    return fitting, left


class _Taken:
    """What edits take for themselves: whole values, keys, stretches of texts."""

    def __init__(self) -> None:
        self.whole: set[Route] = set()
        self.above: set[Route] = set()  # what something below it is taken of
        self.keys: set[Route] = set()
        self.parts: dict[Route, list[tuple[int, int]]] = {}
        self.lists: set[Route] = set()

    def take(self, wish: Iterable[Edit]) -> bool:
        edits = [edit for edit in wish if not isinstance(edit, Retext)]
        if not all(self._free(edit) for edit in edits):
            return False
        for number, edit in enumerate(edits):
            if number and not self._free(edit):
                return False  # its own edits are at odds: what was noted of it only makes others wait
            self._note(edit)
        return True

    def _free(self, edit: Put | Take | Insert) -> bool:
        route = edit.place.route
        if any(route[:length] in self.whole for length in range(len(route) + 1)):
            return False
        if isinstance(edit, Put) and edit.place.key:
            return route not in self.keys
        if isinstance(edit, Put) and edit.place.part is not None:
            start, end = edit.place.part
            return all(
                end < first or last < start or _beside(start, end, first, last)
                for first, last in self.parts.get(route, [])
            )
        if isinstance(edit, Insert):
            return True
        return (
            route not in self.above
            and route not in self.parts
            and route not in self.lists
            and not (isinstance(edit, Take) and route in self.keys)
        )

    def _note(self, edit: Put | Take | Insert) -> None:
        route = edit.place.route
        self.above.update(route[:length] for length in range(len(route)))
        if isinstance(edit, Put) and edit.place.key:
            self.keys.add(route)
        elif isinstance(edit, Put) and edit.place.part is not None:
            self.parts.setdefault(route, []).append(edit.place.part)
        elif isinstance(edit, Insert):
            self.lists.add(route)
        else:
            self.whole.add(route)


def _beside(start: int, end: int, first: int, last: int) -> bool:
    """Whether two stretches only touch, neither of them empty."""
    return start < end and first < last and (end == first or last == start)
