"""Parts of sentences about duties and leave."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "more-weeks": ("（共 {count} 周这样）", " ({count} such weeks)"),
    "from-to": ("{start} 到 {end}", "{start} to {end}"),
}
