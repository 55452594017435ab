"""WO3: does the calendar keep its own measure?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.planning.clock import moment_of
from weibo_ops.rules.naming import MARKETING, called, posting_place
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.planning.measures import Day


@rule(
    "WO305",
    "error",
    zh="“{post}”是营销微博，排在{name}（{moment}）：挪到别的日子",
    en="“{post}” advertises on a solemn day, {name} ({moment}): move it to another",
    sources=("solemn",),
)
def marketing_on_solemn_day(day: Day) -> Iterator[Hit]:
    """A post that sells, pays or raffles stands on a solemn day.

    On a day whose tone is `none` it is an error, on a `quiet` one a warning. Which days are solemn the tool knows, and
    `key_dates` add to them or take their place.
    ---
    促销、付费、抽奖微博排在了肃穆的日子。

    静默（tone: none）的日子算错误，低调（quiet）的日子算警告。常见的日子工具自己知道，key_dates 里可以增改。

    ```yaml bad
    posts:
      - {id: leaf, account: main, at: 2026-12-13 10:00, kind: promo, text: 新茶到店}  # WO305
    key_dates:
      - {id: founder, day: 2026-12-12, name: 创始人忌日, tone: quiet}
    ```

    ```yaml good
    posts:
      - {id: leaf, account: main, at: 2026-12-14 10:00, kind: promo, text: 新茶到店}
      - {id: candle, account: main, at: 2026-12-13 10:00, text: 今天是国家公祭日}
    ```
    """
    if day.past:
        return
    for account, postings in day.postings.items():
        tone = day.tone(account)
        for posting in postings if tone != "normal" else ():
            if posting.planned.kind in MARKETING and posting.planned.state != "published":
                facts = {"post": called(posting.planned), "name": day.solemn, "moment": moment_of(posting.at)}
                yield hit(
                    posting_place(posting),
                    on=day.day,
                    about=posting.id,
                    severity="error" if tone == "none" else "warning",
                    **facts,
                )
