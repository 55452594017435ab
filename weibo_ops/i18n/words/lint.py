"""The words of findings."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "summary-one": ("{counts}，1 个文件", "{counts} in 1 file"),
    "summary": ("{counts}，{files} 个文件", "{counts} in {files} files"),
    "error": ("{count} 个错误", "{count} error"),
    "errors": ("{count} 个错误", "{count} errors"),
    "warning": ("{count} 个警告", "{count} warning"),
    "warnings": ("{count} 个警告", "{count} warnings"),
    "info": ("{count} 个提示", "{count} info"),
    "infos": ("{count} 个提示", "{count} infos"),
    "in-file": ("1 个文件", "1 file"),
    "in-files": ("{files} 个文件", "{files} files"),
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
