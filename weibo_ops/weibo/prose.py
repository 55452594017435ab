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
    found = [(part.start, part.end) for part in links(text)]
    found += [(part.start, part.end) for part in mentions(text)]
    found += [(part.start, part.end) for part in topics(text)]
    for first, last in sorted(found):
        if last > end:
            start = max(first, end)
            pieces += [text[end:start], LEFT_OUT * (last - start)]
            end = last
    return "".join([*pieces, text[end:]]) if pieces else text
