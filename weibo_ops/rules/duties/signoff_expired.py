"""WO4: is there somebody for everything?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from weibo_ops.i18n import Phrase, Word
from weibo_ops.model.noun import place
from weibo_ops.rules.duties._access import behind
from weibo_ops.rules.naming import named, staff
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.rules.whole import unbroken

if TYPE_CHECKING:
    from weibo_ops.model.playbooks.signoffs import Signoff
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO472",
    "warning",
    zh="{person}的“{duty}”签认 {until} 就过期了，他是这一项的{what}{more}：看他做一遍，重新签",
    en=(
        "{person}'s sign-off for {duty} ended on {until}, and he is its {what}{more}: watch him do it once,"
        " and sign again"
    ),
)
def signoff_expired(workspace: Workspace, today: date) -> Iterator[Hit]:
    """The owner or the backup of a duty is signed off for it, and the sign-off is over.

    What has not been done for half a year counts as forgotten. A later one for the same duty takes its place. Said
    once a person, of the one that ended first.
    ---
    A 角或 B 角的技能签认过期了。

    半年没做过，就当不会了。同一项有更晚的签认，以更晚的为准。一个人只说一次，写在最早过期的那一条上。

    ```yaml bad playbooks/more.yaml
    signoffs:
      - person: yi
        duty: content
        level: U
        by: jia
        on: 2026-04-16
        until: 2026-10-16  # WO472
    ```

    ```yaml good playbooks/more.yaml
    people:
      - {id: bing, name: 丙, roles: [editor]}
    signoffs:
      - {person: yi, duty: content, level: L, by: jia, on: 2026-01-16, until: 2026-07-16}
      - {person: yi, duty: content, level: U, by: jia, on: 2026-07-16, until: 2027-01-16}
      - {person: jia, duty: analytics, level: U, by: yi, on: 2026-01-16, until: 2026-07-16}
    ```
    """
    if not unbroken(workspace, "signoffs"):
        return
    current: dict[tuple[str, str], Any] = {}
    for signoff in workspace.signoffs:
        key = signoff.person, signoff.duty
        if key not in current or _until(signoff) > _until(current[key]):
            current[key] = signoff
    expired: dict[str, list[tuple[date, Any, str]]] = {}
    for (person, duty), signoff in current.items():
        side = _side(workspace, person, duty, today)
        if signoff.until is not None and signoff.until < today and side is not None:
            expired.setdefault(person, []).append((signoff.until, signoff, side))
    for person, listed in expired.items():
        until, signoff, side = min(listed, key=lambda found: found[0])
        yield hit(
            place(signoff, "until"),
            person=named(workspace, person),
            duty=Word(f"duty.{signoff.duty}"),
            until=until,
            what=Word(f"duties.{side}"),
            more=Phrase("duties.and-more", {"count": len(listed) - 1}) if len(listed) > 1 else "",
        )


def _until(signoff: Signoff) -> date:
    return signoff.until or date.max


def _side(workspace: Workspace, person: str, duty: str, today: date) -> str | None:
    """Return what somebody is to a duty, its owner or its backup; None where he is neither."""
    if person not in {other.id for other in staff(workspace, today)}:
        return None
    for side in ("owner", "backup"):
        for item in workspace.duties:
            people = behind(workspace, getattr(item, side), today) if item.duty == duty else []
            if any(other.id == person for other in people):
                return side
    return None
