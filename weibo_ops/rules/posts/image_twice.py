"""WO2: can this go out as it is written?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.model.noun import place
from weibo_ops.planning.clock import day_of
from weibo_ops.rules.naming import called
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.source.edit import Take

if TYPE_CHECKING:
    from weibo_ops.planning.demand import Planned


@rule(
    "WO215",
    "warning",
    zh="“{post}”里 {file} 配了 {count} 次：只留一张，或换成要配的那张",
    en="“{post}” has {file} {count} times: keep one, or name the one that was meant",
    fix="unsafe",
)
def image_twice(planned: Planned) -> Iterator[Hit]:
    """One image stands twice in a post.

    It was copied and not changed: the picture that was meant is missing.
    ---
    同一张图在一条微博里配了两次。

    多半是复制了一行忘了改，该配的那张反而没配上。

    ```yaml bad
    posts:
      - id: leaf
        account: main
        at: 2026-11-24 10:00
        text: 新茶到店了
        images:
          - https://example.com/1.jpg
          - https://example.com/1.jpg  # WO215
    ```

    ```yaml good
    posts:
      - id: leaf
        account: main
        at: 2026-11-24 10:00
        text: 新茶到店了
        images: [https://example.com/1.jpg, https://example.com/2.jpg]
    ```
    """
    images = planned.post.images
    if len(images) == len(set(images)):
        return
    again: dict[str, list[int]] = {}
    for number, path in enumerate(images):
        again.setdefault(path, []).append(number)
    for path, numbers in again.items():
        if len(numbers) > 1:
            at = [place(planned.post, "images", number) for number in numbers[1:]]
            edits = () if planned.passed or planned.post.published else tuple(Take(image) for image in at)
            facts = {"post": called(planned), "file": path, "count": len(numbers)}
            yield hit(at[0], on=day_of(planned.at), about=planned.id, edits=edits, **facts)
