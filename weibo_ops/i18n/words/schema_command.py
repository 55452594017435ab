"""What ``schema`` says of itself."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "help": ("给编辑器用的 JSON Schema", "JSON Schema for editors"),
    "help-which": ("playbooks、calendars、settings 或一节，如 posts", "playbooks, calendars, settings, or a section"),
}
