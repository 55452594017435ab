"""A week: first what to do, then the grid, the measures and the findings."""

from __future__ import annotations

from rich.cells import cell_len

from weibo_ops.planning.plan import MixShare, PersonLoad, Plan, WeekMeasures
from weibo_ops.render.cells import pad
from weibo_ops.render.page import Page
from weibo_ops.render.text.gridded import gridded
from weibo_ops.render.text.opening import heading, opening, remarks
from weibo_ops.render.text.sheet import Piece, Sheet
from weibo_ops.render.visible import visible

_BAR = 20  # cells of a full bar


def week(page: Page) -> bytes:
    """Return a plan of a week as text."""
    sheet, plan = Sheet(page), page.view
    heading(sheet, plan)
    opening(sheet, plan)
    gridded(sheet, plan, page.remarks)
    if plan.week is not None:
        _measures(sheet, plan, plan.week)
    remarks(sheet, page.remarks)
    return sheet.bytes()


def _measures(sheet: Sheet, plan: Plan, week: WeekMeasures) -> None:
    if week.mix:
        sheet.blank()
        weeks = week.mix[0].weeks
        sheet.line((sheet.say("plan.mix") if weeks == 1 else sheet.say("plan.mix-weeks", weeks=weeks), "bold"))
        name = min(max(cell_len(visible(part.name)) for part in week.mix), 20)
        for part in week.mix:
            _share(sheet, part, name)
    if week.loads:
        sheet.blank()
        sheet.line((sheet.say("plan.loads"), "bold"))
        names = {load.person: visible(plan.names.people.get(load.person, load.person)) for load in week.loads}
        name = min(max(map(cell_len, names.values())), 16)
        hours = {load.person: _hours(sheet, load) for load in week.loads}
        widest = max(map(cell_len, hours.values()))
        for load in week.loads:
            worked = hours[load.person]
            _load(sheet, load, pad(names[load.person], name), " " * (widest - cell_len(worked)) + worked)
    sheet.blank()
    goals: list[Piece] = [
        (f"{sheet.say(f'goal.{goal}')} {count}", "" if count else "yellow") for goal, count in week.goals.items()
    ]
    sheet.flow(goals, indent=2, lead=((sheet.say("plan.goals") + "  ", "bold"),))
    idle = [sheet.say(f"duty.{duty}") for duty, count in week.duties.items() if not count]
    if idle:
        said: list[Piece] = [(duty, "yellow") for duty in idle]
        sheet.flow(said, indent=2, lead=((sheet.say("plan.idle-duties") + "  ", "bold"),))
    else:
        sheet.line((sheet.say("plan.no-idle-duties"), "dim"))


def _share(sheet: Sheet, part: MixShare, width: int) -> None:
    actual = 100 * part.posts / part.total if part.total else 0.0
    low, high = max(part.share - part.tolerance, 0), min(part.share + part.tolerance, 100)
    pieces: list[Piece] = [
        (" " + pad(visible(part.name), width), ""),
        (f"  {part.posts:>3}  {actual:>3.0f}%  ", "bold red" if part.outside else ""),
        (sheet.say("plan.mix-share", low=f"{low:g}", high=f"{high:g}"), "dim"),
    ]
    if part.outside:
        pieces.append(("  " + sheet.say("plan.mix-low" if actual < part.share else "plan.mix-high"), "bold red"))
    sheet.line(*pieces)


def _hours(sheet: Sheet, load: PersonLoad) -> str:
    if load.capacity is None:
        return sheet.say("plan.hours", hours=f"{load.minutes / 60:.1f}")
    return sheet.say("plan.hours-of", hours=f"{load.minutes / 60:.1f}", capacity=f"{load.capacity / 60:.1f}")


def _load(sheet: Sheet, load: PersonLoad, name: str, hours: str) -> None:
    pieces: list[Piece] = [(" " + name + "  ", ""), (hours, "")]
    if load.capacity:
        part = load.minutes / load.capacity
        full = min(round(part * _BAR), _BAR)
        style = "bold red" if part > 1 else "green"
        pieces += [(f"  {100 * part:>3.0f}%  ", style), ("#" * full, style), ("." * (_BAR - full), "dim")]
        if part > 1:
            pieces.append(("  " + sheet.say("plan.over"), "bold red"))
    elif load.capacity == 0:
        pieces.append(("  " + sheet.say("plan.away-all"), "bold red" if load.minutes else "dim"))
    sheet.line(*pieces)
