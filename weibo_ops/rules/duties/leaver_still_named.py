"""WO4: is there somebody for everything?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from weibo_ops.i18n import Phrase
from weibo_ops.model.noun import place
from weibo_ops.rules.duties._nobody import stuck
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.planning.measures import Week
    from weibo_ops.planning.schedule import Schedule
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO470",
    "warning",
    zh="{person} {left} 已经离职，这里还写着他{more}：换人",
    en="{person} left on {left} and is still named here{more}: name somebody else",
)
def leaver_still_named(workspace: Workspace, schedule: Schedule, weeks: list[Week], today: date) -> Iterator[Hit]:
    """Somebody has left, and playbooks, rotas or coming posts still count on him by name.

    Said once a person, at the place that matters most; an error where posts that are planned have nobody because of it.
    Records of what he did stay as they are.
    ---
    人已经离职，手册、轮值或后面的微博还写着他。

    一个人只说一次，写在最要紧的那一处；已经排下的微博因此没人管的，算错误。他做过的事，记录照旧留着。

    ```yaml bad playbooks/more.yaml
    people:
      - {id: bing, name: 丙, left: 2026-10-30}
    duties:
      - {duty: engagement, owner: yi, backup: jia}
      - duty: monitoring
        owner: yi
        backup: bing  # WO470
    keywords:
      - {id: brand, words: [清远茶], by: bing}
    ```

    ```yaml good playbooks/more.yaml
    people:
      - {id: bing, name: 丙, left: 2026-10-30}
      - {id: ding, name: 丁, left: 2026-12-30}
    duties:
      - {duty: engagement, owner: yi, backup: ding}
    signoffs:
      - {person: yi, duty: content, level: U, by: bing, on: 2026-10-16}
    ```
    """
    gone = {person.id: person for person in workspace.people if person.left is not None and person.left < today}
    if not gone:
        return
    from weibo_ops.workspace.references import references

    found: dict[str, list[Any]] = {}
    for reference in references(workspace):
        if reference.id in gone and "people" in reference.sections and _counts(reference, schedule, today):
            found.setdefault(reference.id, []).append(reference)
    bare = stuck(schedule, weeks)
    for id, listed in found.items():
        first = min(listed, key=lambda reference: _FIRST.index(reference.item.section))
        yield hit(
            place(first.item, *first.route),
            person=gone[id].name,
            left=gone[id].left,
            more=Phrase("duties.more-places", {"count": len(listed)}) if len(listed) > 1 else "",
            severity="error" if id in bare else None,
        )


_FIRST = (
    *(
        "duties",
        "approvals",
        "columns",
        "rotas",
        "posts",
        "procedures",
        "reports",
        "interactions",
        "keywords",
        "people",
    ),
    *("shifts", "leave", "alert_levels", "agreements", "feeds", "partners", "tickets", "commitments", "campaigns"),
)


def _counts(reference: Any, schedule: Schedule, today: date) -> bool:
    """Whether a reference counts on the person still: not a record, and not over."""
    item, key = reference.item, str(reference.route[0])
    section, end = item.section, getattr(item, "end", None)
    if section not in _FIRST or (section, key) in _RECORDS or (end is not None and end.date() < today):
        return False
    if section == "people":
        return item.left is None or bool(item.left >= today)
    if section in ("tickets", "commitments"):
        return item.state not in ("closed", "kept", "void")
    return section != "posts" or (key == "author" and _open(item, schedule))


_RECORDS = frozenset(
    (
        *(("agreements", "signed_by"), ("duties", "impact"), ("leave", "person"), ("leave", "approved_by")),
        *(("commitments", "made_by"), ("campaigns", "approved")),
    )
)


def _open(post: Any, schedule: Schedule) -> bool:
    day = (post.at.date() if post.at is not None else post.day).toordinal()
    states = ("unwritten", "returned", "waiting", "approved")
    return any(
        planned.post is post and planned.state in states and planned.at >= schedule.now
        for planned in schedule.written.get(day, ())
    )
