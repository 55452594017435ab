"""WO2: can this go out as it is written?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.model.noun import place
from weibo_ops.planning.clock import day_of
from weibo_ops.rules.naming import called
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.planning.demand import Planned


@rule(
    "WO216",
    "info",
    zh="“{post}”又配图又配视频：有的发布工具只能选一样，先试一下，或者分两条发",
    en="“{post}” has images and a video: some tools take only one of the two; try it first, or make two posts of it",
)
def images_and_video(planned: Planned) -> Iterator[Hit]:
    """A post has both images and a video.

    Older clients and some tools for timed posts take the one or the other.
    ---
    一条微博又配图又配视频。

    旧客户端和一些定时工具只收其中一样。

    ```yaml bad
    posts:
      - id: leaf
        account: main
        at: 2026-11-24 10:00
        text: 新茶到店了
        images: [https://example.com/1.jpg]
        video: https://example.com/1.mp4  # WO216
    ```

    ```yaml good
    posts:
      - {id: leaf, account: main, at: 2026-11-24 10:00, text: 新茶到店了, video: https://example.com/1.mp4}
    ```
    """
    if planned.post.video and planned.post.images:
        yield hit(place(planned.post, "video"), on=day_of(planned.at), about=planned.id, post=called(planned))
