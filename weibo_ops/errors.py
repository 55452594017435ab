"""The one exception raised on purpose."""

from __future__ import annotations


class CannotGoOn(Exception):
    """What stops a command: no workspace here, no such code. ``key`` names the sentence in ``i18n``, ``facts`` fill
    it (exit 2)."""

    def __init__(self, key: str, **facts: object) -> None:
        super().__init__(key, facts)
        self.key = key
        self.facts = facts
