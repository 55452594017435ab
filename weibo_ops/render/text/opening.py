"""What plans have in common on a terminal: the heading, 先办, and the findings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import PurePosixPath

from rich.cells import cell_len

from weibo_ops.i18n import weekday
from weibo_ops.planning.plan import Plan
from weibo_ops.render.called import day_called, moment_called
from weibo_ops.render.cells import pad
from weibo_ops.render.first import Doing, copied, first, now_of, unconfirmed
from weibo_ops.render.grid import handles
from weibo_ops.render.page import Remark
from weibo_ops.render.text.sheet import SEVERITIES, STATES, Piece, Sheet
from weibo_ops.render.visible import visible

_SHOWN, _MISSED, _COMING = 8, 3, 4
_WIDE = 100  # cells from which a path stands in full


def heading(sheet: Sheet, plan: Plan) -> None:
    """Lay the desk's name, the span and now, then the posts by state and by category."""
    start, end = (day_called(day, sheet.language) for day in (plan.start, plan.end))
    span = start if plan.start == plan.end else sheet.say("plan.span", start=start, end=end)
    if plan.start.year != now_of(plan).year:
        span = span.replace(f"{plan.start:%m-%d}", f"{plan.start:%Y-%m-%d}", 1)
    pieces: list[Piece] = [(plan.desk, "bold")] if plan.desk else []
    pieces.append((span, "bold"))
    if plan.span == "week":
        pieces.append((f"W{plan.start.isocalendar().week:02d}", ""))
    now = now_of(plan)
    pieces.append((sheet.say("plan.now", moment=f"{day_called(now.date(), sheet.language)} {now:%H:%M}"), "dim"))
    sheet.flow(pieces)
    posts = [item for day in plan.days for item in day.items if item.what == "post"]
    own = [item for item in posts if not copied(item)]
    states = Counter(item.state or "" for item in own)
    told: list[Piece] = [(sheet.say("plan.posts", count=len(own)), "")]
    told += [
        (f"{sheet.say(f'state.{state}')} {states[state]}", style) for state, style in STATES.items() if states[state]
    ]
    if len(posts) > len(own):
        told.append((sheet.say("plan.copies", count=len(posts) - len(own)), "dim"))
    categories = Counter(item.category for item in own if item.state not in ("cancelled", "missed"))
    shares: list[Piece] = [
        (f"{name} {categories[id]}", "") for id, name in plan.names.categories.items() if categories[id]
    ]
    if categories[None] and plan.names.categories:
        shares.append((f"{sheet.say('plan.no-category')} {categories[None]}", "dim"))
    if sum(cell_len(visible(text)) + 2 for text, _ in (*told, *shares)) <= sheet.width:
        told += shares
        shares = []
    for row in filter(None, (told, shares)):
        sheet.flow(row)


def opening(sheet: Sheet, plan: Plan) -> None:
    """Lay 先办: the next things to do, the late ones in red; the rest is counted."""
    doings = first(plan)
    sheet.blank()
    sheet.line((sheet.say("plan.first"), "bold"))
    waiting = unconfirmed(plan)
    if not doings and not waiting:
        sheet.line((" " + sheet.say("plan.nothing-first"), "dim"))
        return
    missed = [doing for doing in doings if doing.what == "missed"]
    late = [doing for doing in doings if doing.late and doing.what != "missed"]
    coming = [doing for doing in doings if not doing.late]
    shown = [*late[:_SHOWN], *missed[:_MISSED]]
    shown += coming[: max(_SHOWN - len(shown), _COMING)]
    _doings(sheet, plan, shown)
    if len(missed) > _MISSED:
        sheet.line((" " + sheet.say("plan.more-missed", count=len(missed) - _MISSED), STATES["missed"]))
    more = len(late) + len(coming) - sum(doing.what != "missed" for doing in shown)
    if more:
        sheet.line((" " + sheet.say("plan.more", count=more), "dim"))
    if waiting:
        sheet.line((" " + sheet.say("plan.to-confirm", count=waiting), STATES["unconfirmed"]))


