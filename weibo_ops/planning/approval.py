"""Approval: which chain a post goes through, how far it has come, and what state that leaves it in (design,
"Approval")."""

from __future__ import annotations

from typing import Any

from weibo_ops.planning.clock import DAY, minute
from weibo_ops.planning.who import Who
from weibo_ops.weibo.digest import approval_digest

URGENT = frozenset(("hot", "crisis"))


class Approvals:
    """The chains of a workspace, asked post by post."""

    def __init__(self, chains: tuple[Any, ...], who: Who) -> None:
        self._chains = [chain for chain in chains if chain.steps]
        self._who = who
        self._chosen: dict[tuple[str, str | None], tuple[Any, bool]] = {}

    def chain(self, kind: str, category: str | None) -> tuple[Any, bool]:
        """Return the chain of a post's kind and category, None in a workspace without chains, and whether it fits.

        Where none fits it is the longest one: better one look too many.
        """
        key = (kind, category)
        found = self._chosen.get(key)
        if found is None:
            found = self._chosen[key] = self._choose(kind, category)
        return found

    def _choose(self, kind: str, category: str | None) -> tuple[Any, bool]:
        best: tuple[int, Any] | None = None
        for chain in self._chains:
            if (chain.kinds and kind not in chain.kinds) or (chain.categories and category not in chain.categories):
                continue
            rank = 2 * bool(chain.kinds) + bool(chain.categories)
            if best is None or rank > best[0]:
                best = (rank, chain)
        if best is not None:
            return best[1], True
        return (max(self._chains, key=lambda chain: len(chain.steps)), False) if self._chains else (None, True)

    def satisfied(self, post: Any, chain: Any, account: str | None, author: str | None) -> int:
        """Return how many steps of its chain a post has passed: each entry of ``approved`` satisfies one, in order."""
        if chain is None or not post.approved or post.text is None:
            return 0
        seen = digest(post, account)
        passed = 0
        for entry in post.approved:
            if passed == len(chain.steps):
                break
            if entry.of is not None and entry.of != seen:
                continue
            if post.returned and post.returned.at and entry.at <= post.returned.at:
                continue
            if self.may(entry.by, chain.steps[passed], minute(entry.at), author):
                passed += 1
        return passed

    def may(self, person: str, step: Any, moment: int, author: str | None) -> bool:
        """Whether a person may pass a step at a minute: its role's holder or that holder's stand-in, and never the
        author."""
        if person == author:
            return False
        who = self._who
        day = moment // DAY
        holders = who.holders(step.by, day)
        if person in holders or person in who.stand_ins(step.by, moment):
            return True
        instead = [who.presence.people[holder].stand_in for holder in holders]
        return any(person in who.holders(other, day) for other in (step.stand_in, *instead) if other)


def digest(post: Any, account: str | None) -> str:
    """Return what an approval of the post as it stands binds to, ``0d56e7ba``."""
    copies = [(copy.account, copy.text) for copy in post.copies]
    return approval_digest(post.text or "", post.images, account or "", copies)


def state(post: Any, passed: int, steps: int, moment: int, now: int) -> str:
    """Return a post's state at a minute: derived, not written."""
    if post.cancelled is not None:
        return "cancelled"
    if post.published is not None:
        return "published"
    if post.missed is not None:
        return "missed"
    if not (post.text and post.text.strip()) or post.draft:
        found = "unwritten"
    elif _returned(post):
        found = "returned"
    elif passed < steps:
        found = "waiting"
    else:
        found = "approved" if post.scheduled is None else "scheduled"
    if moment >= now:
        return found
    return "unconfirmed" if found in ("approved", "scheduled") else "missed"


def _returned(post: Any) -> bool:
    if post.returned is None:
        return False
    # What a later approval has passed is no longer sent back.
    return not (post.returned.at and any(entry.at > post.returned.at for entry in post.approved))
