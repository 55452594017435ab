"""What changed in a plan, on a terminal: posts by day, then who does it, then what the rules say."""

from __future__ import annotations

from datetime import date

from rich.cells import cell_len

from weibo_ops.planning.changes import Changes
from weibo_ops.planning.paired import PostChange
from weibo_ops.render.called import day_called
from weibo_ops.render.cells import cut, pad
from weibo_ops.render.changed import Teller, progressed
from weibo_ops.render.page import Page
from weibo_ops.render.text.opening import remarks
from weibo_ops.render.text.sheet import STATES, Piece, Sheet
from weibo_ops.render.visible import visible

_LISTED = 12  # posts of one kind of progress, and things that passed to one person, that are told one by one
_LOUD = frozenset(("unapproved", "stale-timer", "emptied", "returned"))
_VERBS = {"added": "green", "gone": "red", "cancelled": "red", "skipped": "yellow", "paused": "yellow"}


def changes(page: Page) -> bytes:
    """Return what changed as text."""
    sheet, view = Sheet(page), page.view
    told = Teller(view, page.language)
    _heading(sheet, told, page)
    for part in (_posts, _progress, _slots, _tasks, _who, _days):
        part(sheet, told)
    for title, found in (("changes.new", page.remarks), ("changes.gone", page.gone)):
        if found:
            _section(sheet, title)
            remarks(sheet, found, title=False)
    if told.beyond:
        sheet.blank()
        sheet.flow([(told.beyond, "dim")])
    return sheet.bytes()


def _heading(sheet: Sheet, told: Teller, page: Page) -> None:
    view: Changes = told.view
    pieces: list[Piece] = [(view.desk, "bold")] if view.desk else []
    pieces += [(sheet.say("changes.title"), "bold"), (sheet.say("changes.since", base=told.since), "bold")]
    sheet.flow([*pieces, (told.span, "")])
    if counts := told.counts(len(page.remarks), len(page.gone)):
        sheet.flow([(count, "") for count in counts])
    if told.partial:
        sheet.flow([(told.partial, "bold red")])
    if view.empty and view.compared == "whole":
        sheet.flow([(sheet.say("changes.nothing", base=told.since), "")])


def _section(sheet: Sheet, key: str) -> None:
    sheet.blank()
    sheet.line((sheet.say(key), "bold"))


def _posts(sheet: Sheet, told: Teller) -> None:
    found = [change for change in told.view.posts if not progressed(change)]
    if not found:
        return
    _section(sheet, "changes.posts")
    verbs = [told.verb(change.changes[0]) for change in found]
    width = max(map(cell_len, verbs))
    day = None
    for change, verb in zip(found, verbs, strict=True):
        there = change.before or change.after
        assert there is not None
        now = day_called(date.fromisoformat(there.at[:10]), sheet.language)
        shown = now if now != day else ""
        day = now
        lead: tuple[Piece, ...] = (
            (" " + pad(shown, cell_len(now)) + " ", "bold"),
            (there.at[11:] + "  ", ""),
            (pad(verb, width) + "  ", _VERBS.get(change.changes[0], "cyan")),
        )
        _post(sheet, told, change, lead)


def _post(sheet: Sheet, told: Teller, change: PostChange, lead: tuple[Piece, ...]) -> None:
    indent = sum(cell_len(text) for text, _ in lead)
    there = change.after or change.before
    pieces: list[Piece] = [(told.titled(change), "bold")]
    if there is not None and len(told.view.names.accounts) > 1:
        pieces.append((told.account(there.account), "dim"))
    loud = "yellow" if _LOUD.intersection(change.changes) else ""
    pieces += [(detail, loud) for detail in told.details(change)]
    sheet.flow(pieces, indent=indent, lead=lead)
    room = sheet.width - indent
    if both := told.wordings(change, room // 2):
        for key, text in zip(("changes.before", "changes.after"), both, strict=True):
            said = sheet.say(key) + " "
            shown = cut(visible(text), room - cell_len(said))
            sheet.line((" " * indent, ""), (said, "dim"), (shown, "dim" if key == "changes.before" else ""))
    elif change.before is None and there is not None and there.first_line:
        sheet.line((" " * indent, ""), (cut(visible(there.first_line), room), "dim"))


def _progress(sheet: Sheet, told: Teller) -> None:
    found = told.progress()
    if not found:
        return
    _section(sheet, "changes.progress")
    for said, posts in found:
        pieces: list[Piece] = [(post, "") for post in posts[:_LISTED]]
        if len(posts) > _LISTED:
            pieces.append((sheet.say("changes.more", count=len(posts)), "dim"))
        count = sheet.say("changes.count", count=len(posts))
        sheet.flow(pieces, indent=3, lead=((f" {said}  ", "green"), (f"{count}  ", "dim")))


def _slots(sheet: Sheet, told: Teller) -> None:
    if not told.view.slots:
        return
    _section(sheet, "changes.slots")
    for change in told.view.slots:
        _line(sheet, told.verb(change.change), change.change, told.slot(change))


def _tasks(sheet: Sheet, told: Teller) -> None:
    if not told.view.tasks:
        return
    _section(sheet, "changes.tasks")
    for change in told.view.tasks:
        _line(sheet, told.verb(change.change), change.change, told.task(change))


def _line(sheet: Sheet, verb: str, change: str, said: list[str]) -> None:
    indent = 1 + cell_len(verb) + 2
    pieces: list[Piece] = [(part, "") for part in said]
    sheet.flow(pieces, indent=indent, lead=((f" {verb}  ", _VERBS.get(change, "cyan")),))


def _who(sheet: Sheet, told: Teller) -> None:
    view = told.view
    if not (view.leave or view.covers or view.watches):
        return
    _section(sheet, "changes.who")
    for leave in view.leave:
        alone = leave.after is not None and leave.after.stand_in is None
        sheet.flow([(part, "") for part in told.leave(leave)], indent=3, lead=((" ", "yellow" if alone else ""),))
    for cover in view.covers:
        said = (f" {told.cover(cover)}  ", STATES["missed"] if cover.after is None else "yellow")
        things = told.covered(cover)
        pieces: list[Piece] = [(thing, "") for thing in things[:_LISTED]]
        if len(things) > _LISTED:
            pieces.append((sheet.say("changes.more", count=len(things)), "dim"))
        sheet.flow(pieces, indent=3, lead=(said, (f"{told.items(cover)}  ", "dim")))
    for watch in view.watches:
        nobody = STATES["missed"] if watch.after is None else ""
        sheet.flow([(part, nobody) for part in told.watch(watch)], indent=3, lead=((" ", ""),))


def _days(sheet: Sheet, told: Teller) -> None:
    if not told.view.days:
        return
    _section(sheet, "changes.days")
    for change in told.view.days:
        lead = ((f" {day_called(change.day, sheet.language)}  ", "bold"),)
        sheet.flow([(part, "") for part in told.day(change)], indent=3, lead=lead)
