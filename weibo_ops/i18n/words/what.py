"""What an item of a plan is: in full, and ``-short`` as it stands in a list."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "write": ("写稿", "write"),
    "write-short": ("写", "write"),
    "approve": ("审稿", "approve"),
    "approve-short": ("审", "check"),
    "post": ("发布", "post"),
    "post-short": ("发", "post"),
    "round": ("巡查", "round"),
    "round-short": ("巡", "round"),
    "procedure": ("流程", "procedure"),
    "procedure-short": ("办", "do"),
    "window": ("值守", "watch"),
    "window-short": ("值", "watch"),
    "milestone": ("节点", "milestone"),
    "milestone-short": ("点", "step"),
    "report": ("报告", "report"),
    "report-short": ("报", "send"),
    "missed-short": ("漏", "miss"),
}
