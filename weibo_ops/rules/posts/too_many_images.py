"""WO2: can this go out as it is written?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.facts import figure
from weibo_ops.model.noun import place
from weibo_ops.planning.clock import day_of
from weibo_ops.rules.naming import called
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.planning.demand import Planned


@rule(
    "WO212",
    "error",
    zh="“{post}”配了 {count} 张图，微博一条最多 {limit} 张：删掉 {over} 张，或分两条发",
    en="“{post}” has {count} images and Weibo takes {limit}: leave out {over}, or make two posts of it",
    sources=("platform",),
)
def too_many_images(planned: Planned) -> Iterator[Hit]:
    """A post has more images than Weibo takes.

    It cannot be sent so, and which ones go is then decided by whoever presses the button.
    ---
    图片超过微博一条能带的张数。

    发不出去；临到点发布的人只好自己挑，删的可能正是要紧的那张。

    ```yaml bad
    posts:
      - id: leaf
        account: main
        at: 2026-11-24 10:00
        text: 新茶到店了
        images:
          - https://example.com/1.jpg
          - https://example.com/2.jpg
          - https://example.com/3.jpg
          - https://example.com/4.jpg
          - https://example.com/5.jpg
          - https://example.com/6.jpg
          - https://example.com/7.jpg
          - https://example.com/8.jpg
          - https://example.com/9.jpg
          - https://example.com/10.jpg
          - https://example.com/11.jpg
          - https://example.com/12.jpg
          - https://example.com/13.jpg
          - https://example.com/14.jpg
          - https://example.com/15.jpg
          - https://example.com/16.jpg
          - https://example.com/17.jpg
          - https://example.com/18.jpg
          - https://example.com/19.jpg  # WO212
    ```

    ```yaml good
    posts:
      - {id: leaf, account: main, at: 2026-11-24 10:00, text: 到店了, images: [https://example.com/1.jpg]}
    ```
    """
    images = planned.post.images
    if len(images) > 9 and len(images) > figure("images"):
        limit = figure("images")
        facts = {"post": called(planned), "count": len(images), "limit": limit, "over": len(images) - limit}
        yield hit(place(planned.post, "images", limit), on=day_of(planned.at), about=planned.id, **facts)
