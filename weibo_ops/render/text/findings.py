"""Findings as compilers show them: where and what, the line, and a caret under what is meant."""

from __future__ import annotations

from collections import Counter

from rich.cells import cell_len

from weibo_ops.render.cells import CUT
from weibo_ops.render.page import Findings, Page, Remark
from weibo_ops.render.text.sheet import SEVERITIES, Sheet
from weibo_ops.render.visible import visible


def findings(page: Page) -> bytes:
    """Return findings as text; none write nothing."""
    view: Findings = page.view
    sheet = Sheet(page)
    for remark in view.remarks:
        _remark(sheet, remark)
    if view.remarks:
        sheet.line((summary(sheet, view), "bold"), whole=True)
    return sheet.bytes()


def summary(sheet: Sheet, view: Findings) -> str:
    """Return ``2 个错误、1 个警告，3 个文件``."""
    counts = Counter(remark.severity for remark in view.remarks)
    said = [
        sheet.say(f"lint.{severity}{'' if counts[severity] == 1 else 's'}", count=counts[severity])
        for severity in SEVERITIES
        if counts[severity]
    ]
    joint = "、" if sheet.language == "zh" else ", "
    files = len({remark.path for remark in view.remarks})
    return sheet.say("lint.summary-one" if files == 1 else "lint.summary", counts=joint.join(said), files=files)


def _remark(sheet: Sheet, remark: Remark) -> None:
    style = SEVERITIES[remark.severity]
    sheet.line(
        (f"{remark.path}:{remark.line}:{remark.column}: ", "bold"),
        (f"{remark.code} ", ""),
        (sheet.say(f"severity.{remark.severity}"), style),
        (f" {remark.message}  ", ""),
        (f"({remark.name})", "dim"),
        whole=True,
    )
    text = remark.source
    if not text.strip():
        return
    column = max(remark.column - 1, 0)
    end = remark.end_column - 1 if remark.end_line == remark.line else len(text)
    end = max(end, column)
    parts = _plain(text[:column]), _plain(text[column:end]), _plain(text[end:])
    before, meant, after = _around(*parts, sheet.width - 4)
    sheet.line(("  ", ""), (before, ""), (meant, style), (after, ""))
    sheet.line((" " * (2 + cell_len(before)), ""), ("^" * max(cell_len(meant), 1), style))


def _plain(text: str) -> str:
    return visible(text.replace("\t", " "))


def _around(before: str, meant: str, after: str, width: int) -> tuple[str, str, str]:
    """Return the three parts of a line cut to a width, the beginning of what is meant always there."""
    if cell_len(before + meant + after) <= width:
        return before, meant, after
    kept = min(cell_len(meant), width // 2)
    if cell_len(before) + kept + len(CUT) > width:
        room = max(width // 3, 1)
        while cell_len(before) > room:
            before = before[max((cell_len(before) - room) // 2, 1) :]
        before = CUT + before
    left = width - cell_len(before)
    if cell_len(meant) > left - len(CUT):
        return before, _head(meant, left - len(CUT)), CUT
    return before, meant, _tail(after, left - cell_len(meant))


def _tail(text: str, width: int) -> str:
    return text if cell_len(text) <= width else _head(text, width - len(CUT)) + CUT


def _head(text: str, width: int) -> str:
    kept = text
    while cell_len(kept) > max(width, 0):
        kept = kept[: -max((cell_len(kept) - width) // 2, 1)]
    return kept
