"""Phrases that a text may not say: lists out of ``facts``, each group with its law, and what covers them.

A phrase counts where it stands in prose and no allowed one covers it: 官方唯一抽奖工具 covers 唯一. Of two phrases that
overlap the first and longer one is found.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Final, Literal

Level = Literal["error", "warning", "info"]

_BOOKS: Final = r"《[^》\n]*》|「[^」\n]*」|『[^』\n]*』"
_SPEECH: Final = r"“[^”\n]*”|\"[^\"\n]*\""
_STOPS: Final = "。！？!?\n；;"


@dataclass(frozen=True, slots=True)
class Group:
    """Phrases of one kind: the law that forbids them and what to write instead, in both languages, and how hard they
    weigh in a post that advertises and in any other (None: not at all there)."""

    name: str
    english: str
    law: str
    law_english: str
    advice: str
    advice_english: str
    marketing: Level | None
    otherwise: Level | None


@dataclass(frozen=True, slots=True)
class Said:
    """A phrase in a text, and the group it belongs to."""

    phrase: str
    group: Group
    level: Level
    start: int
    end: int


class Phrasebook:
    """Groups of phrases as ``facts`` hold them, compiled; see ``facts/absolute-words.yaml`` for the shape.

    ``head`` has the law of groups that name none, ``{words}`` in patterns are the head's lists of that name,
    ``allowed`` are blocks of ``phrases`` and ``patterns`` that cover what stands inside of them.
    """

    def __init__(
        self, head: Mapping[str, Any], groups: Sequence[Mapping[str, Any]], allowed: Iterable[Mapping[str, Any]] = ()
    ) -> None:
        self._groups = tuple(_group(head, group) for group in groups)
        self._keys = tuple("|".join(map(re.escape, str(group.get("keys", "")).split())) for group in groups)
        # One look at the text says whether anything can be in it: most texts go no further.
        self._gate = _compiled("|".join(self._keys)) if all(self._keys) else None
        self._sources = tuple(_either(head, group) for group in groups)
        self._allowed = "|".join(_either(head, block) for block in allowed)
        self._quoting = tuple(str(head.get("quoting", "")).split())

    def said(self, text: str, prosaic: Callable[[], str], *, marketing: bool) -> tuple[Said, ...]:
        """Return what a text says of them, in order, each phrase once. What stands in book quotes is a name and never
        counts; what others say, in quotation marks or told of, does not count in a post that does not advertise.
        ``prosaic`` gives the text's prose; few texts are asked for it."""
        if self._gate is not None and not self._gate.search(text):
            return ()
        prose = prosaic()
        found = [
            Said(match[0], group, level, match.start(), match.end())
            for number, group in self._near(text)
            if (level := group.marketing if marketing else group.otherwise) is not None
            for match in self._pattern(number).finditer(prose)
        ]
        if not found:
            return ()
        covered = list(self._covered(prose, marketing=marketing))
        free = [
            said
            for said in found
            if not any(start <= said.start and said.end <= end for start, end in covered)
            and (marketing or not self._told(prose, said))
        ]
        return tuple(_first(free))

    def spans(self, prose: str) -> list[tuple[int, int]]:
        """Return where any phrase stands, covered or not."""
        return [match.span() for number, _ in self._near(prose) for match in self._pattern(number).finditer(prose)]

    def _near(self, text: str) -> Iterator[tuple[int, Group]]:
        for number, keys in enumerate(self._keys):
            if not keys or _compiled(keys).search(text):
                yield number, self._groups[number]

    def _pattern(self, number: int) -> re.Pattern[str]:
        return _compiled(self._sources[number])

    def _covered(self, prose: str, *, marketing: bool) -> Iterator[tuple[int, int]]:
        sources = [_BOOKS] if marketing else [_BOOKS, _SPEECH]
        for source in [*sources, *([self._allowed] if self._allowed else [])]:
            # An allowed phrase may begin inside of another one: each beginning is looked at.
            pattern = _compiled(f"(?=({source}))")
            yield from (match.span(1) for match in pattern.finditer(prose))

    def _told(self, prose: str, said: Said) -> bool:
        """Whether the sentence around tells of others: who calls himself so, what is forbidden or was fined."""
        start = max(prose.rfind(stop, 0, said.start) for stop in _STOPS) + 1
        ends = [end for stop in _STOPS if (end := prose.find(stop, said.end)) >= 0]
        sentence = prose[start : min(ends, default=len(prose))]
        return any(word in sentence for word in self._quoting)


def _group(head: Mapping[str, Any], group: Mapping[str, Any]) -> Group:
    return Group(
        name=group["name"],
        english=group["en"],
        law=group.get("law", head.get("law", "")),
        law_english=group.get("law_en", head.get("law_en", "")),
        advice=group["advice"],
        advice_english=group["advice_en"],
        marketing=group.get("marketing"),
        otherwise=group.get("otherwise"),
    )


def _either(head: Mapping[str, Any], block: Mapping[str, Any]) -> str:
    """Return one pattern for all phrases and patterns of a block, the longest phrase first."""
    phrases = sorted(str(block.get("phrases") or "").split(), key=len, reverse=True)
    patterns = [_filled(head, pattern) for pattern in block.get("patterns") or ()]
    return "|".join([*patterns, *map(re.escape, phrases)])


def _filled(head: Mapping[str, Any], pattern: str) -> str:
    def words(match: re.Match[str]) -> str:
        listed = str(head[match[1]]).split()
        return "|".join(sorted(listed, key=lambda word: len(word.partition("(")[0]), reverse=True))

    return re.sub(r"\{([a-z]+)\}", words, pattern)


@cache
def _compiled(source: str) -> re.Pattern[str]:
    return re.compile(source)


def _first(found: list[Said]) -> Iterator[Said]:
    """Return those that overlap no earlier or longer one, each phrase once."""
    end = 0
    seen: set[str] = set()
    for said in sorted(found, key=lambda said: (said.start, -said.end)):
        if said.start >= end:
            end = said.end
            if said.phrase not in seen:
                seen.add(said.phrase)
                yield said
