"""Workflow commands of GitHub Actions: a line a finding, which becomes a note at its place in a pull request.

GitHub shows ten errors, ten warnings and ten notices of a step: the worst come first, and the last line counts them
all. The log shows a command's message and hides its place: so the message says it once more.
"""

from __future__ import annotations

from weibo_ops.render.page import Findings, Page, Remark
from weibo_ops.render.text.findings import summary
from weibo_ops.render.text.sheet import SEVERITIES, Sheet
from weibo_ops.render.visible import visible

VIEWS = ("Findings",)
_COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}


def github(page: Page) -> bytes:
    """Return findings as workflow commands, none as nothing."""
    view: Findings = page.view
    order = list(SEVERITIES)
    remarks = sorted(view.remarks, key=lambda remark: order.index(remark.severity))
    lines = [_command(remark, view.prefix) for remark in remarks]
    if remarks:
        lines.append(summary(Sheet(page), view))
    return "".join(f"{line}\n" for line in lines).encode("utf-8", "backslashreplace")


def _command(remark: Remark, prefix: str) -> str:
    path = prefix + remark.path
    properties = {"file": path, "line": remark.line, "endLine": remark.end_line}
    if remark.line == remark.end_line:  # columns of several lines are refused
        properties |= {"col": remark.column, "endColumn": remark.end_column}
    properties["title"] = f"weibo-ops {remark.code} {remark.name}"
    said = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    place = f"{visible(path)}:{remark.line}:{remark.column}"
    return f"::{_COMMANDS[remark.severity]} {said}::{_message(f'{place}: {remark.code} {visible(remark.message)}')}"


def _message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")
