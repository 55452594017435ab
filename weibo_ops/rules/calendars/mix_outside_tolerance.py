"""WO3: does the calendar keep its own measure?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.i18n import Phrase, Word
from weibo_ops.model.noun import place
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.planning.measures import Week
    from weibo_ops.workspace.workspace import Workspace

_WHOLE = 101.0  # points: three thirds written as 34% are a whole


@rule(
    "WO321",
    "warning",
    zh=(
        "{week}“{category}”占 {actual}%（{span}{total} 条里 {posts} 条），"
        "定的是 {share}%，上下 {tolerance}：{way}，或改 share"
    ),
    en=(
        "“{category}” takes {actual}% of {week} ({span}{posts} of {total} posts) "
        "instead of {share}% ± {tolerance}: {way}, or change `share`"
    ),
)
def mix_outside_tolerance(week: Week, workspace: Workspace) -> Iterator[Hit]:
    """A category has more or less of a week's posts than its share and tolerance allow.

    One post either way is allowed; under ten posts a week, four weeks are counted. Hot and crisis posts do not count,
    slots not yet written do.
    ---
    一周里某个类别的占比，超出了 share 加减 tolerance。

    多一条少一条不计较；一周不到十条的，按四周算。热点和危机微博不算，还没写的档算。

    ```yaml bad playbooks/mix.yaml
    categories:
      - {id: company, name: 企业动态, share: 40%, tolerance: 10%}  # WO321
      - {id: product, name: 产品知识, share: 60%, tolerance: 10%}  # WO321
    columns:
      - id: tea
        name: 今日一茶
        account: main
        category: product
        by: editor
        when: {days: everyday, times: ["12:30", "15:30"]}
    ```

    ```yaml bad
    posts:
      - {id: leaf, account: main, category: product, at: 2026-11-24 10:00, text: 新茶到店了}
    ```

    ```yaml good playbooks/mix.yaml
    categories:
      - {id: company, name: 企业动态, share: 40%, tolerance: 10%}
      - {id: product, name: 产品知识, share: 60%, tolerance: 10%}
    columns:
      - {id: tea, name: 今日一茶, account: main, category: product, by: editor, when: {days: everyday, time: "12:30"}}
      - {id: home, name: 茶厂日记, account: main, category: company, by: editor, when: {days: workdays, time: "15:30"}}
    ```

    ```yaml good
    posts:
      - {id: leaf, account: main, category: product, at: 2026-11-24 10:00, text: 新茶到店了}
    ```
    """
    if not week.begun or week.past or sum(item.share or 0 for item in workspace.categories) > _WHOLE:
        return  # shares that no week could keep are told as such
    for mix in week.mix:
        if mix.off:
            yield hit(
                place(mix.category, "share"),
                on=week.monday,
                week=week.name,
                category=mix.category.name,
                actual=round(mix.actual),
                posts=mix.posts,
                total=mix.total,
                span=Phrase("calendars.weeks", {"weeks": mix.weeks}) if mix.weeks > 1 else "",
                share=f"{mix.share:g}",
                tolerance=f"{mix.tolerance:g}",
                way=Word("calendars.too-much" if mix.actual > mix.share else "calendars.too-little"),
            )
