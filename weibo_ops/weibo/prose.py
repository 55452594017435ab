"""The prose of a text: what its author wrote in sentences, topics, mentions and links left out."""

from __future__ import annotations

from typing import Final

from weibo_ops.weibo.links import links
from weibo_ops.weibo.mentions import mentions
from weibo_ops.weibo.topics import topics

LEFT_OUT: Final = "\ufffc"
"""Stands for each character that is no prose: it is no blank, no letter and no punctuation."""


def prose(text: str) -> str:
    """Return the text with its topics, mentions and links blanked out by ``LEFT_OUT``, as long as it was."""
    pieces = []
    end = 0
    for found in sorted((*links(text), *mentions(text), *topics(text)), key=lambda found: found.start):
        if found.end > end:
            start = max(found.start, end)
            pieces += [text[end:start], LEFT_OUT * (found.end - start)]
            end = found.end
    return "".join([*pieces, text[end:]]) if pieces else text
