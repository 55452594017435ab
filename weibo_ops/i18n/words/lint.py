"""The words of findings."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "summary": ("{counts}，{files} 个文件", "{counts}; {files} file(s)"),
    "count": ("{count} 个{severity}", "{count} {severity}"),
    "withheld": (
        "有文件读不了，先不看日程和值守：{broken}",
        "some files cannot be read, so schedule and presence were not judged: {broken}",
    ),
    "none": ("没有问题", "no findings"),
    "title": ("问题", "Findings"),
    "rule": ("规则", "Rule"),
    "message": ("说明", "Message"),
    "severity": ("程度", "Severity"),
    "place": ("位置", "Place"),
}
