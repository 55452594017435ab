"""One error of a parser, and the lines around it."""

from __future__ import annotations

import re

from weibo_ops.source.extent import WORD, Extent, before_remark, extent
from weibo_ops.source.lines import line_bounds
from weibo_ops.source.tree import Wreck


class Case:
    """Where the parser stumbled (`at`), where what it was reading began (`opened`), and the last node it had grown."""

    def __init__(self, text: str, wreck: Wreck) -> None:
        error = wreck.error
        self.text = text
        self.problem = error.problem or ""
        self.context = error.context or ""
        mark = error.problem_mark or error.context_mark
        self.at = min(mark.index, len(text)) if mark else 0
        self.opened = min(error.context_mark.index, len(text)) if error.context_mark else self.at
        self.last = wreck.last
        self.scalars = wreck.scalars
        self.brackets = [branch.bracket for branch in wreck.opened if branch.flow]
        self.brackets = [bracket for bracket in self.brackets if text[bracket : bracket + 1] in ("[", "{")]
        if "flow" in self.context and text[self.opened : self.opened + 1] in ("[", "{"):
            self.brackets.append(self.opened)

    def extent(self, index: int) -> Extent:
        first = self.line(index)[0]
        return extent(self.text, index, any(bracket < first for bracket in self.brackets))

    def line(self, index: int) -> tuple[int, int]:
        return line_bounds(self.text, index)

    def before(self, index: int) -> tuple[int, int] | None:
        """Return the bounds of the last line above that holds more than blanks."""
        head = self.text[: self.line(index)[0]].rstrip(" \t\r\n")
        return self.line(len(head)) if head else None

    def text_of(self, start: int, stop: int) -> str:
        return self.text[start:stop].strip()[:80]

    def continued(self, start: int, end: int, flow: bool, column: int | None = None) -> tuple[str, int]:
        """Return a text with its further lines: set deeper than its key, and neither keys nor items themselves."""
        text = self.text
        meant = text[start:end]
        column = self.column(start) if column is None else column
        for _ in range(0 if flow else 50):
            match = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)([ ]*)(?=\S)").match(text, end)
            if not match or len(match[1]) <= column:
                break
            first, stop = self.line(match.end())
            if re.compile(rf"[ ]*(?:- |{WORD}[ \t]*:(?:\s|$))").match(text, first):
                break
            end = before_remark(text, match.end(), stop)
            if end <= match.end():
                break
            meant += " " + text[match.end() : end]
        return meant, end

    def column(self, index: int) -> int:
        """Return the column of the mapping or list that a line belongs to."""
        first, stop = self.line(index)
        match = re.compile(r"([ ]*)((?:[-?][ \t]+)*)").match(self.text, first, stop)
        if not match:
            return 0
        named = re.compile(rf"[\"']?{WORD}[\"']?[ \t]*:").match(self.text, match.end(), stop)
        return len(match[0]) if named else max(0, len(match[0].rstrip()) - 1)
