"""Days in full, one sheet after the other."""

from __future__ import annotations

from datetime import datetime

from rich.cells import cell_len

from weibo_ops.planning.plan import DayPlan, Plan, PlanItem
from weibo_ops.render.called import called, day_called, lunar_called, moment_called, named_days
from weibo_ops.render.cells import cut, pad
from weibo_ops.render.first import copied, now_of, titled
from weibo_ops.render.page import Page
from weibo_ops.render.text.gridded import days_of, toned
from weibo_ops.render.text.opening import heading, opening, remarks, who
from weibo_ops.render.text.sheet import STATES, Piece, Sheet
from weibo_ops.render.visible import visible

_LATE = "bold red"


def day(page: Page) -> bytes:
    """Return a plan of one or a few days as text."""
    sheet, plan = Sheet(page), page.view
    several = len(plan.days) > 1
    if several:
        heading(sheet, plan)
        opening(sheet, plan)
    for one in plan.days:
        if several:
            sheet.blank()
        _sheet(sheet, plan, one, page)
    shown = {one.day for one in plan.days}
    remarks(sheet, [remark for remark in page.remarks if remark.day not in shown])
    return sheet.bytes()


def _sheet(sheet: Sheet, plan: Plan, day: DayPlan, page: Page) -> None:
    _heading(sheet, plan, day)
    _people(sheet, plan, day)
    sheet.blank()
    if not day.items:
        sheet.line((" " + sheet.say("plan.no-items"), "dim"))
    clock, verb = 5, max(cell_len(sheet.say(f"what.{item.what}-short")) for item in day.items) if day.items else 0
    for item in day.items:
        lead: tuple[Piece, ...] = (
            (" " + pad(item.time or "", clock) + "  ", "bold"),
            (pad(sheet.say(f"what.{item.what}-short"), verb) + "  ", "dim"),
        )
        indent = 1 + clock + 2 + verb + 2
        if item.what == "post":
            _post(sheet, plan, item, lead, indent)
        else:
            sheet.flow(_task(sheet, plan, item), indent=indent, lead=lead)
    remarks(sheet, days_of(page.remarks, day.day), skip=day.day)


def _heading(sheet: Sheet, plan: Plan, day: DayPlan) -> None:
    pieces: list[Piece] = [(plan.desk, "bold")] if plan.desk and len(plan.days) == 1 else []
    name = day_called(day.day, sheet.language)
    if len(plan.days) == 1:
        name = name.replace(f"{day.day:%m-%d}", f"{day.day:%Y-%m-%d}")
    pieces.append((name, "bold"))
    if day.lunar:
        pieces.append((lunar_called(day.lunar, sheet.language), ""))
    if day.workday is None:
        pieces.append((sheet.say("plan.unpublished-full"), "yellow"))
    elif day.makeup:
        pieces.append((sheet.say("plan.makeup-full"), "yellow"))
    elif not day.workday:
        pieces.append((sheet.say("plan.off-full"), "green"))
    if day.holiday:
        pieces.append((called(day.holiday, sheet.language), "green"))
    said = {called(key.name, sheet.language) for key in day.key_dates if key.tone != "normal"}
    said.add(called(day.holiday or "", sheet.language))
    pieces += [(known, "") for known in named_days(day, sheet.language) if known not in said]
    if len(plan.days) == 1:
        now = now_of(plan)
        pieces.append((sheet.say("plan.now", moment=f"{day_called(now.date(), sheet.language)} {now:%H:%M}"), "dim"))
    sheet.flow(pieces)
    if day.tone != "normal":
        sheet.line((toned(sheet, day), _LATE if day.tone == "none" else "bold yellow"))


def _people(sheet: Sheet, plan: Plan, day: DayPlan) -> None:
    names = plan.names.people
    present: list[Piece] = [(names.get(id, id), "") for id in day.present] or [(sheet.say("plan.nobody-in"), "yellow")]
    sheet.flow(present, indent=5, gap=" ", lead=((sheet.say("plan.present") + " ", "dim"),))
    if day.away:
        away: list[Piece] = []
        for gone in day.away:
            person = names.get(gone.person, gone.person)
            if gone.stand_in:
                other = names.get(gone.stand_in, gone.stand_in)
                away.append((sheet.say("plan.away-with", person=person, other=other), "yellow"))
            else:
                away.append((sheet.say("plan.away-alone", person=person), _LATE))
        sheet.flow(away, indent=5, lead=((sheet.say("plan.away") + " ", "dim"),))
    duties = dict.fromkeys(item.duty for item in day.watch)
    for duty in duties:
        kept: list[Piece] = [
            (f"{names.get(item.person, item.person)} {item.start}-{item.end}", "")
            for item in day.watch
            if item.duty == duty
        ]
        sheet.flow(kept, indent=5, lead=((f"{sheet.say('plan.watch')} {sheet.say(f'duty.{duty}')}  ", "dim"),))


