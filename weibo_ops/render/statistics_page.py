"""How often each rule found something, as a view: what ``lint --statistics`` shows."""

from __future__ import annotations

from dataclasses import dataclass

from weibo_ops.render.page import Remark


@dataclass(frozen=True, slots=True)
class Count:
    """How often a rule found something, and in how many files."""

    code: str
    name: str
    severity: str
    count: int
    files: int


@dataclass(frozen=True, slots=True)
class Statistics:
    """The view of ``lint --statistics``: counts by rule, the most frequent first."""

    counts: tuple[Count, ...]

    @classmethod
    def of(cls, remarks: tuple[Remark, ...]) -> Statistics:
        """Return the counts of remarks; a rule that strikes harder by case is counted by each severity."""
        found: dict[tuple[str, str, str], list[str]] = {}
        for remark in remarks:
            found.setdefault((remark.code, remark.name, remark.severity), []).append(remark.path)
        counts = (Count(*key, len(paths), len(set(paths))) for key, paths in found.items())
        return cls(tuple(sorted(counts, key=lambda count: (-count.count, count.code, count.severity))))
