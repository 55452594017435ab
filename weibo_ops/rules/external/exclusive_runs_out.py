"""WO5: what do departments and partners owe the desk, and can it hold them to it?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from weibo_ops.model.noun import place
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.model.playbooks.partners import Partner


@rule(
    "WO523",
    "info",
    zh="和“{partner}”的独家到 {until} 为止：续还是不续，这几天定下来",
    en="“{partner}” is exclusive until {until}: decide these days whether to go on",
)
def exclusive_runs_out(partner: Partner, today: date, *, days: int = 30) -> Iterator[Hit]:
    """A partner's exclusive time ends soon.

    The day after, he may work for a competitor. `days`: how long before it is said.
    ---
    伙伴的独家快到期了。

    过了那天，他就可以接竞品的单。days：提前几天说。

    ```yaml bad playbooks/outer.yaml
    partners:
      - id: notes
        handle: 山野茶记
        owner: jia
        second_owner: yi
        exclusive_until: 2026-12-10  # WO523
    ```

    ```yaml good playbooks/outer.yaml
    partners:
      - {id: notes, handle: 山野茶记, owner: jia, second_owner: yi, exclusive_until: 2027-01-31}
      - {id: cups, handle: 杯子先生, owner: jia, second_owner: yi, exclusive_until: 2026-10-31}
    ```
    """
    until = partner.exclusive_until
    if until is not None and 0 <= (until - today).days <= days:
        yield hit(place(partner, "exclusive_until"), partner=partner.handle, until=until)
