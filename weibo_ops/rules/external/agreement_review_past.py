"""WO5: what do departments and partners owe the desk, and can it hold them to it?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from weibo_ops.model.noun import place
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.model.playbooks.agreements import Agreement


@rule(
    "WO503",
    "warning",
    zh="和{department}的约定 {day} 就该重新谈了：约他们过一遍，改 review",
    en=(
        "the agreement with {department} was to be reviewed on {day}: go through it with them, and write "
        "the next `review`"
    ),
)
def agreement_review_past(agreement: Agreement, today: date) -> Iterator[Hit]:
    """The day on which an agreement was to be reviewed is past.

    People and times change on their side, and the paper still says last year's.
    ---
    约定过了复核的日子。

    对方的人和时限都可能变了，纸上还是去年的。

    ```yaml bad playbooks/outer.yaml
    agreements:
      - id: complaints
        department: 客服部
        respond: 2h
        liaison: 客服班长
        review: 2026-11-02  # WO503
    ```

    ```yaml good playbooks/outer.yaml
    agreements:
      - {id: complaints, department: 客服部, respond: 2h, liaison: 客服班长, review: 2027-03-02}
    ```
    """
    if agreement.review is not None and agreement.review < today:
        yield hit(place(agreement, "review"), department=agreement.department, day=agreement.review)
