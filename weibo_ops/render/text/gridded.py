"""The grids of a week on a terminal: as many clock times as fit are columns, the others stand under their day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from rich.cells import cell_len

from weibo_ops.i18n import weekday
from weibo_ops.planning.plan import DayPlan, Plan
from weibo_ops.render.called import called, moment_called, once
from weibo_ops.render.cells import cut, pad
from weibo_ops.render.first import copied, now_of, titled
from weibo_ops.render.grid import Cell, Grid, Row, grids, short_names
from weibo_ops.render.page import Remark
from weibo_ops.render.text.sheet import STATES, Piece, Sheet
from weibo_ops.render.visible import visible

_GAP = 2
_NOTES = 12  # cells that the notes at the right get at least, if they need them


def marked(sheet: Sheet, day: DayPlan) -> str:
    """Return 休, 班 or 未 of a day, or nothing."""
    if day.workday is None:
        return sheet.say("plan.unpublished")
    if day.makeup:
        return sheet.say("plan.makeup")
    return "" if day.workday else sheet.say("plan.off")


def noted(sheet: Sheet, plan: Plan, day: DayPlan, found: Sequence[Remark]) -> list[Piece]:
    """Return what a row says of its day: tone, holiday, findings, who is away, what was moved, terms and festivals."""
    notes: list[Piece] = []
    if day.tone != "normal":
        notes.append((toned(sheet, day), "bold red" if day.tone == "none" else "bold yellow"))
    if day.holiday:
        notes.append((called(day.holiday, sheet.language), ""))
    count = sum(remark.day == day.day for remark in found)
    if count:
        notes.append((sheet.say("plan.findings-count", count=count), "bold red"))
    for away in day.away:
        names = [visible(plan.names.people.get(id, id)) for id in (away.person, away.stand_in) if id]
        key = "plan.away-with-short" if len(names) == 2 else "plan.away-short"
        notes.append((sheet.say(key, person=names[0], other=names[-1]), "yellow"))
    short = short_names(plan)
    for item in day.items:
        if item.what == "post" and item.moved_from and not copied(item):
            name = visible(plan.names.columns.get(item.column or "") or titled(item, plan))
            origin = moment_called(datetime.fromisoformat(item.moved_from), now_of(plan), sheet.language)
            notes.append((sheet.say("plan.moved", name=short[name], moment=origin), ""))
    kept = (key.name for key in day.key_dates if key.kind != "company" and key.tone == "normal")
    named = [day.term, *day.festivals, *kept]
    said = "".join(text for text, _ in notes)
    unsaid = once(called(name, sheet.language) for name in named if name)
    return notes + [(name, "dim") for name in unsaid if name not in said]


def toned(sheet: Sheet, day: DayPlan) -> str:
    """Return ``国家公祭日: 禁营销``."""
    names = [called(key.name, sheet.language) for key in day.key_dates if key.tone != "normal"]
    tone = sheet.say(f"tone.{day.tone}")
    return sheet.say("plan.solemn", names=" ".join(names), tone=tone) if names else tone


@dataclass(frozen=True, slots=True)
class _Layout:
    """``columns``: the clock times that stand as columns, with their widths; ``right``: where the watch begins."""

    head: int
    columns: dict[str, int]
    watch: int

    @property
    def right(self) -> int:
        return self.head + sum(width + _GAP for width in self.columns.values())


def gridded(sheet: Sheet, plan: Plan, found: Sequence[Remark]) -> None:
    """Lay a grid for each account; the first also says who keeps watch and what is to be known of the day."""
    made = grids(plan, sheet.language)
    notes = {day.day: noted(sheet, plan, day, found) for day in plan.days}
    watches = {day.day: _watched(plan, day) for day in plan.days}
    if not made:
        made = (Grid("", (), tuple(Row(day, ()) for day in plan.days)),)
        sheet.blank()
        sheet.line((sheet.say("plan.nothing-planned"), "dim"))
    for number, grid in enumerate(made):
        sheet.blank()
        watch = max(map(cell_len, watches.values())) if number == 0 else 0
        widest = max(map(_width, notes.values())) if number == 0 else 0
        layout = _layout(sheet, grid, watch, widest)
        _head(sheet, plan, grid, layout, len(made) > 1)
        for row in grid.rows:
            aside = notes[row.day.day] if number == 0 else []
            _row(sheet, row, layout, watches[row.day.day] if number == 0 else "", aside)
    _legend(sheet, plan, made)


def _width(notes: Sequence[Piece]) -> int:
    return sum(cell_len(text) for text, _ in notes) + _GAP * max(len(notes) - 1, 0)


def _watched(plan: Plan, day: DayPlan) -> str:
    return "/".join(dict.fromkeys(visible(plan.names.people.get(item.person, item.person)) for item in day.watch))


def _layout(sheet: Sheet, grid: Grid, watch: int, notes: int) -> _Layout:
    head = 1 + 2 + 1 + 2 + 1 + 2 + _GAP if sheet.language == "zh" else 1 + 2 + 1 + 3 + 1 + 3 + _GAP
    if watch:
        watch = min(max(watch, cell_len(sheet.say("plan.watch"))), 14)
    left = sheet.width - head - (watch + _GAP if watch else 0) - min(notes, _NOTES)
    columns = {}
    for time in grid.times:
        widest = max(cell_len(cell.text) for row in grid.rows for cell in row.cells if cell.time == time)
        width = max(widest, cell_len(time))
        if width + _GAP > left:
            break
        columns[time] = width
        left -= width + _GAP
    return _Layout(head, dict(sorted(columns.items())), watch)


def _head(sheet: Sheet, plan: Plan, grid: Grid, layout: _Layout, several: bool) -> None:
    if several:
        sheet.line((plan.names.accounts.get(grid.account, grid.account), "bold"))
    pieces: list[Piece] = [(" " * layout.head, "")]
    pieces += [(pad(time, width + _GAP), "dim") for time, width in layout.columns.items()]
    if layout.watch:
        pieces.append((sheet.say("plan.watch"), "dim"))
    if layout.columns or layout.watch:
        sheet.line(*pieces)


def _row(sheet: Sheet, row: Row, layout: _Layout, watch: str, notes: list[Piece]) -> None:
    day = row.day
    name = weekday(day.day, sheet.language)
    name = name.removeprefix("周") if sheet.language == "zh" else name
    mark = marked(sheet, day)
    style = "green" if day.workday is False else "yellow" if mark else ""
    pieces: list[Piece] = [(f" {day.day:%d} {name} ", "bold" if day.workday is not False else ""), (mark, style)]
    head = sum(cell_len(text) for text, _ in pieces)
    pieces.append((" " * (layout.head - head), ""))
    placed, others = _placed(row, layout)
    if not row.cells and day.tone == "none":
        pieces.append((pad(toned(sheet, day), layout.right - layout.head), "bold red"))
        notes = [note for note in notes if note[0] != toned(sheet, day)]
    else:
        for time, width in layout.columns.items():
            cell = placed.get(time)
            pieces.append((pad(cell.text, width + _GAP), STATES[cell.state]) if cell else (" " * (width + _GAP), ""))
    if layout.watch:
        pieces.append((pad(watch, layout.watch) + " " * _GAP, ""))
    _with_notes(sheet, pieces, notes, others, layout)


def _placed(row: Row, layout: _Layout) -> tuple[dict[str, Cell], list[Cell]]:
    placed: dict[str, Cell] = {}
    others = []
    for cell in row.cells:
        if cell.time in layout.columns and cell.time not in placed:
            placed[cell.time] = cell
        else:
            others.append(cell)
    return placed, others


def _with_notes(sheet: Sheet, pieces: list[Piece], notes: list[Piece], others: list[Cell], layout: _Layout) -> None:
    start = sum(cell_len(text) for text, _ in pieces)
    left, under = sheet.width - start, list[Piece]()
    for note in notes:
        needed = cell_len(note[0])
        if needed <= left and not under:
            pieces += [note, (" " * _GAP, "")]
            left -= needed + _GAP
        else:
            under.append(note)
    sheet.line(*pieces)
    rest: list[Piece] = [(f"{cell.text} {cell.time}", STATES[cell.state]) for cell in others]
    if rest or under:
        sheet.flow([*rest, *under], indent=layout.head, lead=((" " * layout.head, ""),))


def _legend(sheet: Sheet, plan: Plan, made: Sequence[Grid]) -> None:
    cells = [cell for grid in made for row in grid.rows for cell in row.cells]
    states = {cell.state for cell in cells}
    said = meanings(sheet, states)
    if any(cell.copied for cell in cells):
        said.append((sheet.say("plan.copy-legend"), "dim"))
    if any(cell.provisional for cell in cells):
        said.append((sheet.say("plan.provisional-legend"), "dim"))
    if any(day.workday is None for day in plan.days):
        said.append((sheet.say("plan.unpublished-legend"), "yellow"))
    if said:
        sheet.flow(said, indent=1, lead=((" ", ""),))
    names = {short: whole for whole, short in short_names(plan).items() if short != whole}
    if names:
        meant: list[Piece] = [(f"{short} {cut(whole, 30)}", "dim") for short, whole in names.items()]
        sheet.flow(meant, indent=1, lead=((" ", ""),))


def meanings(sheet: Sheet, states: Collection[str]) -> list[Piece]:
    """Return what the short words of these states mean, ``定 已定时``."""
    return [
        (f"{sheet.say(f'state.{state}-short')} {sheet.say(f'state.{state}')}", style)
        for state, style in STATES.items()
        if state in states
    ]


def by_state(sheet: Sheet, day: DayPlan) -> list[Piece]:
    """Return a day's posts as ``定 3``, by state, copies left out."""
    count = Counter(item.state or "unwritten" for item in day.items if item.what == "post" and not copied(item))
    return [
        (f"{sheet.say(f'state.{state}-short')} {count[state]}", style)
        for state, style in STATES.items()
        if count[state]
    ]


def days_of(found: Sequence[Remark], day: date) -> list[Remark]:
    """Return the findings of a day."""
    return [remark for remark in found if remark.day == day]
