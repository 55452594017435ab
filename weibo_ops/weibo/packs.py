"""Packs: what an industry's law forbids its posts to say and makes them say. One file in ``facts/packs`` is one pack;
a new one needs that file and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, cast

from weibo_ops.weibo.phrases import Level, Phrasebook, Said


@dataclass(frozen=True, slots=True)
class Required:
    """A sentence that a text must have: what calls for it, and the wordings that will do."""

    sentence: str
    accepted: tuple[str, ...]
    when: tuple[str, ...]
    level: Level
    law: str
    law_english: str

    def missing(self, text: str) -> bool:
        """Whether a text calls for the sentence and lacks it."""
        return any(word in text for word in self.when) and not any(word in text for word in self.accepted)


class Pack:
    """What one industry may not say and has to say."""

    def __init__(self, head: Mapping[str, Any]) -> None:
        self.name: str = head["name"]
        self.english: str = head["en"]
        self._products = tuple(str(head.get("products") or "").split())
        self.required = tuple(_required(head, entry) for entry in head.get("required") or ())
        self._book = Phrasebook(head, head["groups"], (head["allow"],) if "allow" in head else ())

    def names_products(self, text: str) -> bool:
        """Whether a text names goods of this industry: of several laws that say the same, its own is then the one."""
        return any(word in text for word in self._products)

    def said(self, text: str, prosaic: Callable[[], str], *, marketing: bool) -> tuple[Said, ...]:
        """Return what a text says that it may not."""
        return self._book.said(text, prosaic, marketing=marketing)


@cache
def names() -> tuple[str, ...]:
    """Return the names of the packs there are, sorted."""
    from pathlib import Path

    import weibo_ops.facts

    return tuple(sorted(path.stem for path in (Path(weibo_ops.facts.__file__).parent / "packs").glob("*.yaml")))


@cache
def pack(name: str) -> Pack | None:
    """Return the pack of a name, None where there is none."""
    from weibo_ops.facts import facts

    return Pack(facts(f"packs/{name}")) if name in names() else None


def _required(head: Mapping[str, Any], entry: Mapping[str, Any]) -> Required:
    return Required(
        sentence=entry["sentence"],
        accepted=(entry["sentence"], *str(entry.get("accepted") or "").split()),
        when=tuple(str(entry["when"]).split()),
        level=cast("Level", entry["level"]),
        law=entry.get("law", head["law"]),
        law_english=entry.get("law_en", head["law_en"]),
    )
