"""The words of the rules' catalogue."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "title": ("规则", "Rules"),
    "code": ("编号", "Code"),
    "name": ("名称", "Name"),
    "severity": ("程度", "Severity"),
    "what": ("查什么", "What it finds"),
    "bad": ("不对的", "Bad"),
    "good": ("对的", "Good"),
    "why": ("为什么", "Why"),
    "fix": ("能改", "Fix"),
    "fix-safe": ("可以用 lint --fix 改", "lint --fix can mend it"),
    "fix-unsafe": (
        "可以用 lint --fix --unsafe 改，改完再看一眼",
        "lint --fix --unsafe can mend it: look at what it did",
    ),
    "options": (
        "可以在 weibo-ops.yaml 里调，不写就是这样：",
        "Can be set in weibo-ops.yaml; left out, it is this:",
    ),
    "source": ("依据", "Source"),
    "sure-high": ("可靠", "sure"),
    "sure-medium": ("较可靠", "fairly sure"),
    "sure-low": ("待核实", "to be verified"),
    "family-WO0": ("文件", "Files"),
    "family-WO1": ("引用", "References"),
    "family-WO2": ("微博", "Posts"),
    "family-WO3": ("日历", "Calendars"),
    "family-WO4": ("职责和人", "Duties and people"),
    "family-WO5": ("外系统", "The outer system"),
    "family-WO6": ("手册", "Playbooks"),
    "family-WO7": ("模板", "Templates"),
    "family-WO8": ("活动和奖品", "Campaigns and prizes"),
    "family-WO9": ("台账", "Records"),
}
