"""WO3: does the calendar keep its own measure?"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from weibo_ops.model.noun import place
from weibo_ops.planning.clock import DAY, day_of, midnight, minute, moment_of
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.model.playbooks.accounts import Account
    from weibo_ops.planning.measures import Day, Week
    from weibo_ops.planning.schedule import Schedule


@rule(
    "WO346",
    "warning",
    zh="{account}从 {start} 到 {end} 没有一条微博，定的是最多静 {limit}：补一条，或写 pauses 说明",
    en=(
        "{account} has nothing from {start} to {end}, and may be silent for {limit} at most: plan something, "
        "or write a pause"
    ),
)
def account_silent_too_long(schedule: Schedule, weeks: list[Week]) -> Iterator[Hit]:
    """An account is silent for longer than its `max_silence`, as it is planned.

    Weibo calls an account that is not used asleep, and one was stolen while nobody looked. Slots that are still to be
    written count as posts; a pause and a day of silence are no silence of ours. What is past nobody can mend, so it
    is counted from today.
    ---
    照现在的排期，账号静默的时间超过 max_silence。

    长期不用的账号没人看，出过被盗了一年才发现的事。还没写的档也算；写了停发、要静默的日子不算。从今天往后看。

    ```yaml bad playbooks/shop.yaml
    accounts:
      - id: shop
        handle: 清远茶门店
        max_silence: 3d  # WO346
    ```

    ```yaml bad
    posts:
      - {id: open, account: shop, at: 2026-11-23 10:00, text: 开门了}
      - {id: seats, account: shop, at: 2026-11-29 16:20, text: 二楼还有座}
    ```

    ```yaml good playbooks/shop.yaml
    accounts:
      - {id: shop, handle: 清远茶门店, max_silence: 3d}
    ```

    ```yaml good
    posts:
      - {id: open, account: shop, at: 2026-11-23 10:00, text: 开门了}
      - {id: seats, account: shop, at: 2026-11-29 16:20, text: 二楼还有座}
    pauses:
      - {accounts: [shop], start: 2026-11-24, end: 2026-11-27, why: 盘店}
    ```
    """
    limited = [item for item in schedule.workspace.accounts if item.max_silence is not None and item.status == "active"]
    days = [day for week in _ahead(weeks) for day in week.days if not day.past] if limited else []
    begun = [day.day for day in days if day.week.begun]
    if not begun or schedule.workspace.missed.slots:
        return
    until = midnight(begun[-1]) + DAY
    for account in limited:
        moments = sorted(posting.at for day in days for posting in day.postings.get(account.id, ()))
        limit = account.max_silence.minutes
        for start, end in pairwise([schedule.now, *moments, max(until, *moments, 0)]):
            if start >= until or end - start <= limit or not moments:
                continue
            if end - start - _quiet(schedule, days, account, start, end) > limit:
                yield hit(
                    place(account, "max_silence"),
                    on=day_of(start),
                    account=account.handle,
                    start=moment_of(start),
                    end=moment_of(end),
                    limit=account.max_silence,
                )
                break


def _ahead(weeks: list[Week]) -> Iterator[Week]:
    """Yield the weeks from this one on, as far as they follow one another: between others nobody has looked."""
    last: Week | None = None
    for week in weeks:
        if week.past:
            continue
        if last is not None and (week.monday - last.monday).days > 7:
            return
        yield week
        last = week


def _quiet(schedule: Schedule, days: list[Day], account: Account, start: int, end: int) -> int:
    """Return the minutes of a stretch in which the account is silent on purpose."""
    spans = [
        (minute(pause.start), minute(pause.end)) for pause in schedule.workspace.pauses if account.id in pause.accounts
    ]
    near = (day for day in days if start < midnight(day.day) + DAY and midnight(day.day) < end)
    spans += [(midnight(day.day), midnight(day.day) + DAY) for day in near if day.tone(account.id) == "none"]
    covered, reached = 0, start
    for first, last in sorted(spans):
        covered += max(0, min(last, end) - max(first, reached))
        reached = max(reached, last)
    return covered
