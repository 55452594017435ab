"""The three goals."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "attract": ("吸引粉丝", "attract"),
    "retain": ("留住粉丝", "retain"),
    "value": ("挖掘粉丝价值", "value"),
}
