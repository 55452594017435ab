"""Which texts say again what another one has said.

Linear in posts: a text is cut into its clauses, and compared only with the latest text that each of them stood in.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from weibo_ops.planning.clock import DAY

if TYPE_CHECKING:
    from datetime import date

    from weibo_ops.planning.demand import Planned

_SHORTEST = 12
"""Letters of a text below which it is a greeting, and may come again."""
_CLAUSE = 3
_ALIKE = 0.8
_WORTH_A_LOOK = 0.3


def repeats(posts: list[Planned], today: date, days: int) -> Iterator[tuple[Planned, Planned]]:
    """Yield the posts from today on whose text another one of the account had within some days before, with that one.
    What is out is out."""
    start = today.toordinal()
    posts = [planned for planned in posts if planned.at // DAY >= start - days]
    latest: dict[str, dict[str, int]] = defaultdict(dict)
    seen: list[Planned] = []
    for planned in sorted(posts, key=lambda planned: planned.at):
        text = planned.post.text
        if not text or len(text) < _SHORTEST or planned.post.draft:
            continue
        clauses = _clauses(text)
        known = latest[planned.account]
        shared: dict[int, int] = {}
        for clause in clauses:
            number = known.get(clause)
            if number is not None:
                shared[number] = shared.get(number, 0) + len(clause)
        if shared:
            # What many texts end with points at the latest of them; what two have alike points at one.
            number, letters = max(shared.items(), key=lambda pair: pair[1])
            first = seen[number]
            near = planned.at // DAY - first.at // DAY <= days and planned.at // DAY >= start
            if near and letters > _WORTH_A_LOOK * len(text) and _alike(clauses, _clauses(first.post.text)):
                yield planned, first
        for clause in clauses:
            known[clause] = len(seen)
        seen.append(planned)


def _alike(one: set[str], other: set[str]) -> bool:
    longer = max(sum(map(len, one)), sum(map(len, other)))
    if longer < _SHORTEST or sum(map(len, one & other)) < _ALIKE * longer:
        return False
    # New figures in the same words are a report of another day.
    return not (_counted(one - other) and _counted(other - one))


def _counted(clauses: set[str]) -> bool:
    return any(letter.isdigit() for clause in clauses for letter in clause)


def _clauses(text: str) -> set[str]:
    """Return what stands between the marks of a text, its topics left out."""
    if "#" in text:
        pieces = text.split("#")
        told = [f"，{topic}，" if any(map(str.isdigit, topic)) else "" for topic in pieces[1::2]]
        text = "".join(piece + topic for piece, topic in zip(pieces[::2], [*told, ""], strict=False))
    return {clause for clause in _marks().split(text) if len(clause) >= _CLAUSE}


@cache
def _marks() -> re.Pattern[str]:
    return re.compile(r"[，。！？；：、【】“”…～ ,!?@\n]+")
