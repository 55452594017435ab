"""Rules explained: one in full, or many in a table."""

from __future__ import annotations

from rich.cells import cell_len

from weibo_ops.render.catalogue_page import Catalogue, Entry
from weibo_ops.render.cells import pad, wrap
from weibo_ops.render.page import Page
from weibo_ops.render.text.sheet import SEVERITIES, Sheet
from weibo_ops.render.visible import visible

_BESIDE = 44  # cells: what a rule finds stands beside its name, or where there is less room, under it
_UNDER = " " * 7


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
    if entry.fix:
        sheet.blank()
        sheet.line((sheet.say(f"rule.fix-{entry.fix}"), "green"), whole=True)
    _options(sheet, entry)
    for example in entry.examples:
        sheet.blank()
        style = "red" if example.verdict == "bad" else "green"
        sheet.line((sheet.say(f"rule.{example.verdict}"), f"bold {style}"), (f"  {example.path}", "dim"))
        for line in example.text.rstrip("\n").split("\n"):
            sheet.line((f"    {visible(line)}".rstrip(), ""), whole=True)
    _sources(sheet, entry)


def _options(sheet: Sheet, entry: Entry) -> None:
    if not entry.options:
        return
    sheet.blank()
    sheet.line((sheet.say("rule.options"), ""))
    for option in entry.options:
        sheet.line((f"    {option.setting}", ""), whole=True)


def _sources(sheet: Sheet, entry: Entry) -> None:
    if entry.sources:
        sheet.blank()
    for source in entry.sources:
        sure = sheet.say(f"rule.sure-{source.confidence}") if source.confidence else ""
        told = "  ".join(filter(None, (source.source, source.as_of, sure)))
        sheet.line((f"{sheet.say('rule.source')}  {told}", "dim"), whole=True)


def _table(sheet: Sheet, entries: tuple[Entry, ...]) -> None:
    name = max((len(entry.name) for entry in entries), default=0)
    severity = max((cell_len(sheet.say(f"severity.{entry.severity}")) for entry in entries), default=0)
    start = len("WO000") + severity + name + 3 * len("  ")
    family = None
    for entry in entries:
        if entry.family != family:
            family = entry.family
            sheet.blank()
            sheet.line((f"{family}  {sheet.say(f'rule.family-{family}')}", "bold"))
        word = sheet.say(f"severity.{entry.severity}")
        lead = (
            (f"{entry.code}  ", "bold"),
            (pad(word, severity) + "  ", SEVERITIES[entry.severity]),
        )
        if sheet.width - start < _BESIDE:
            sheet.line(*lead, (entry.name, ""))
            for line in wrap(visible(entry.what), sheet.width - len(_UNDER)):
                sheet.line((_UNDER + line, "dim"))
            continue
        what = wrap(visible(entry.what), sheet.width - start) or [""]
        sheet.line(*lead, (pad(entry.name, name) + "  ", ""), (what[0], "dim"))
        for line in what[1:]:
            sheet.line((" " * start + line, "dim"))
