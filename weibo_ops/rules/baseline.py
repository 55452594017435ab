"""The baseline of an old repository: what was found there the day that lint came, and is let be.

A finding is known by its fingerprint, its rule, the keys that lead to it and the value there, so that a fault that is
mended and a new one never cancel out.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol, TypeVar

from weibo_ops.errors import CannotGoOn

VERSION = 1


class Marked(Protocol):
    """What has a fingerprint."""

    @property
    def fingerprint(self) -> str: ...


Thing = TypeVar("Thing", bound=Marked)


def known(content: bytes, path: str) -> frozenset[str]:
    """Return the fingerprints in a baseline.

    Raises:
        CannotGoOn: it is none.
    """
    from json import loads

    try:
        data = loads(content)
        if data["version"] != VERSION:
            raise ValueError(data["version"])
        return frozenset(str(entry["fingerprint"]) for entry in data["findings"])
    except (ValueError, KeyError, TypeError, RecursionError):
        raise CannotGoOn("errors.not-a-baseline", path=path) from None


def parted(found: Iterable[Thing], baseline: frozenset[str]) -> tuple[tuple[Thing, ...], tuple[Thing, ...], int]:
    """Return what is new, what the baseline knows, and how many of its findings are there no more."""
    there = tuple(found)
    old = tuple(thing for thing in there if thing.fingerprint in baseline)
    new = tuple(thing for thing in there if thing.fingerprint not in baseline)
    return new, old, len(baseline - {thing.fingerprint for thing in old})
