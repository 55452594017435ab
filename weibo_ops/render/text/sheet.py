"""A sheet of lines for a terminal, with colour or without: the same text either way."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from rich.cells import cell_len

from weibo_ops.i18n import Language, word
from weibo_ops.render.cells import cut, wrap
from weibo_ops.render.page import Page
from weibo_ops.render.visible import visible

Piece = tuple[str, str]

STATES = {
    "published": "dim",
    "scheduled": "green",
    "approved": "cyan",
    "waiting": "yellow",
    "returned": "bold red",
    "unwritten": "bold red",
    "cancelled": "dim",
    "unconfirmed": "magenta",
    "missed": "bold red",
}
SEVERITIES = {"error": "bold red", "warning": "yellow", "info": "cyan"}


class Sheet:
    """Lines as they are laid; ``width`` in cells."""

    def __init__(self, page: Page) -> None:
        self.language: Language = page.language
        self.width = max(page.width, 20)
        self._colour = page.colour
        self._lines: list[list[Piece]] = []

    def say(self, key: str, /, **facts: object) -> str:
        """Return a phrase in the reader's language."""
        return word(key, self.language, **facts)

    def line(self, *pieces: Piece, whole: bool = False) -> None:
        """Lay a line; what does not fit is cut, unless it must stay whole."""
        shown, left = [], self.width
        for text, style in pieces:
            fitting = visible(text) if whole else cut(visible(text), left)
            left -= cell_len(fitting)
            if fitting:
                shown.append((fitting, style))
        self._lines.append(shown)

    def blank(self) -> None:
        """Lay an empty line, never two and never the first."""
        if self._lines and self._lines[-1]:
            self._lines.append([])

    def flow(self, pieces: Iterable[Piece], indent: int = 0, gap: str = "  ", lead: tuple[Piece, ...] = ()) -> None:
        """Lay pieces one after another, going on in a new, indented line where the next does not fit."""
        row, used = list(lead), sum(cell_len(visible(text)) for text, _ in lead)
        begun = False
        for text, style in pieces:
            shown = visible(text)
            needed = cell_len(shown) + (len(gap) if begun else 0)
            if begun and used + needed > self.width:
                self.line(*row)
                row, used, begun = [(" " * indent, "")], indent, False
            if begun:
                row.append((gap, ""))
                used += len(gap)
            for number, part in enumerate(self._parts(shown, used, indent)):
                if number:
                    self.line(*row)
                    row, used = [(" " * indent, "")], indent
                row.append((part, style))
                used += cell_len(part)
            begun = True
        self.line(*row)

    def _parts(self, text: str, used: int, indent: int) -> list[str]:
        if used + cell_len(text) <= self.width:
            return [text]
        return wrap(text, max(self.width - max(used, indent), 10))

    def bytes(self) -> bytes:
        """Return what has been laid, in UTF-8."""
        while self._lines and not self._lines[-1]:
            self._lines.pop()
        return "".join(self._written(line) + "\n" for line in self._lines).encode()

    def _written(self, line: list[Piece]) -> str:
        while line and not line[-1][0].strip(" "):
            line.pop()
        if line:
            line[-1] = (line[-1][0].rstrip(" "), line[-1][1])
        if not self._colour:
            return "".join(text for text, _ in line)
        return "".join(_coloured(text, style) for text, style in line)


def _coloured(text: str, style: str) -> str:
    if not style or not text.strip(" "):
        return text
    from rich.color import ColorSystem

    return _style(style).render(text, color_system=ColorSystem.STANDARD)  # type: ignore[no-any-return,attr-defined]


@cache
def _style(style: str) -> object:
    from rich.style import Style

    return Style.parse(style)
