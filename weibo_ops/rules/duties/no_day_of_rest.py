"""WO4: is there somebody for everything?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from weibo_ops.facts import figure
from weibo_ops.model.noun import place
from weibo_ops.rules.naming import staff
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.planning.schedule import Schedule
    from weibo_ops.source.place import Place
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO464",
    "warning",
    zh="{person}从 {first} 到 {last} 连着 {count} 天有班，最多连 {limit} 天就要歇一天：换个人顶一天",
    en=(
        "{person} is on for {count} days in a row, from {first} to {last}; after {limit} there has to be a "
        "day of rest: give one to somebody else"
    ),
    sources=("platform",),
)
def no_day_of_rest(workspace: Workspace, schedule: Schedule, today: date, *, limit: int = 0) -> Iterator[Hit]:
    """Rotas and shifts put somebody on duty for more than six days in a row.

    Labour law asks for a day of rest a week, and whoever has none makes the mistakes. Said once a person and once a
    rota, of the coming four weeks, where it begins to be too much. It is a remark where each week from
    Monday to Sunday has its day of rest even so, or where his usual days alone do it. `limit`: other days in a row
    than the law's.
    ---
    轮值和顶班排下来，一个人连着上了六天以上。

    劳动法要求每周至少歇一天；连轴转的人也最容易发错。一个人、一张轮值表只说一次，看今后四周。跨周连上、每周一到周日里还是歇了一天的，或者平常的
    上班日子本来就这样的，只作提示。
    limit：不按法律的六天，另定几天。

    ```yaml bad playbooks/more.yaml
    people:
      - {id: bing, name: 丙, works: {days: [mon, tue, wed, thu, fri], hours: "09:00-18:00"}}
    ```

    ```yaml bad
    shifts:
      - {person: bing, start: 2026-11-28 09:00, end: 2026-11-28 18:00}
      - {person: bing, start: 2026-11-29 09:00, end: 2026-11-29 18:00}  # WO464
    ```

    ```yaml good playbooks/more.yaml
    people:
      - {id: bing, name: 丙, works: {days: [mon, tue, wed, thu, fri], hours: "09:00-18:00"}}
    ```

    ```yaml good
    shifts:
      - {person: bing, start: 2026-11-28 09:00, end: 2026-11-28 18:00}
      - {person: bing, start: 2026-12-06 09:00, end: 2026-12-06 18:00}
      - {person: bing, start: 2026-12-13 09:00, end: 2026-12-13 18:00}
    ```
    """
    limit = limit or figure("days_in_a_row")
    presence = schedule.presence
    told: dict[tuple[object, ...], Hit] = {}
    on_rota = {id for rota in workspace.rotas for id in rota.turn} | {shift.person for shift in workspace.shifts}
    for person in staff(workspace, today):
        if person.works is None and person.id not in on_rota:
            continue  # nobody said when he is there
        run = 0
        for day in range(today.toordinal() - limit, today.toordinal() + 28):
            run = run + 1 if presence.stretches(person.id, day) else 0
            if run > limit and day >= today.toordinal():
                break
        else:
            continue
        first = day - run + 1
        while presence.stretches(person.id, day + 1) and day < today.toordinal() + 28:
            day += 1
        at, severity = _cause(workspace, schedule, person, first, first + limit)
        if first + (1 - first) % 7 + 6 > day:  # no whole week from its Monday
            severity = "info"
        facts: dict[str, Any] = {
            "first": date.fromordinal(first),
            "last": date.fromordinal(day),
            "count": day - first + 1,
        }
        found = hit(at, on=facts["last"], person=person.name, limit=limit, severity=severity, **facts)
        key = (at.path, *at.route[:2])
        if key not in told or (told[key].facts["severity"] and not severity):
            told[key] = found
    yield from told.values()


def _cause(workspace: Workspace, schedule: Schedule, person: Any, first: int, last: int) -> tuple[Place, str | None]:
    """Return what puts somebody on duty on the day that is too much, or else on the latest day before it."""
    for day in range(last, first - 1, -1):
        for shift in workspace.shifts:
            if shift.person == person.id and shift.start.toordinal() == day:
                return place(shift), None
    usual = person.works is not None
    for day in range(last, first - 1, -1):
        for rota in workspace.rotas:
            turn = schedule.presence.on_turn(rota, date.fromordinal(day)) == person.id
            if turn and (not usual or _rests(schedule, person, day)):
                return place(rota, "turn", rota.turn.index(person.id)), None
    return place(person, "works") if usual else place(person), "info"


def _rests(schedule: Schedule, person: Any, day: int) -> bool:
    from weibo_ops.planning.rhythm import falls_on

    days = person.works.days
    return days is not None and not falls_on(days, date.fromordinal(day), schedule.presence.almanac)
