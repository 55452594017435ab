"""A fault while its text is still being read: positions are indexes, and the cure may be known."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Edit(NamedTuple):
    """A stretch of text and what should stand there."""

    start: int
    end: int
    text: str


class Flaw(NamedTuple):
    """A fault by index; `edits` make the text say what was meant, so that nothing else falls over it."""

    kind: str
    start: int
    end: int
    facts: Mapping[str, object]
    edits: tuple[Edit, ...] = ()


def quoted(text: str) -> str:
    """Return the text as a YAML scalar on one line."""
    for character, escape in (("\\", "\\\\"), ('"', '\\"'), ("\n", "\\n"), ("\t", "\\t")):
        text = text.replace(character, escape)
    return f'"{text}"'


class Mending:
    """A text under repair that remembers where each of its characters came from."""

    __slots__ = ("rounds", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.rounds: list[list[tuple[int, Edit]]] = []

    def apply(self, edits: list[Edit]) -> None:
        """Apply the edits; of two that overlap the first in the text wins."""
        parts: list[str] = []
        done: list[tuple[int, Edit]] = []
        copied = length = 0
        for edit in sorted(edits):
            if edit.start < copied:
                continue
            length += edit.start - copied
            done.append((length, edit))
            parts += (self.text[copied : edit.start], edit.text)
            length += len(edit.text)
            copied = edit.end
        parts.append(self.text[copied:])
        self.text = "".join(parts)
        self.rounds.append(done)

    def origin(self, index: int) -> int:
        """Return the position in the text as it was written."""
        for edits in reversed(self.rounds):
            index = _before(edits, index)
        return index


def _before(edits: list[tuple[int, Edit]], index: int) -> int:
    low, high = 0, len(edits)
    while low < high:
        middle = (low + high) // 2
        if edits[middle][0] <= index:
            low = middle + 1
        else:
            high = middle
    if not low:
        return index
    start, edit = edits[low - 1]
    inside = index - start
    if inside >= len(edit.text):
        return edit.end + inside - len(edit.text)
    return min(edit.start + inside, edit.end)
