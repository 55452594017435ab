"""WO2: can this go out as it is written?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.facts import facts
from weibo_ops.model.noun import place
from weibo_ops.planning.clock import day_of
from weibo_ops.rules.naming import called
from weibo_ops.rules.posts._files import suffix
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.planning.demand import Planned


@rule(
    "WO214",
    "warning",
    zh="“{post}”的 {file} 是 .{suffix}，微博的配图只收 {taken}：另存一份",
    en="{file} of “{post}” is a .{suffix}, and Weibo takes {taken} for images: export it",
    sources=("platform",),
)
def image_of_another_type(planned: Planned) -> Iterator[Hit]:
    """An image is of a type that Weibo does not take.

    A design file or a page of PDF must be exported first, by somebody who has the programme; a film belongs to
    `video`. Types that the app turns into others on its own are a remark.
    ---
    配图的文件类型微博不收。

    设计稿、PDF 要有人导出才能发；视频写在 video 里。手机会自己转换的格式只作提示。

    ```yaml bad
    posts:
      - {id: leaf, account: main, at: 2026-11-24 10:00, text: 到店了, images: [https://example.com/leaf.psd]}  # WO214
    ```

    ```yaml good
    posts:
      - {id: leaf, account: main, at: 2026-11-24 10:00, text: 到店了, images: ["https://example.com/1.JPG?w=600"]}
      - {id: page, account: main, at: 2026-11-25 10:00, text: 到店了, images: [https://example.com/pictures/1]}
    ```
    """
    if not planned.post.images:
        return
    types = facts("platform")["image_types"]
    taken, turned, other = types["taken"], types["turned"], types["not_taken"]
    for number, path in enumerate(planned.post.images):
        kind = suffix(path)
        if kind in taken or (kind not in turned and kind not in other):
            continue
        severity = "info" if kind in turned else None
        told = {"post": called(planned), "file": path, "suffix": kind, "taken": tuple(taken), "severity": severity}
        yield hit(place(planned.post, "images", number), on=day_of(planned.at), about=planned.id, **told)
