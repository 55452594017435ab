"""Rules explained: one in full, or many in a table."""

from __future__ import annotations

from rich.cells import cell_len

from weibo_ops.render.cells import pad, wrap
from weibo_ops.render.page import Catalogue, Entry, Page
from weibo_ops.render.text.sheet import SEVERITIES, Sheet
from weibo_ops.render.visible import visible


def catalogue(page: Page) -> bytes:
    """Return rules as text."""
    view: Catalogue = page.view
    sheet = Sheet(page)
    if len(view.entries) == 1:
        _full(sheet, view.entries[0])
    else:
        _table(sheet, view.entries)
    return sheet.bytes()


def _full(sheet: Sheet, entry: Entry) -> None:
    severity = sheet.say(f"severity.{entry.severity}")
    sheet.flow([(entry.code, "bold"), (entry.name, "bold"), (severity, SEVERITIES[entry.severity])])
    for text in (entry.what, *entry.why.split("\n\n")):
        if text.strip():
            sheet.blank()
            for line in wrap(visible(text.replace("\n", " ")), min(sheet.width, 100)):
                sheet.line((line, ""))
    if entry.fixable:
        sheet.blank()
        sheet.line((sheet.say("rule.fixable"), "green"))
    for example in entry.examples:
        sheet.blank()
        style = "red" if example.verdict == "bad" else "green"
        sheet.line((sheet.say(f"rule.{example.verdict}"), f"bold {style}"), (f"  {example.path}", "dim"))
        for line in example.text.rstrip("\n").split("\n"):
            sheet.line((f"    {visible(line)}".rstrip(), ""), whole=True)
    if entry.source:
        sheet.blank()
        sheet.line((f"{sheet.say('rule.source')}  {entry.source}", "dim"), whole=True)


def _table(sheet: Sheet, entries: tuple[Entry, ...]) -> None:
    name = max((len(entry.name) for entry in entries), default=0)
    severity = max((cell_len(sheet.say(f"severity.{entry.severity}")) for entry in entries), default=0)
    family = None
    for entry in entries:
        if family not in (None, entry.family):
            sheet.blank()
        family = entry.family
        word = sheet.say(f"severity.{entry.severity}")
        lead = (
            (f"{entry.code}  ", "bold"),
            (pad(word, severity) + "  ", SEVERITIES[entry.severity]),
            (pad(entry.name, name) + "  ", ""),
        )
        start = sum(cell_len(text) for text, _ in lead)
        what = wrap(visible(entry.what), max(sheet.width - start, 16)) or [""]
        if sheet.width - start < 24:
            sheet.line(*lead)
            for line in wrap(visible(entry.what), sheet.width - 7):
                sheet.line((" " * 7 + line, "dim"))
            continue
        sheet.line(*lead, (what[0], "dim"))
        for line in what[1:]:
            sheet.line((" " * start + line, "dim"))
