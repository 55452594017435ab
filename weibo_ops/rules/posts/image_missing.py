"""WO2: can this go out as it is written?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.model.noun import place
from weibo_ops.planning.clock import day_of
from weibo_ops.rules.naming import called
from weibo_ops.rules.posts._files import here
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.planning.demand import Planned
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO213",
    "warning",
    zh="“{post}”的 {file} 在工作区里找不到：补上文件，或改对路径（从工作区算起）",
    en="{file} of “{post}” is not in the workspace: add it, or mend the path (it begins at the workspace)",
)
def image_missing(workspace: Workspace, posts: list[Planned]) -> Iterator[Hit]:
    """An image or a video of a post that is still to go out is not where it says.

    Whoever publishes finds it out with the box open. Web addresses are not looked at; on a desk that keeps none of its
    images beside the calendars, and for a draft, it is a remark.
    ---
    要发的微博，图片或视频文件不在写的地方。

    临发才发现，只好随手找一张。网址不查；图片一张都不放在工作区里的，以及还在起草的，只作提示。

    ```yaml bad img/leaf-1.jpg
    JPEG
    ```

    ```yaml bad
    posts:
      - id: leaf
        account: main
        at: 2026-11-24 10:00
        text: 新茶到店了
        images:
          - img/leaf-1.jpg
          - img/leaf-2.jpg  # WO213
    ```

    ```yaml good img/leaf-1.jpg
    JPEG
    ```

    ```yaml good
    posts:
      - {id: leaf, account: main, at: 2026-11-24 10:00, text: 到店了, images: [img/leaf-1.jpg, https://example.com/2.jpg]}
    ```
    """
    missing = []
    kept = False
    known: dict[str, bool] = {}
    for planned in posts:
        post = planned.post
        if not (post.images or post.video) or planned.state in ("published", "unconfirmed"):
            continue
        files: list[tuple[tuple[str | int, ...], str]] = [
            (("images", number), path) for number, path in enumerate(post.images)
        ]
        files += [(("video",), post.video)] if post.video else []
        for route, path in files:
            if here(path):
                there = known.get(path)
                if there is None:
                    there = known[path] = workspace.tree.holds(path.removeprefix("./"))
                kept = kept or there
                missing += [] if there else [(planned, route, path)]
    for planned, route, path in missing:
        severity = None if kept and not planned.post.draft else "info"
        facts = {"post": called(planned), "file": path, "severity": severity}
        yield hit(place(planned.post, *route), on=day_of(planned.at), about=planned.id, **facts)
