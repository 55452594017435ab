"""Values as YAML: plain where nobody misreads it, quoted where somebody would, in brackets or line by line."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from weibo_ops.source.extent import ODD_SPACES, WORD
from weibo_ops.source.values import NULLS

WIDE = 120  # columns that a line with brackets may have
_WORDS = frozenset(["y", "n", "yes", "no", "on", "off", "true", "false"])
_FIRST = "-?:,[]{}#&*!|>'\"%@`=<~"
_NUMBER = re.compile(r"[-+.]?[0-9][0-9_,]*(?:\.[0-9_]*)?(?:[eE][-+]?[0-9]+)?|0[xob][0-9a-fA-F_]+|[-+]?\.(?:inf|nan)")
_PLAIN_NUMBER = re.compile(r"(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,6})?")
_CLOCK = re.compile(r"[-+]?[0-9][0-9_]*:[0-9]")  # 20:30 is 1230 to some; a span of hours is quoted beside it
_ODD = re.compile(rf"[{ODD_SPACES}]|{WORD}[ \t]*[：，、]")


class Manner(NamedTuple):
    """How a file writes: the quote it uses, its line break, how far it sets lists and mappings in, and whether texts of
    several lines stand in blocks. ``strict`` quotes every text."""

    quote: str = '"'
    line_break: str = "\n"
    list_indent: int = 2
    indent: int = 2
    blocks: bool = True
    strict: bool = False


def data_of(value: Any) -> Any:
    """Return a value as it will be read: text, None, and lists and dicts of them.

    Raises:
        TypeError: it is none that a file can hold.
    """
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, Mapping):
        return {str(key): data_of(inner) for key, inner in value.items()}
    if isinstance(value, Sequence):
        return [data_of(inner) for inner in value]
    raise TypeError(f"no file holds {type(value).__name__}")


def plain(text: str, flow: bool) -> bool:
    """Whether a text may stand without quotes: no parser takes it for anything else, of whatever version."""
    if not text or text != text.strip() or text in NULLS or text.lower() in _WORDS or text[0] in _FIRST:
        return False
    if text.startswith(("---", "...")) or not printable(text) or "\n" in text or "\t" in text or "#" in text:
        return False
    if text.endswith(":") or re.search(r":[\s,\[\]{}]|[^\w./-]:|:[^\w/-]", text) or _ODD.search(text):
        return False
    if flow and re.search(r"[,\[\]{}]|:\D", text):
        return False
    if _CLOCK.match(text):
        return False
    return not _NUMBER.fullmatch(text) or bool(_PLAIN_NUMBER.fullmatch(text))


def printable(text: str) -> bool:
    """Whether a text may stand in a file as it is, breaks and tabs included."""
    return not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]", text)


def scalar(value: str | None, manner: Manner, flow: bool, style: str = "") -> str:
    """Return a text on one line; ``style``, a quote, is kept where the text can stand in it."""
    if value is None:
        return "null"
    if not style and not manner.strict and plain(value, flow):
        return value
    quote = style or manner.quote
    if quote == "'" and not manner.strict and printable(value) and not re.search("[\n\t]", value):
        return "'" + value.replace("'", "''") + "'"
    return f'"{escaped(value)}"'


_SHORT = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def escaped(text: str) -> str:
    """Return a text as it stands inside of double quotes."""
    text = "".join(_SHORT.get(character, character) for character in text)
    return text if printable(text) else "".join(_shown(character) for character in text)


def _shown(character: str) -> str:
    if printable(character):
        return character
    number = ord(character)
    return f"\\x{number:02x}" if number < 256 else f"\\u{number:04x}" if number < 65536 else f"\\U{number:08x}"


def key(name: str, manner: Manner, flow: bool) -> str:
    """Return a key; the words that are booleans to some parsers are none to any that reads these files."""
    if re.fullmatch(WORD, name) and name not in NULLS:
        return name
    return scalar(name, manner._replace(strict=False), flow)


def inline(value: Any, manner: Manner, flow: bool = True) -> str:
    """Return a value on one line, in brackets where it is a list or a mapping; ``flow``: it stands in brackets
    itself."""
    if isinstance(value, dict):
        return "{" + ", ".join(pair(name, inner, manner) for name, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(inline(inner, manner) for inner in value) + "]"
    return scalar(value, manner, flow)


def pair(name: str, value: Any, manner: Manner) -> str:
    return f"{key(name, manner, True)}: {inline(value, manner)}"


def lines_of_pair(name: str, value: Any, column: int, manner: Manner, listed: bool = False) -> list[str]:
    """Return the lines of a key and its value in a block, the first one set in as well; ``listed``: a list goes item by
    item."""
    head = " " * column + key(name, manner, False) + ":"
    if isinstance(value, str) and "\n" in value and manner.blocks and blockable(value):
        return [f"{head} {mark(value)}", *block(value, column + manner.indent)]
    if value and isinstance(value, list | dict) and (listed or not _fits(value, len(head), manner)):
        if isinstance(value, list):
            dash = column + manner.list_indent
            return [head, *(line for item in value for line in lines_of_item(item, dash, manner))]
        return [head, *lines_of_mapping(value, column + manner.indent, manner)]
    return [f"{head} {inline(value, manner, False)}"]


def lines_of_mapping(value: dict[str, Any], column: int, manner: Manner) -> list[str]:
    return [line for name, inner in value.items() for line in lines_of_pair(name, inner, column, manner)]


def lines_of_item(value: Any, column: int, manner: Manner, gap: str = " ", flow: bool | None = None) -> list[str]:
    """Return the lines of an item of a list; ``flow`` says whether a mapping goes into brackets, None: as it fits."""
    head = " " * column + "-" + gap
    if isinstance(value, dict) and value:
        brackets = _fits(value, len(head), manner) if flow is None else flow
        if not brackets:
            lines = lines_of_mapping(value, len(head), manner)
            return [head + lines[0][len(head) :], *lines[1:]]
        return wrapped(value, head, manner)
    return [head + inline(value, manner, False)]


def wrapped(value: dict[str, Any], head: str, manner: Manner) -> list[str]:
    """Return a mapping in brackets, broken behind commas where the line would be too long."""
    lines = [head + "{"]
    for number, (name, inner) in enumerate(value.items()):
        said = pair(name, inner, manner) + ("," if number < len(value) - 1 else "}")
        if number and len(lines[-1]) + 1 + len(said) > WIDE:
            lines.append(" " * (len(head) + 1) + said)
        else:
            lines[-1] += (" " if number else "") + said
    return lines


def _fits(value: Any, column: int, manner: Manner) -> bool:
    """Whether a value goes into brackets on the rest of a line: it is short, and no text in it has several lines."""
    return not _many_lines(value) and column + 1 + len(inline(value, manner)) <= WIDE


def _many_lines(value: Any) -> bool:
    if isinstance(value, dict):
        return any(map(_many_lines, value.values()))
    if isinstance(value, list):
        return any(map(_many_lines, value))
    return isinstance(value, str) and "\n" in value


def blockable(text: str) -> bool:
    """Whether a text may stand below a `|` without an indentation mark."""
    first = text.lstrip("\n")[:1]
    return bool(first) and first not in " \t" and printable(text.replace("\r", "\x00"))


def mark(text: str, style: str = "|") -> str:
    """Return the mark of a block text: by its breaks at the end."""
    ends = len(text) - len(text.rstrip("\n"))
    return style + ("-" if not ends else "" if ends == 1 else "+")


def block(text: str, column: int, style: str = "|") -> list[str]:
    """Return the lines below a mark; a folded text has one more break wherever it has any."""
    ends = len(text) - len(text.rstrip("\n"))
    lines: list[str] = []
    for line in (text[: len(text) - ends] if ends else text).split("\n"):
        if style == ">" and line and lines:
            lines.append("")
        lines.append(" " * column + line if line else "")
    return lines + [""] * max(0, ends - 1)
