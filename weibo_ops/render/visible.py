"""Text of users on a terminal: what would steer the terminal, or hide, is shown as what it is."""

from __future__ import annotations

from unicodedata import category

_HIDDEN = frozenset(("Cc", "Cf", "Cs", "Zl", "Zp"))
_JOINER = "\u200d"  # holds families of emoji together; between other characters it only hides
_PICTURES = 0x2190  # the first code point of arrows, symbols and what follows them


def visible(text: str) -> str:
    """Return a text with its control, direction and zero-width characters as escapes.

    >>> visible("[doge]\\x1b[31m")
    '[doge]\\\\x1b[31m'
    """
    if text.isprintable():
        return text
    after = (*text[1:], "")
    shown = ""
    for character, following in zip(text, after, strict=True):
        joining = character == _JOINER and _picture(shown[-1:]) and _picture(following)
        shown += character if joining else _escaped(character)
    return shown


def _picture(character: str) -> bool:
    return bool(character) and ord(character) >= _PICTURES and not character.isalnum() and character.isprintable()


def _escaped(character: str) -> str:
    if character.isprintable() or category(character) not in _HIDDEN:
        return character
    return character.encode("unicode_escape").decode("ascii")
