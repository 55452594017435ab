"""Why it is this person, said after the name; the usual reasons say nothing."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "holder": ("", ""),
    "rota": ("", ""),
    "named": ("", ""),
    "stand_in": ("(代)", "(stand-in)"),
    "backup": ("(B 角)", "(backup)"),
    "shift": ("(替班)", "(shift)"),
    "nobody": ("没有人", "nobody"),
}