def _post(sheet: Sheet, plan: Plan, item: PlanItem, lead: tuple[Piece, ...], indent: int) -> None:
    state, now, names = item.state or "unwritten", now_of(plan), plan.names
    said = sheet.say("plan.to-write" if state == "unwritten" else f"state.{state}")
    pieces: list[Piece] = [(said, STATES[state])]
    if len(names.accounts) > 1:
        pieces.append((names.accounts.get(item.account or "", item.account or ""), "dim"))
    if item.hashtag:
        pieces.append((f"#{item.hashtag}#", "cyan"))
    title = titled(item, plan)
    if title != item.hashtag:
        pieces.append((title, "bold"))
    if copied(item):
        pieces.append((sheet.say("plan.copy"), "dim"))
    if item.category:
        pieces.append((names.categories.get(item.category, item.category), "dim"))
    if item.length is not None:
        over = item.limit is not None and item.length > item.limit
        pieces.append((sheet.say("plan.length", length=item.length, limit=item.limit), _LATE if over else "dim"))
    pieces += _hands(sheet, plan, item, now)
    sheet.flow(pieces, indent=indent, lead=lead)
    if item.first_line and not copied(item):
        sheet.line((" " * indent, ""), (cut(visible(item.first_line), sheet.width - indent), "dim"))


def _hands(sheet: Sheet, plan: Plan, item: PlanItem, now: datetime) -> list[Piece]:
    people = plan.names.people
    pieces: list[Piece] = []
    author = people.get(item.author or "", item.author or "")
    due = moment_called(datetime.fromisoformat(item.due), now, sheet.language) if item.due else ""
    late = bool(item.due) and datetime.fromisoformat(item.due or "") < now
    unusual = item.because in ("stand_in", "backup", "shift")
    same = item.by == item.author and item.by is not None
    if item.state == "returned":
        pieces.append((sheet.say("plan.to-mend", person=author or sheet.say("because.nobody")), _LATE))
    elif author:
        said = who(sheet, plan, item.by, item.because) if same else author
        pieces.append((sheet.say("plan.author", person=said), "yellow" if same and unusual else ""))
    else:
        pieces.append((sheet.say("plan.author", person=sheet.say("because.nobody")), _LATE))
    if item.state == "waiting" and item.approver:
        pieces.append((sheet.say("plan.approver", person=people.get(item.approver, item.approver)), "yellow"))
    if due:
        pieces.append((sheet.say("plan.late" if late else "plan.before", moment=due), _LATE if late else ""))
    if item.because == "nobody":
        pieces.append((sheet.say("plan.poster", person=sheet.say("because.nobody")), _LATE))
    elif not same:
        pieces.append((sheet.say("plan.poster", person=who(sheet, plan, item.by, item.because)), "yellow"))
    if item.moved_from:
        origin = moment_called(datetime.fromisoformat(item.moved_from), now, sheet.language)
        pieces.append((sheet.say("plan.moved-from", moment=origin), ""))
    if item.provisional:
        pieces.append((sheet.say("plan.provisional"), "yellow"))
    return pieces


def _task(sheet: Sheet, plan: Plan, item: PlanItem) -> list[Piece]:
    now = now_of(plan)
    late = item.what in ("write", "approve") and item.due is not None and datetime.fromisoformat(item.due) < now
    pieces: list[Piece] = []
    if item.what == "window":
        pieces.append((f"{sheet.say(f'duty.{item.duty}')} {item.time}-{item.end}", ""))
    else:
        pieces.append((titled(item, plan), _LATE if late else ""))
        if item.what in ("write", "approve") and item.goes_out:
            out = moment_called(datetime.fromisoformat(item.goes_out), now, sheet.language)
            pieces.append((sheet.say("plan.goes-out", moment=out), "dim"))
    if item.account and len(plan.names.accounts) > 1:
        pieces.append((plan.names.accounts.get(item.account, item.account), "dim"))
    if item.what == "approve" and item.step and item.step != "1":
        pieces.append((sheet.say("plan.step", step=item.step), "dim"))
    if item.what in ("write", "approve") and item.state:
        pieces.append((sheet.say(f"state.{item.state}"), STATES[item.state]))
    if item.minutes:
        pieces.append((sheet.say("plan.minutes", minutes=item.minutes), "dim"))
    if item.what != "window" or item.by is None:
        unusual = item.because in ("stand_in", "backup", "shift")
        style = _LATE if item.by is None else "yellow" if unusual else ""
        pieces.append((who(sheet, plan, item.by, item.because), style))
    if late:
        due = moment_called(datetime.fromisoformat(item.due or ""), now, sheet.language)
        pieces.append((sheet.say("plan.late", moment=due), _LATE))
    if item.provisional:
        pieces.append((sheet.say("plan.provisional"), "yellow"))
    return pieces
