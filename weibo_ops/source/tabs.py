"""Blanks in place of tabs before the text of a line, where it does not matter how wide a tab was."""

from __future__ import annotations

import re
from itertools import islice

from yaml.error import YAMLError

from weibo_ops.source.flaw import Edit
from weibo_ops.source.tree import Unbounded, Wreck, grown
from weibo_ops.source.values import Builder

_WIDTHS = (2, 4, 8)
_ENOUGH = 2_000  # lines
_LARGEST = 200_000  # characters; it is parsed once for each width


def untabbed(text: str) -> tuple[Edit, ...]:
    """Return the edits that set lines in by blanks; none where texts with tabs of different widths say different
    things."""
    if len(text) > _LARGEST:
        return ()
    lines = list(islice(re.finditer(r"(?m)(?<![^\r\n])[ \t]*\t[ \t]*(?=[^ \t])", text), _ENOUGH))
    said: list[tuple[object, tuple[Edit, ...]]] = []
    for width in _WIDTHS:
        edits = tuple(Edit(*line.span(), line[0].replace("\t", " " * width)) for line in lines)
        made = _with(text, edits)
        try:
            tree = grown(made)
        except (Wreck, Unbounded, YAMLError):
            continue
        builder = Builder(tree, made)
        value = None if tree.root is None else builder.value(tree.root)
        if not builder.flaws:
            said.append((value, edits))
    if not said or any(value != said[0][0] for value, _ in said):
        return ()
    return said[0][1]


def _with(text: str, edits: tuple[Edit, ...]) -> str:
    parts: list[str] = []
    copied = 0
    for edit in edits:
        parts += (text[copied : edit.start], edit.text)
        copied = edit.end
    return "".join((*parts, text[copied:]))
