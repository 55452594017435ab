"""What a terminal may be shown of a text from outside."""

from __future__ import annotations


def visible(text: str) -> str:
    """Return a text whose control and bidi characters are written as escapes; line ends stay."""
    if text.isprintable():
        return text
    return "".join(letter if letter.isprintable() or letter == "\n" else _escaped(letter) for letter in text)


def _escaped(letter: str) -> str:
    code = ord(letter)
    if letter == "\u3000":
        return letter
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
