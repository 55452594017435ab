"""The remarks (comments) of a file: what stands behind a `#` that is part of no value."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from weibo_ops.source.lines import Lines, line_bounds
from weibo_ops.source.mended import mended
from weibo_ops.source.place import Span


@dataclass(frozen=True, slots=True)
class Remark:
    """A remark: its text from the `#` to the end of the line, and where; ``alone`` where nothing stands before it."""

    text: str
    span: Span
    alone: bool


def remarks(content: bytes, pattern: re.Pattern[str]) -> list[Remark]:
    """Return the remarks of a file that match a pattern from their `#` on.

    What looks like one inside of a value, in a text of several lines for one, is none.
    """
    text, mending, tree, _ = mended(content)
    found = [match for match in pattern.finditer(text) if match.start() == 0 or text[match.start() - 1] in " \t\r\n"]
    if not found:
        return []
    spans: list[tuple[int, int]] = []
    if tree is not None:
        spans = sorted(
            (mending.origin(scalar.start_mark.index), mending.origin(scalar.end_mark.index)) for scalar in tree.scalars
        )
    starts = [start for start, _ in spans]
    lines = Lines(text)
    made = []
    for match in found:
        at = match.start()
        number = bisect_right(starts, at) - 1
        # The remark behind `|` stands inside of what libyaml takes for the scalar.
        if number >= 0 and at < spans[number][1] and not _heading(text, spans[number][0], at):
            continue
        first, stop = line_bounds(text, at)
        made.append(Remark(text[at:stop].rstrip(), lines.span(at, stop), not text[first:at].strip()))
    return made


def _heading(text: str, start: int, at: int) -> bool:
    """Whether a position is on the line of a block scalar's own mark, `| # …`."""
    between = text[start:at]
    return between[:1] in ("|", ">") and "\n" not in between and "\r" not in between
