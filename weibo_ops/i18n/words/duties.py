"""Parts of sentences about duties; the nine by name."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "positioning": ("定位", "positioning"),
    "content": ("内容", "content"),
    "campaigns": ("活动", "campaigns"),
    "engagement": ("互动", "engagement"),
    "monitoring": ("舆情", "monitoring"),
    "team": ("团队", "team"),
    "analytics": ("数据", "analytics"),
    "promotion": ("推广", "promotion"),
    "partnerships": ("合作", "partnerships"),
}
