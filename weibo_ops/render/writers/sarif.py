"""SARIF 2.1.0, for code scanning: every rule is declared, those that found nothing too, so that alerts can be closed.

Columns are code points; paths start at the root of the repository.
"""

from __future__ import annotations

from typing import Any

from weibo_ops import __version__
from weibo_ops.i18n import Language
from weibo_ops.render.catalogue_page import Catalogue, Entry
from weibo_ops.render.page import Accepted, Findings, Page, Remark
from weibo_ops.render.visible import visible

VIEWS = ("Findings",)
FINGERPRINTS = True
SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {"error": "error", "warning": "warning", "info": "note"}
_PROBLEMS = {"error": "error", "warning": "warning", "info": "recommendation"}
_ROOT = "%SRCROOT%"
_LANGUAGES = {"zh": "zh-CN", "en": "en-US"}


def sarif(page: Page) -> bytes:
    """Return findings as a log of one run; what is accepted stands in it as suppressed."""
    from json import dumps

    from weibo_ops.render.catalogue import catalogue
    from weibo_ops.rules.catalogue import rules

    view: Findings = page.view
    entries = catalogue(rules(), page.language).entries
    numbers = {entry.code: number for number, entry in enumerate(entries)}
    results = [_result(remark, numbers, view.prefix) | {"suppressions": []} for remark in view.remarks]
    results += [_result(part.remark, numbers, view.prefix) | _suppressed(part) for part in view.accepted]
    driver = {
        "name": "weibo-ops",
        "version": __version__,
        "semanticVersion": __version__,
        "language": _LANGUAGES[page.language],
        "rules": [_rule(entry, page.language) for entry in entries],
    }
    run = {
        "tool": {"driver": driver},
        # Workspaces of one repository must not close each other's alerts.
        "automationDetails": {"id": f"weibo-ops/{view.prefix}"},
        "invocations": [{"executionSuccessful": True}],
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_ROOT: {"description": {"text": "The root of the repository"}}},
        "results": results,
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return (dumps(log, ensure_ascii=False, indent=2) + "\n").encode("utf-8", "backslashreplace")


def _rule(entry: Entry, language: Language) -> dict[str, Any]:
    """Return a rule as code scanning shows it: the short text is its title, the help stands below."""
    from weibo_ops.render.writers.markdown import markdown

    manual = markdown(Page(Catalogue((entry,)), (), language)).decode()
    return {
        "id": entry.code,
        "name": entry.name,
        "shortDescription": {"text": entry.what},
        "fullDescription": {"text": entry.why},
        "help": {"text": f"{entry.what}\n\n{entry.why}", "markdown": manual},
        "defaultConfiguration": {"level": _LEVELS[entry.severity]},
        "properties": {"tags": [entry.family], "problem.severity": _PROBLEMS[entry.severity], "fixable": entry.fixable},
    }


def _result(remark: Remark, numbers: dict[str, int], prefix: str) -> dict[str, Any]:
    place = {
        "artifactLocation": {"uri": _uri(prefix + remark.path), "uriBaseId": _ROOT},
        "region": {
            "startLine": remark.line,
            "startColumn": remark.column,
            "endLine": remark.end_line,
            "endColumn": remark.end_column,
        },
    }
    return {
        "ruleId": remark.code,
        "ruleIndex": numbers[remark.code],
        "level": _LEVELS[remark.severity],
        "message": {"text": _unlinked(visible(remark.message))},
        "locations": [{"physicalLocation": place}],
        "partialFingerprints": {"weiboOpsFinding/v1": remark.fingerprint},
    }


def _suppressed(part: Accepted) -> dict[str, Any]:
    kind = {"waiver": "inSource", "baseline": "external"}[part.by]
    return {"suppressions": [{"kind": kind, "justification": visible(part.reason)}]}


def _unlinked(text: str) -> str:
    """Return a text in which nothing is taken for an embedded link, ``[text](address)``."""
    return text.replace("](", "\\](")


def _uri(path: str) -> str:
    from urllib.parse import quote

    return quote(path.encode("utf-8", "surrogateescape"), safe="/")
