"""The grid of a week: an account's days by its clock times, in words short enough for a cell."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from rich.cells import cell_len, set_cell_size

from weibo_ops.i18n import Language, word
from weibo_ops.planning.plan import DayPlan, Plan, PlanItem
from weibo_ops.render.first import copied, titled
from weibo_ops.render.visible import visible

_WIDEST = 8  # cells: four Han characters


@dataclass(frozen=True, slots=True)
class Cell:
    """A post in the grid: ``text`` as it stands in a narrow cell, ``whole`` what it is called in full."""

    time: str
    state: str
    text: str
    whole: str
    copied: bool
    provisional: bool


@dataclass(frozen=True, slots=True)
class Row:
    """A day of the grid: its cells in order of time."""

    day: DayPlan
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """One account's posts; ``times`` are its clock times, those of most days first."""

    account: str
    times: tuple[str, ...]
    rows: tuple[Row, ...]


def accounts(plan: Plan) -> tuple[str, ...]:
    """Return the accounts that a plan has posts of, in the desk's order."""
    there = {item.account for day in plan.days for item in day.items if item.what == "post" and item.account}
    return (*(id for id in plan.names.accounts if id in there), *sorted(there - set(plan.names.accounts)))


def handles(plan: Plan) -> dict[str, str]:
    """Return what accounts are called beside each other: 清远茶 and 门店, where a handle begins with another's."""
    whole = {id: visible(handle) for id, handle in plan.names.accounts.items()}
    short = {}
    for id, handle in whole.items():
        begun = [other for other in whole.values() if other != handle and handle.startswith(other)]
        rest = handle.removeprefix(max(begun, key=len, default="")).strip()
        short[id] = rest if cell_len(rest) > 2 else handle
    return short if len(set(short.values())) == len(whole) else whole


def grids(plan: Plan, language: Language) -> tuple[Grid, ...]:
    """Return a grid for each account that has posts."""
    names = short_names(plan)
    made = []
    for account in accounts(plan):
        rows = tuple(Row(day, _cells(plan, day, account, names, language)) for day in plan.days)
        days = Counter(time for row in rows for time in {cell.time for cell in row.cells})
        made.append(Grid(account, tuple(sorted(days, key=lambda time: (-days[time], time))), rows))
    return tuple(made)


def _cells(plan: Plan, day: DayPlan, account: str, names: dict[str, str], language: Language) -> tuple[Cell, ...]:
    found = []
    for item in day.items:
        if item.what == "post" and item.account == account:
            whole, state = _whole(item, plan), item.state or "unwritten"
            short = word(f"state.{state}-short", language) + (" " if language == "en" else "")
            marks = ("*" if copied(item) else "") + ("?" if item.provisional else "")
            text = f"{short}{names[whole]}{marks}"
            found.append(Cell(item.time or "", state, text, whole, copied(item), item.provisional))
    return tuple(found)


def _whole(item: PlanItem, plan: Plan) -> str:
    return visible(plan.names.columns.get(item.column or "") or titled(item, plan))


def short_names(plan: Plan) -> dict[str, str]:
    """Return a short name for each column's name, and for the title of each post outside of columns.

    It is the shortest beginning of two Han characters or more that begins no other, or else such an ending.
    """
    wholes = list(dict.fromkeys(_whole(item, plan) for day in plan.days for item in day.items if item.what == "post"))
    short: dict[str, str] = {}
    for whole in wholes:
        others = [other for other in wholes if other != whole]
        narrow = cell_len(whole[:1]) < 2
        lengths = range(_WIDEST if narrow else 4, _WIDEST + 1)
        beginnings = [_beginning(whole, length) for length in lengths]
        endings = [_beginning(whole[::-1], length)[::-1] for length in lengths if not narrow]
        free = [part for part in beginnings if not any(other.startswith(part) for other in others)]
        free += [part for part in endings if not any(other.endswith(part) for other in others)]
        short[whole] = free[0] if free else beginnings[-1]
    return _told_apart(short)


def _beginning(whole: str, width: int) -> str:
    return whole if cell_len(whole) <= width else set_cell_size(whole, width).rstrip()


def _told_apart(short: dict[str, str]) -> dict[str, str]:
    taken: Counter[str] = Counter()
    apart = {}
    for whole, name in short.items():
        taken[name] += 1
        apart[whole] = name if taken[name] == 1 else f"{_beginning(name, _WIDEST - 1)}{taken[name]}"
    return apart
