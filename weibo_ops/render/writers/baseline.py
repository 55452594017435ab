"""The baseline: what lint finds today, a line each, for `lint --baseline` and for git to compare."""

from __future__ import annotations

from weibo_ops.render.page import Findings, Page

VIEWS = ("Findings",)
FINGERPRINTS = True
VERSION = 1


def baseline(page: Page) -> bytes:
    """Return findings as a baseline: JSON, a finding a line, in order of file and fingerprint, so that two branches
    that mend different faults merge."""
    from json import dumps

    view: Findings = page.view
    entries = sorted((remark.path, remark.fingerprint, remark.name) for remark in view.remarks)
    lines = ",\n".join(
        dumps({"path": path, "rule": name, "fingerprint": fingerprint}, ensure_ascii=False)
        for path, fingerprint, name in entries
    )
    body = f"\n{lines}\n" if lines else ""
    return f'{{"version": {VERSION}, "findings": [{body}]}}\n'.encode("utf-8", "backslashreplace")
