"""Text measured in cells of a terminal, where a Han character takes two."""

from __future__ import annotations

from rich.cells import cell_len, set_cell_size

CUT = ".."
_NEVER_FIRST = frozenset("，。、；：？！）》」』】”’,.;:?!)]}")
_JOINER = "\u200d"
_NEVER_LAST = frozenset("（《「『【“‘([{")


def cut(text: str, width: int) -> str:
    """Return a text that fits; one that was longer ends in two points.

    >>> cut("茶园里的桂花落了", 8)
    '茶园里..'
    """
    if cell_len(text) <= width:
        return text
    return set_cell_size(text, max(width - len(CUT), 0)).rstrip() + CUT[: max(width, 0)]


def pad(text: str, width: int) -> str:
    """Return a text filled with blanks, or cut, to a width."""
    fitting = cut(text, width)
    return fitting + " " * (width - cell_len(fitting))


def wrap(text: str, width: int) -> list[str]:
    """Return a text as lines that fit: broken at blanks and between Han characters, no line begins with a stop."""
    lines, line = [], ""
    for token in _tokens(text):
        if cell_len((line + token).rstrip()) <= width:
            line += token
            continue
        if line.strip():
            lines.append(line.rstrip())
        line = token.lstrip()
        while cell_len(line.rstrip()) > width > 1:
            head = set_cell_size(line, width).rstrip()
            # A wide character that would straddle the edge is filled up with a blank: it belongs to the next line.
            lines.append(head)
            line = line[len(head) :]
    if line.strip():
        lines.append(line.rstrip())
    return lines


def _tokens(text: str) -> list[str]:
    tokens: list[str] = []
    for character in text:
        last = tokens[-1] if tokens else ""
        joined = (
            last[-1:] in _NEVER_LAST
            or _JOINER in (character, last[-1:])
            or character in _NEVER_FIRST
            or character == " "
            or (_narrow(last[-1:]) and _narrow(character))
        )
        if last and joined:
            tokens[-1] += character
        else:
            tokens.append(character)
    return tokens


def _narrow(character: str) -> bool:
    return bool(character) and character != " " and cell_len(character) < 2
