"""What rules said of a file on its own, kept as bytes: told again while the file and all that it may lean on are the
same.

A rule that looks at one post, one text or one file at a time leans on no other post. Posts are most of a desk; the
rest, its ``ground``, is playbooks, leave, rotas, key dates.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from weibo_ops.rules.rule import Hit, Rule
from weibo_ops.source.seal import seal
from weibo_ops.workspace.kept import put_away, taken_up
from weibo_ops.workspace.workspace import Workspace

Kept = tuple[bytes, bytes]
"""The key under which a verdict holds, and the verdict."""
_MADE_OF = frozenset(
    (
        *(("weibo_ops.i18n", name) for name in ("Word", "Phrase", "Bilingual")),
        ("weibo_ops.rules.rule", "Hit"),
        ("weibo_ops.rules.verdicts", "Verdict"),
    )
)


class Verdict:
    """What rules said of a file: ``hits`` by code of rule; ``marked``: it may have waivers, and must be read for
    them."""

    __slots__ = ("hits", "marked")

    def __init__(self) -> None:
        self.hits: list[tuple[str, Hit]] = []
        self.marked = False


class Verdicts:
    """Verdicts by path. ``seals`` of the files as they are, ``grounds`` of what they say beside posts; both are known
    once the files are read."""

    def __init__(
        self, there: Mapping[str, Kept], seals: Mapping[str, bytes | None], grounds: Mapping[str, bytes]
    ) -> None:
        self._there = there
        self._seals = seals
        self._grounds = grounds
        self._ground = b""
        self.kept: dict[str, Kept] = {}

    def stand(self, workspace: Workspace, today: date, running: list[Rule]) -> None:
        """Say on what verdicts lean: all but posts, the day, the rules that run."""
        missed, declared = workspace.missed, sorted((str(key), sorted(ids)) for key, ids in workspace.declared.items())
        rest = (today, [rule.code for rule in running], workspace.settings, missed.lost, sorted(missed.slots), declared)
        self._ground = seal(repr((sorted(self._grounds.items()), rest)).encode("utf-8", "surrogatepass"))

    def of(self, file: str, judge: Callable[[], Verdict]) -> Verdict:
        """Return the verdict on a file: the one that stands here if it still holds."""
        mark = self._seals.get(file)
        if mark is None:
            return judge()
        key = mark + self._ground
        there = self._there.get(file)
        if there is not None and there[0] == key:
            found = taken_up(there[1], _MADE_OF)
            if isinstance(found, Verdict):
                self.kept[file] = there
                return found
        verdict = judge()
        away = put_away(verdict)
        if away is not None:
            self.kept[file] = (key, away)
        return verdict


class Ground:
    """A workspace without its posts, its files and its tree: what a rule is given that looks at one post at a time.

    It refuses them, rather than give none: the verdict of a rule that looked at them would be kept when it holds no
    longer.
    """

    def __init__(self, workspace: Workspace) -> None:
        self._whole = workspace

    def __getattr__(self, name: str) -> Any:
        if name in ("posts", "tree", "files", "faults"):
            raise TypeError(f"a rule that looks at one post at a time cannot see `{name}`: let it want them by name")
        return getattr(self._whole, name)

    def ids(self, section: str) -> Mapping[str, Any]:
        """Return the items of a section by id."""
        if section == "posts":
            raise TypeError("a rule that looks at one post at a time cannot see the others")
        return self._whole.ids(section)

    def find(self, section: str, id: str | None) -> Any:
        """Return the item of a section with this id, or None."""
        return None if id is None else self.ids(section).get(id)
