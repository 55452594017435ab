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
    """A fault by index; `edits` make the text say what was meant, so that nothing else falls over it; they are no cure
    to be written into a file where they are not `certain`."""

    kind: str
    start: int
    end: int
    facts: Mapping[str, object]
    edits: tuple[Edit, ...] = ()
    certain: bool = True


def quoted(text: str) -> str:
    """Return the text as a YAML scalar on one line."""
    for character, escape in (("\\", "\\\\"), ('"', '\\"'), ("\n", "\\n"), ("\t", "\\t")):
        text = text.replace(character, escape)
    return f'"{text}"'


_Round = list[tuple[int, Edit, str]]
"""The edits of a round: where each begins in the text after it, and what stood there before it."""


class Mending:
    """A text under repair that remembers where each of its characters came from."""

    __slots__ = ("rounds", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.rounds: list[_Round] = []

    def apply(self, edits: list[Edit]) -> None:
        """Apply the edits; of two that overlap the first in the text wins."""
        parts: list[str] = []
        done: _Round = []
        copied = length = 0
        for edit in sorted(edits):
            if edit.start < copied:
                continue
            length += edit.start - copied
            done.append((length, edit, self.text[edit.start : edit.end]))
            parts += (self.text[copied : edit.start], edit.text)
            length += len(edit.text)
            copied = edit.end
        parts.append(self.text[copied:])
        self.text = "".join(parts)
        self.rounds.append(done)

    def written(self, edit: Edit) -> Edit | None:
        """Return an edit of the text as it was written; None where it touches what was mended before."""
        start, end = edit.start, edit.end
        for edits in reversed(self.rounds):
            if _inside(edits, start) or _inside(edits, end):
                return None
            start, end = _before(edits, start), _before(edits, end)
        return Edit(start, end, edit.text) if start <= end else None

    def origin(self, index: int) -> int:
        """Return the position in the text as it was written."""
        for edits in reversed(self.rounds):
            index = _before(edits, index)
        return index


def _inside(edits: _Round, index: int) -> bool:
    """Whether a position is in the middle of what an edit put there."""
    number = _number(edits, index)
    return bool(number) and 0 < index - edits[number - 1][0] < len(edits[number - 1][1].text)


def _number(edits: _Round, index: int) -> int:
    """Return how many edits begin at or before a position."""
    low, high = 0, len(edits)
    while low < high:
        middle = (low + high) // 2
        if edits[middle][0] <= index:
            low = middle + 1
        else:
            high = middle
    return low


def _before(edits: _Round, index: int) -> int:
    number = _number(edits, index)
    if not number:
        return index
    start, edit, old = edits[number - 1]
    inside = index - start
    if inside >= len(edit.text):
        return edit.end + inside - len(edit.text)
    return edit.start + _aligned(old, edit.text, inside)


def _aligned(old: str, said: str, inside: int) -> int:
    """Return how far into an old text a position is that is so far into what took its place.

    Quotes and escapes put around it do not count, and a line break with its blanks became one blank.
    """
    if not said.startswith('"'):
        return min(inside, len(old))
    at, back = 1, 0
    while at < inside and back < len(old):
        at += 2 if said[at] == "\\" else 1
        if old[back].isspace() and not said[at : at + 1].isspace():
            while back < len(old) and old[back].isspace():
                back += 1
        else:
            back += 1
    return back
