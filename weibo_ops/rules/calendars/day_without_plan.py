"""WO3: does the calendar keep its own measure?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import TYPE_CHECKING

from weibo_ops.i18n import Phrase, Word
from weibo_ops.model.noun import place
from weibo_ops.planning.clock import DAY, midnight
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.model.playbooks.accounts import Account
    from weibo_ops.planning.measures import Day
    from weibo_ops.planning.schedule import Schedule


@rule(
    "WO336",
    "warning",
    zh="{day}{what}，{account}一条都没排{cure}",
    en="{account} has nothing on {day}, {what}{cure}",
)
def day_without_plan(day: Day, schedule: Schedule) -> Iterator[Hit]:
    """A make-up working day, or a whole holiday, has nothing on an account that posts otherwise.

    Columns that name Monday to Friday do not fall on the Saturday that is worked instead; nobody notices until the
    day. A holiday is a remark, said once on its first day. An account that wants a number of posts a day is told by
    that rule.
    ---
    调休上班的那天，或者整个假期，平时发微博的账号一条都没排。

    栏目写的是周一到周五，调休上班的周六就落不到，到了那天才发现。假期只提醒，在头一天说一次。定了每天最少几条的账号，
    由那条规则去说。

    ```yaml bad playbooks/columns.yaml
    columns:
      - id: morning
        name: 早安一盏茶
        account: shop
        by: editor
        when: {days: [mon, tue, wed, thu, fri], time: "08:30"}  # WO336
    accounts:
      - {id: shop, handle: 清远茶门店}
    ```

    ```yaml bad playbooks/desk.yaml
    accounts:
      - {id: main, handle: 清远茶}
    roles:
      - {id: editor, name: 微博编辑}
    people:
      - {id: jia, name: 甲, roles: [editor]}
      - {id: yi, name: 乙}
    duties:
      - {duty: content, owner: editor, backup: yi}
    ```

    ```yaml bad
    # today: 2026-10-05
    posts:
      - {column: morning, day: 2026-10-06, text: 早安}
    ```

    ```yaml good
    # today: 2026-10-05
    posts:
      - {column: morning, day: 2026-10-09, text: 早安}
    ```
    """
    if day.past or not day.week.begun or not (day.almanac.makeup or _first_off(day, schedule)):
        return
    for account in schedule.workspace.accounts:
        least, _ = day.limits(account)
        columns = [item for item in schedule.workspace.columns if item.account == account.id and item.when is not None]
        if account.status != "active" or least or not columns or day.postings.get(account.id):
            continue
        if day.tone(account.id) == "none" or schedule.paused(midnight(day.day) + DAY // 2, account=account.id):
            continue
        weekly = [item for item in columns if item.when.days is not None and item.when.days.kind == "weekdays"]
        if day.almanac.makeup and not schedule.unread(day.day) and not schedule.skips_on(day.day):
            if weekly:
                where = place(weekly[0], "when")
                what, cure = Word("calendars.makeup-day"), Word("calendars.cure-makeup")
                yield hit(where, on=day.day, day=day.day, account=account.handle, what=what, cure=cure)
        elif not day.almanac.makeup and _bare(day, schedule, account):
            yield hit(
                place(account),
                on=day.day,
                day=day.day,
                account=account.handle,
                what=Phrase("calendars.first-off", {"holiday": day.almanac.holiday or ""}),
                cure=Word("calendars.cure-off"),
                severity="info",
            )


def _first_off(day: Day, schedule: Schedule) -> bool:
    return day.almanac.off and not schedule.almanac.off(day.day - timedelta(days=1))


def _bare(day: Day, schedule: Schedule, account: Account) -> bool:
    """Whether the whole holiday that begins on a day has nothing, as far as its weeks are begun."""
    from weibo_ops.planning.measures import Day as Measured

    at = day.day
    while schedule.almanac.off(at):
        if Measured(schedule, at, day.week).postings.get(account.id):
            return False
        at += timedelta(days=1)
    return True
