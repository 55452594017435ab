"""WO3: does the calendar keep its own measure?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.i18n import Word
from weibo_ops.model.noun import place
from weibo_ops.planning.clock import day_of
from weibo_ops.rules.naming import called
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.planning.demand import Planned
    from weibo_ops.planning.measures import Week
    from weibo_ops.source.place import Place
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO323",
    "warning",
    zh=(
        "没有一条审核链管得到“{post}”（{what}），先按最长的“{chain}”走："
        "给 approvals 补一条，或留一条不写 kinds、categories 的兜底"
    ),
    en=(
        "no approval chain names “{post}” ({what}), so the longest, `{chain}`, "
        "is taken: add one, or one without `kinds` and `categories` for the rest"
    ),
)
def no_chain_fits(workspace: Workspace, weeks: list[Week]) -> Iterator[Hit]:
    """There are approval chains, and none of them is for this kind and category of post.

    Better one look too many, so the longest chain is taken; but nobody decided that. Said once a kind and category.
    ---
    写了审核链，却没有一条管得到这种微博。

    宁可多审一道，所以按最长的一条走；可这不是谁定下来的。同一种微博只说一次。

    ```yaml bad playbooks/chain.yaml
    approvals:
      - {id: ads, kinds: [promo], steps: [{by: yi, within: 4h}]}
    ```

    ```yaml bad
    posts:
      - {id: leaf, account: main, at: 2026-11-23 16:30, text: 新茶到店了, author: jia}  # WO323
    skips:
      - {column: morning, day: 2026-11-23, why: 门店搬家}
    ```

    ```yaml good playbooks/chain.yaml
    approvals:
      - {id: ads, kinds: [promo], steps: [{by: yi, within: 4h}]}
      - {id: usual, steps: [{by: yi, within: 2h}]}
    ```

    ```yaml good
    posts:
      - {id: leaf, account: main, at: 2026-11-23 16:30, text: 新茶到店了, author: jia}
    ```
    """
    told: set[tuple[str, str | None]] = set()
    posts = (planned for week in weeks if week.begun for day in week.days if not day.past for planned in day.posts)
    for planned in posts:
        key = (planned.kind, planned.category)
        if planned.fitting or planned.state == "published" or not planned.live or key in told:
            continue
        told.add(key)
        category = workspace.find("categories", planned.category)
        kind = Word(f"calendars.kind-{planned.kind}")
        yield hit(
            _place(planned),
            on=day_of(planned.at),
            about=planned.id,
            post=called(planned),
            what=(kind, category.name) if category is not None else kind,
            chain=planned.chain.id,
        )


def _place(planned: Planned) -> Place:
    if planned.post is not None and planned.kind != "normal":
        return place(planned.post, "kind")
    return place(planned.source, "category") if planned.source.category is not None else place(planned.source)
