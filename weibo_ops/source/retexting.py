"""Text changed outright, where what the file is read as stays the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from weibo_ops.source.edit import Edit, Retext
from weibo_ops.source.lines import Lines
from weibo_ops.source.mended import mended
from weibo_ops.source.reader import Document, read

_Numbered = Sequence[tuple[int, Sequence[Edit]]]


def retexted(content: bytes, wishes: _Numbered) -> tuple[bytes, list[int], dict[int, str]]:
    """Return bytes with texts changed, the numbers of the wishes met, and the reason for those that were not."""
    left = {number: "odd" for number, wish in wishes if not all(isinstance(edit, Retext) for edit in wish)}
    marked = content.startswith(b"\xef\xbb\xbf")
    written = mended(content).written
    try:
        whole = (b"\xef\xbb\xbf" if marked else b"") + written.encode() == content
    except UnicodeEncodeError:
        whole = False
    if not whole:
        return content, [], {number: "unreadable" for number, _ in wishes}
    lines = Lines(written)
    stretches: list[tuple[int, list[tuple[int, int, str]]]] = []
    taken: list[tuple[int, int]] = []
    for number, wish in wishes:
        if number in left:
            continue
        found = [_stretch(lines, edit) for edit in wish if isinstance(edit, Retext)]
        if any(start <= last and first <= end for start, end, _ in found for first, last in taken):
            left[number] = "conflict"
            continue
        taken += [(start, end) for start, end, _ in found]
        stretches.append((number, found))
    lost = "".join(edit.within for _, wish in wishes for edit in wish if isinstance(edit, Retext))
    trial = _Trial(written, marked, read("", content), lost)
    done = trial.proven(stretches)
    left |= {number: "odd" for number, _ in stretches if number not in done}
    made = trial.bytes_of([found for number, found in stretches if number in done]) if done else content
    return made, sorted(done), left


def _stretch(lines: Lines, edit: Retext) -> tuple[int, int, str]:
    span = edit.place.span
    if span is None:
        return 0, 0, edit.text
    return lines.index(span.line, span.column), lines.index(span.end_line, span.end_column), edit.text


class _Trial:
    """Tries changes together, and where that goes wrong each half for itself."""

    def __init__(self, written: str, marked: bool, before: Document, lost: str) -> None:
        self.written = written
        self.marked = marked
        self.before = before
        self.lost = str.maketrans("", "", lost)
        self.faults = Counter(fault.kind for fault in before.faults)
        self.data = _without(before.data, self.lost) if lost else before.data
        self.kept: list[list[tuple[int, int, str]]] = []

    def bytes_of(self, changes: list[list[tuple[int, int, str]]]) -> bytes:
        parts: list[str] = []
        copied = 0
        for start, end, text in sorted(change for listed in changes for change in listed):
            parts += (self.written[copied:start], text)
            copied = end
        made = "".join((*parts, self.written[copied:]))
        return (b"\xef\xbb\xbf" if self.marked else b"") + made.encode()

    def proven(self, stretches: list[tuple[int, list[tuple[int, int, str]]]]) -> set[int]:
        if not stretches:
            return set()
        trying = [*self.kept, *(found for _, found in stretches)]
        if self._holds(read("", self.bytes_of(trying))):
            self.kept = trying
            return {number for number, _ in stretches}
        if len(stretches) == 1:
            return set()
        half = len(stretches) // 2
        return self.proven(stretches[:half]) | self.proven(stretches[half:])

    def _holds(self, after: Document) -> bool:
        """Whether a file says the same, with fewer faults or, where only a remark was changed, as many."""
        data = _without(after.data, self.lost) if self.lost else after.data
        return data == self.data and not Counter(fault.kind for fault in after.faults) - self.faults


def _without(value: Any, lost: dict[int, int | None]) -> Any:
    if isinstance(value, str):
        return value.translate(lost)
    if isinstance(value, list):
        return [_without(inner, lost) for inner in value]
    if isinstance(value, dict):
        return {_without(name, lost): _without(inner, lost) for name, inner in value.items()}
    return value