def _doings(sheet: Sheet, plan: Plan, doings: Sequence[Doing]) -> None:
    accounts = handles(plan)
    several = len(accounts) > 1
    now = now_of(plan)
    rows = [
        (
            _when(sheet, doing, now),
            sheet.say(f"what.{doing.what}-short"),
            accounts.get(doing.account or "", "") if several else "",
            _out(sheet, doing, now),
            who(sheet, plan, doing.by, doing.because),
            _place(sheet, doing),
        )
        for doing in doings
    ]
    widths = [max((cell_len(visible(row[column])) for row in rows), default=0) for column in range(6)]
    widths[2], widths[4] = min(widths[2], 12), min(widths[4], 16)
    titles = [visible(doing.title) for doing in doings]
    title = min(max(map(cell_len, titles), default=0), 40)
    # What is scarce is room: first the gaps give way, then the titles, then it takes two lines.
    gaps = 6 if several else 5
    fixed = 1 + sum(widths)
    gap = "  " if fixed + 2 * gaps + title <= sheet.width else " "
    title = min(title, max(sheet.width - fixed - gaps * len(gap), 8))
    narrow = fixed + gaps * len(gap) + title > sheet.width
    for doing, row, name in zip(doings, rows, titles, strict=True):
        style = "bold red" if doing.late else ""
        pieces: list[Piece] = [
            (" " + pad(row[0], widths[0]) + gap, style),
            (pad(row[1], widths[1]) + gap, style or "bold"),
        ]
        if several:
            pieces.append((pad(visible(row[2]), widths[2]) + gap, "dim"))
        if narrow:
            sheet.flow([*((name, style), (row[3], ""), (row[4], ""), (row[5], "dim"))], indent=3, lead=tuple(pieces))
            continue
        pieces += [(pad(name, title) + gap, style), (pad(row[3], widths[3]) + gap, "")]
        nobody = "bold red" if doing.by is None else ""
        sheet.line(*pieces, (pad(visible(row[4]), widths[4]) + gap, nobody), (row[5], "dim"))


def _when(sheet: Sheet, doing: Doing, now: datetime) -> str:
    called = moment_called(doing.due, now, sheet.language)
    return sheet.say("plan.late" if doing.late else "plan.before", moment=called)


def _out(sheet: Sheet, doing: Doing, now: datetime) -> str:
    if doing.what == "missed" or not doing.posts:
        return ""
    if len({f"{post:%H:%M}" for post in doing.posts}) == 1 and len(doing.posts) > 1:
        joint = "、" if sheet.language == "zh" else ","
        days = [weekday(post.date(), sheet.language) for post in doing.posts]
        called = f"{joint.join(days)} {doing.posts[0]:%H:%M}"
    else:
        called = moment_called(doing.posts[0], now, sheet.language)
    return sheet.say("plan.goes-out", moment=called)


def _place(sheet: Sheet, doing: Doing) -> str:
    path = doing.path if sheet.width >= _WIDE else PurePosixPath(doing.path).name
    return f"{path}:{doing.line}"


def who(sheet: Sheet, plan: Plan, person: str | None, because: str) -> str:
    """Return a person's name, and why it is this one where that is unusual."""
    if person is None:
        return sheet.say("because.nobody")
    reason = sheet.say(f"because.{because}") if because != "nobody" else ""
    joint = "" if sheet.language == "zh" or not reason else " "
    return plan.names.people.get(person, person) + joint + reason


def remarks(sheet: Sheet, found: Sequence[Remark], title: bool = True, skip: date | None = None) -> None:
    """Lay findings, the gravest first: how grave, the day, what, and where."""
    if not found:
        return
    if title:
        sheet.blank()
        sheet.line((sheet.say("plan.findings"), "bold"))
    grave = list(SEVERITIES)
    ordered = sorted(found, key=lambda one: (grave.index(one.severity), one.day or date.max, one.path, one.line))
    for remark in ordered:
        said = sheet.say(f"severity.{remark.severity}")
        lead: list[Piece] = [(" ", ""), (f"{said} ", SEVERITIES[remark.severity]), (f"{remark.code} ", "dim")]
        if remark.day is not None and remark.day != skip:
            lead.append((f"{remark.day:%m-%d} ", ""))
        sheet.flow([(remark.message, ""), (f"{remark.path}:{remark.line}", "dim")], indent=3, lead=tuple(lead))
