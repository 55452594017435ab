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
    "fixable": ("可以用 lint --fix 改", "lint --fix can mend it"),
    "source": ("依据", "Source"),
}
