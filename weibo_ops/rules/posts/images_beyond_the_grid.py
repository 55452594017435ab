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
    "WO211",
    "info",
    zh="“{post}”配了 {count} 张图，首页只显示前 {shown} 张：要紧的放前面",
    en="“{post}” has {count} images and the feed shows {shown}: put those that matter first",
    sources=("platform",),
)
def images_beyond_the_grid(planned: Planned) -> Iterator[Hit]:
    """A post has more images than the grid of the feed shows.

    The tenth is seen only by who swipes through all of them.
    ---
    图片超过首页九宫格能显示的张数。

    第十张要一路翻到底才看得到。

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
          - https://example.com/10.jpg  # WO211
    ```

    ```yaml good
    posts:
      - {id: leaf, account: main, at: 2026-11-24 10:00, text: 到店了, images: [https://example.com/1.jpg]}
    ```
    """
    images = planned.post.images
    if len(images) > 1 and figure("images_shown") < len(images) <= figure("images"):
        shown = figure("images_shown")
        at = place(planned.post, "images", shown)
        yield hit(at, on=day_of(planned.at), about=planned.id, post=called(planned), count=len(images), shown=shown)
