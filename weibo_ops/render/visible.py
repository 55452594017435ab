"""Text of users on a terminal: what would steer the terminal, or hide, is shown as what it is."""

from __future__ import annotations

from unicodedata import category

_HIDDEN = frozenset(("Cc", "Cf", "Cs", "Zl", "Zp"))
_JOINER = "\u200d"  # holds families of emoji together


def visible(text: str) -> str:
    """Return a text with its control, direction and zero-width characters as escapes.

    >>> visible("[doge]\\x1b[31m")
    '[doge]\\\\x1b[31m'
    """
    if text.isprintable():
        return text
    return "".join(_escaped(character) for character in text)


def _escaped(character: str) -> str:
    if character.isprintable() or character == _JOINER or category(character) not in _HIDDEN:
        return character
    return character.encode("unicode_escape").decode("ascii")
