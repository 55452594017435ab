"""The nine duties."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "positioning": ("功能定位", "positioning"),
    "content": ("内容建设", "content"),
    "campaigns": ("活动策划", "campaigns"),
    "engagement": ("粉丝互动管理", "engagement"),
    "monitoring": ("舆情监测", "monitoring"),
    "team": ("团队管理", "team"),
    "analytics": ("数据分析整理", "analytics"),
    "promotion": ("微博推广", "promotion"),
    "partnerships": ("商务合作", "partnerships"),
}
