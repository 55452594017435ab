"""Escapes in double quotes that bring in what the text itself may not hold."""

from __future__ import annotations

import re

from weibo_ops.source.decoding import FORBIDDEN
from weibo_ops.source.flaw import Edit, Flaw
from weibo_ops.source.tree import Tree

_ENOUGH = 200  # of one file
_ESCAPES = '0abtnvfre "/\\N_LPxuU\t'
_CONTROL_ESCAPES = dict(zip("0abefv", "\0\a\b\x1b\f\v", strict=True)) | dict(
    zip("NLP", "\x85\u2028\u2029", strict=True)
)


def bad_escapes(text: str, opened: int, at: int) -> tuple[str, *tuple[int, ...]]:
    """Return the first escape of a quoted text that is none, which stands at a position, and where the others of that
    text stand."""
    shape = re.compile(r"\\(?:x[0-9a-fA-F]{0,2}|u[0-9a-fA-F]{0,4}|U[0-9a-fA-F]{0,8}|[^\r\n])").match(text, at)
    first = shape[0] if shape else "\\"
    whole = re.compile(r'"(?:[^"\\]|\\.)*"', re.DOTALL).match(text, opened)
    if not whole or "\n" in whole[0]:
        return (first,)
    others = [
        match.start()
        for match in re.compile(r"\\(.)").finditer(text, at, whole.end())
        if match.start() > at and match[1] not in _ESCAPES
    ]
    return (first, *others)


def forbidden_escapes(text: str, tree: Tree) -> list[Flaw]:
    """Return a flaw for each escape that stands for a control character or a line separator."""
    flaws: list[Flaw] = []
    for scalar in tree.scalars:
        if scalar.style != '"' or len(flaws) >= _ENOUGH or not re.search(FORBIDDEN, scalar.value):
            continue
        for match in re.finditer(
            r"\\(?:x(..)|u(....)|U(.{8})|(.))", text[scalar.start_mark.index : scalar.end_mark.index]
        ):
            code = match[1] or match[2] or match[3]
            character = chr(int(code, 16)) if code else _CONTROL_ESCAPES.get(match[4], "")
            if len(flaws) >= _ENOUGH:
                break
            if not re.match(FORBIDDEN, character):
                continue
            start = scalar.start_mark.index + match.start()
            end = start + len(match[0])
            separator = character in "\x85\u2028\u2029"
            facts = {"code": f"U+{ord(character):04X}"}
            edit = Edit(start, end, "\u3000" if separator else "\ufffd")
            flaws.append(Flaw("line-separator" if separator else "control-character", start, end, facts, (edit,)))
    return flaws
