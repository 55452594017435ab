"""Absolute words of the advertising law: those that are claims wherever they stand, and those that the context
decides. What they are is in ``facts/absolute-words.yaml``."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from weibo_ops.weibo.phrases import Phrasebook

if TYPE_CHECKING:
    from collections.abc import Callable

    from weibo_ops.weibo.phrases import Said


def claims(text: str, prosaic: Callable[[], str], *, marketing: bool) -> tuple[Said, ...]:
    """Return the claims of a text to be the first, cheapest or best there is."""
    return _claims().said(text, prosaic, marketing=marketing)


def superlatives(text: str, prosaic: Callable[[], str], *, marketing: bool) -> tuple[Said, ...]:
    """Return the superlatives of a text that are probably such claims, but for those that certainly are."""
    found = _superlatives().said(text, prosaic, marketing=marketing)
    if not found:
        return ()
    certain = _claims().spans(prosaic())
    return tuple(said for said in found if not any(said.start < end and start < said.end for start, end in certain))


@cache
def _claims() -> Phrasebook:
    from weibo_ops.facts import facts

    head = facts("absolute-words")
    return Phrasebook(head, head["claims"], (head["allow"],))


@cache
def _superlatives() -> Phrasebook:
    from weibo_ops.facts import facts

    head = facts("absolute-words")
    return Phrasebook(head, head["superlatives"], (head["allow"], head["spared"]))
