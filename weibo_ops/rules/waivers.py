"""Waivers 豁免: findings accepted on purpose, by a remark on their line or above it.

``# WO304 ok until 2026-12-31: 新店开业夜场`` (or the rule's name, or several by comma) hides what these rules say of
that line until the end of that day.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from weibo_ops.rules.catalogue import by_name
from weibo_ops.source.place import Place
from weibo_ops.source.remarks import Remark, remarks

if TYPE_CHECKING:
    from weibo_ops.model.noun import Noun
    from weibo_ops.rules.findings import Finding
    from weibo_ops.source.positions import Positions
    from weibo_ops.workspace.workspace import Workspace

MARK: Final = b"#[ \t]*[A-Za-z](?:[A-Za-z0-9, \t_-]|" + "，|、".encode() + rb")*[ \t][Oo][Kk]\b"
"""What the bytes of a file hold if it may have a waiver: all others are not looked at."""
_NAME: Final = r"[A-Za-z][A-Za-z0-9_-]*"
_WAIVER: Final = rf"#[ \t]*({_NAME}(?:[ \t]*[,，、][ \t]*{_NAME})*)[ \t]+[Oo][Kk]\b([^\r\n]*)"
_REST: Final = r"[ \t]*(?:until[ \t]+(\S+?)[ \t]*)?(?:[:：][ \t]*(.*))?$"


@dataclass(slots=True)
class Waiver:
    """A waiver as it was written. ``names``: the rules as named; ``codes``: those that exist, by name; ``until``: None
    where there is no end that can be read; ``lines``: what it covers; ``hidden``: codes of what it hid or, expired,
    would have hidden; ``idle``: names of rules that ran and gave it nothing to hide."""

    place: Place
    names: tuple[str, ...]
    codes: dict[str, str]
    until: date | None
    reason: str
    lines: frozenset[int]
    hidden: set[str] = field(default_factory=set)
    idle: tuple[str, ...] = ()

    @property
    def complete(self) -> bool:
        """It has an end and a reason."""
        return self.until is not None and bool(self.reason)


def waivers(path: str, content: bytes) -> list[Waiver]:
    """Return the waivers of a file."""
    found = remarks(content, re.compile(_WAIVER))
    alone = {remark.span.line for remark in found if remark.alone}
    made = []
    for remark in found:
        waiver = _waiver(path, remark, alone)
        if waiver is not None:
            made.append(waiver)
    return made


def _waiver(path: str, remark: Remark, alone: set[int]) -> Waiver | None:
    match = re.match(_WAIVER, remark.text)
    assert match
    names = tuple(re.split(r"[ \t]*[,，、][ \t]*", match[1]))
    rules = {name: by_name().get(name) or by_name().get(name.upper()) or by_name().get(name.lower()) for name in names}
    codes = {name: rule.code for name, rule in rules.items() if rule}
    rest = re.match(_REST, match[2])
    until, reason = _day(rest[1]) if rest else None, (rest[2] or "").strip() if rest else ""
    if not codes and not (rest and rest[1]):
        return None  # an ordinary remark that happens to say `ok`
    line = remark.span.line
    covered = line
    if remark.alone:
        while covered in alone:
            covered += 1  # several waivers above one line
    return Waiver(Place(path, span=remark.span), names, codes, until, reason, frozenset((line, covered)))


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text and len(text) == 10 else None
    except ValueError:
        return None


@dataclass(frozen=True, slots=True)
class Judged:
    """Findings after the waivers: what stands, what was hidden, and the waivers themselves."""

    found: list[Finding]
    hidden: list[Finding]


def judged(
    found: Iterable[Finding], waived: list[Waiver], today: date, positions: Callable[[str], Positions]
) -> Judged:
    """Return findings parted into what stands and what waivers hide; each waiver remembers what it hid."""
    from dataclasses import replace

    by_path: dict[str, list[Waiver]] = {}
    for waiver in waived:
        if waiver.codes and waiver.complete:
            by_path.setdefault(waiver.place.path, []).append(waiver)
    standing, hidden = [], []
    for finding in found:
        fitting = [
            waiver for waiver in by_path.get(finding.place.path, ()) if finding.rule.code in waiver.codes.values()
        ]
        if fitting:
            lines = _lines(finding.place, positions(finding.place.path))
            fitting = [waiver for waiver in fitting if waiver.lines & lines]
        for waiver in fitting:
            waiver.hidden.add(finding.rule.code)
        holding = [waiver for waiver in fitting if waiver.until is not None and today <= waiver.until]
        if holding:
            hidden.append(replace(finding, accepted=holding[0]))
        else:
            standing.append(replace(finding, expired=fitting[0]) if fitting else finding)
    return Judged(standing, hidden)


def _lines(place: Place, positions: Positions) -> frozenset[int]:
    """Return the lines on which a waiver may stand for a place: its own, and for a stretch of a long text also that
    on which the text or its key begins."""
    lines = {positions.span(place).line}
    if place.route:
        whole = Place(place.path, place.route)
        lines |= {positions.span(whole).line, positions.span(Place(place.path, place.route, key=True)).line}
    return frozenset(lines)


def idle(waived: Iterable[Waiver], ran: frozenset[str], over: Callable[[Waiver], bool]) -> None:
    """Note at each waiver which of its rules ran and gave it nothing to hide; at what is over none has anything to say
    any more, and nobody takes old waivers out of old weeks."""
    for waiver in waived:
        names = [name for name, code in waiver.codes.items() if code in ran and code not in waiver.hidden]
        if waiver.complete and names and not over(waiver):
            waiver.idle = tuple(names)


def ended(workspace: Workspace, today: date, closed: frozenset[int]) -> Callable[[Waiver], bool]:
    """Return whether the item at which a waiver stands is over: its last day is, or the week of that day is closed
    (ordinals of Mondays)."""
    from weibo_ops.model.noun import line, path

    begun: dict[str, list[tuple[int, Noun]]] = {}
    for section in workspace.sections():
        for item in getattr(workspace, section):
            begun.setdefault(path(item), []).append((line(item), item))
    for listed in begun.values():
        listed.sort(key=lambda pair: pair[0])

    def over(waiver: Waiver) -> bool:
        listed = begun.get(waiver.place.path, [])
        number = bisect_right(listed, max(waiver.lines), key=lambda pair: pair[0])
        last = _last_day(listed[number - 1][1]) if number else None
        return last is not None and (last < today or last.toordinal() - last.weekday() in closed)

    return over


def _last_day(item: Noun) -> date | None:
    there = [getattr(item, name, None) for name in ("day", "at", "end")]
    days = [found.date() if isinstance(found, datetime) else found for found in there if isinstance(found, date)]
    return max(days, default=None)
