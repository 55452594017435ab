"""GitLab's Code Quality report: a list of issues, paths from the root of the repository."""

from __future__ import annotations

from typing import Any

from weibo_ops.render.page import Findings, Page, Remark
from weibo_ops.render.visible import visible

VIEWS = ("Findings",)
FINGERPRINTS = True
_SEVERITIES = {"error": "major", "warning": "minor", "info": "info"}


def gitlab(page: Page) -> bytes:
    """Return findings as a Code Quality report: what is accepted is left out, for GitLab has no word for it."""
    from json import dumps

    view: Findings = page.view
    issues = [_issue(remark, view.prefix) for remark in view.remarks]
    return (dumps(issues, ensure_ascii=False, indent=2) + "\n").encode("utf-8", "backslashreplace")


def _issue(remark: Remark, prefix: str) -> dict[str, Any]:
    return {
        "description": f"{remark.code} {visible(remark.message)}",
        "check_name": remark.name,
        "fingerprint": _fingerprint(remark, prefix),
        "severity": _SEVERITIES[remark.severity],
        "location": {"path": prefix + remark.path, "lines": {"begin": remark.line, "end": remark.end_line}},
    }


def _fingerprint(remark: Remark, prefix: str) -> str:
    """Return a fingerprint that no other workspace of the repository has: GitLab puts all reports together."""
    if not prefix:
        return remark.fingerprint
    from hashlib import sha256

    return sha256(f"{prefix}{remark.fingerprint}".encode("utf-8", "surrogateescape")).hexdigest()[:32]
