"""How loud a day may be."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "normal": ("照常", "as usual"),
    "quiet": ("克制", "quiet"),
    "none": ("禁营销", "no marketing"),
}
