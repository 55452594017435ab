"""WO2: may this post go out, like this?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.model.noun import place
from weibo_ops.planning.clock import moment_of
from weibo_ops.rules.naming import called
from weibo_ops.rules.posts._assets import used
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.planning.demand import Planned
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO257",
    "error",
    zh="素材 {file} 的授权到 {until} 为止，“{post}”{day} 才发：换素材，或先续授权",
    en="the licence of {file} ends {until} and “{post}” goes out {day}: use another one, or renew it first",
    sources=("ai",),
)
def asset_past_its_licence(planned: Planned, workspace: Workspace) -> Iterator[Hit]:
    """A post uses an asset on a day on which its licence has ended.

    A picture licensed for a season is a picture stolen the day after. The copy of a post on another account, later
    than the post itself, counts too. An expired asset that no post uses is left in peace.
    ---
    微博发出那天，素材的授权已经到期。

    买断一季的图，过了季就是侵权。别的账号更晚的同发也算；没人用的过期素材不管。

    ```yaml bad playbooks/assets.yaml
    assets:
      - {id: autumn, file: img/autumn.jpg, rights: licensed, until: 2026-11-24, ai: no}
    ```

    ```yaml bad
    posts:
      - {id: late, at: 2026-11-25 12:30, account: main, text: 秋天的茶山, assets: [autumn]}  # WO257
    ```

    ```yaml good playbooks/assets.yaml
    assets:
      - {id: autumn, file: img/autumn.jpg, rights: licensed, until: 2026-11-24, ai: no}
    ```

    ```yaml good
    posts:
      - {id: last, at: 2026-11-24 23:30, account: main, text: 秋天的茶山, assets: [autumn]}
    ```
    """
    for asset, there in used(planned, workspace):
        if asset.until is None:
            continue
        last = asset.until.toordinal()
        day = moment_of(planned.at).date()
        if day.toordinal() <= last:
            late = [at for at, copy in enumerate(planned.post.copies) if copy.at.toordinal() > last]
            if not late:
                continue
            there, day = place(planned.post, "copies", late[0], "at"), planned.post.copies[late[0]].at.date()
        yield hit(there, on=day, about=planned.id, post=called(planned), file=asset.file, until=asset.until, day=day)
