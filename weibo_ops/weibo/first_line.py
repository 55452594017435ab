from __future__ import annotations


def first_line(text: str) -> str:
    """Return the first line of a text that has something on it, whole and without the blanks around it.

    Lines break at LF, CRLF and CR only. A text without such a line gives an empty string.
    """
    for line in text.replace("\r", "\n").split("\n"):
        if stripped := line.strip(" \t\u3000\u00a0\u200b"):
            return stripped
    return ""
