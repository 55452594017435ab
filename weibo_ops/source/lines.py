"""From a position in a text to the line and column an editor shows."""

from __future__ import annotations

import re

from weibo_ops.source.place import Span

_CHUNK = 1 << 16


class Lines:
    """The lines of a text, which break at LF, CRLF and CR only."""

    __slots__ = ("_chunks", "_split", "_starts", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self._chunks = [
            0
        ]  # breaks before each stretch of the text: no table of lines, which for a file of line breaks is huge
        self._split: list[str] | None = None
        self._starts: list[int] | None = None

    def position(self, index: int) -> tuple[int, int]:
        """Return line and column, both from 1, of a position in the text (one past its end at most)."""
        text = self.text
        index = max(0, min(index, len(text)))
        if text[index - 1 : index + 1] == "\r\n" and index:
            index -= 1
        chunk = index // _CHUNK
        while len(self._chunks) <= chunk:
            start = (len(self._chunks) - 1) * _CHUNK
            self._chunks.append(self._chunks[-1] + self._breaks(start, start + _CHUNK))
        line = self._chunks[chunk] + self._breaks(chunk * _CHUNK, index)
        return line + 1, index - max(text.rfind("\n", 0, index), text.rfind("\r", 0, index))

    def _breaks(self, start: int, end: int) -> int:
        """Count the breaks that end in a stretch; the CR of a CRLF is none."""
        text = self.text
        return text.count("\n", start, end) + text.count("\r", start, end) - text.count("\r\n", start, end + 1)

    def span(self, start: int, end: int) -> Span:
        return Span(*self.position(start), *self.position(max(start, end)))

    def line(self, number: int) -> str:
        """Return the text of a line without its break; a line that does not exist is empty."""
        if self._split is None:
            self._split = re.split("\r\n|\n|\r", self.text)
        return self._split[number - 1] if 1 <= number <= len(self._split) else ""

    def break_near(self, index: int) -> str:
        """Return the line break used around a position: that of its line, or of the one above, or the first of all."""
        text = self.text
        ends = [end for end in (text.find("\n", index), text.find("\r", index)) if end >= 0]
        at = min(ends, default=max(text.rfind("\n"), text.rfind("\r")))
        if at < 0:
            return "\n"
        return "\r\n" if "\r\n" in (text[at : at + 2], text[max(0, at - 1) : at + 1]) else text[at]

    def index(self, line: int, column: int) -> int:
        """Return the position of a line and column in the text; one that there is not is that of its end."""
        if self._starts is None:
            self._starts = [0, *(match.end() for match in re.finditer("\r\n|\n|\r", self.text))]
        if line > len(self._starts):
            return len(self.text)
        return min(self._starts[line - 1] + column - 1, len(self.text))


_NEAR = 8_000  # what is looked at around a position; a line of a megabyte must not be walked for each of its faults


def line_bounds(text: str, index: int) -> tuple[int, int]:
    """Return where the line around a position starts and ends, without its break; of a long line the part near by."""
    low, high = max(0, index - _NEAR), min(len(text), index + _NEAR)
    start = max(text.rfind("\n", low, index), text.rfind("\r", low, index)) + 1
    ends = [end for end in (text.find("\n", index, high), text.find("\r", index, high)) if end >= 0]
    return start or low, min(ends, default=high)
