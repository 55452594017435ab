"""WO2: can this go out as it is written?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.rules.naming import called
from weibo_ops.rules.posts._texts import goes_out, most
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.source.place import Place
from weibo_ops.weibo.length import weighted_length

if TYPE_CHECKING:
    from weibo_ops.rules.subjects import Wording


@rule(
    "WO202",
    "warning",
    zh="“{post}”有 {length} 字，微博一条只收 {limit} 字：删短，或改成长图、头条文章",
    en="“{post}” has {length} characters and Weibo takes {limit} at most: cut it, or make it a picture",
    sources=("platform",),
)
def text_over_platform_limit(wording: Wording) -> Iterator[Hit]:
    """A text is longer than Weibo takes: 2,000 for a post, 500 for what is said when reposting.

    The box refuses it, and somebody cuts it in a hurry. Some accounts may write more: waive it there.
    ---
    正文超过微博收的字数：原创 2000 字，转发时的话 500 字。

    发布框会拒收，临时删改容易出错。个别账号能发更长的，写一条豁免。

    ```yaml bad
    posts:
      - id: leaf
        account: main
        at: 2026-11-24 10:00
        text: 新茶到店了
        copies:
          - account: main
            at: 2026-11-24 15:00
            text: >-  # WO202
              新茶到店，欢迎来店里坐坐，一壶可以续三次水。新茶到店，欢迎来店里坐坐，一壶可以续三次水。新茶到店，欢迎来店里坐坐，一壶可以续三次水。新茶到店，欢迎来店里坐坐，一壶可以续三次水。新茶到店，欢迎来店里坐坐，一壶可以续三次水。
              新茶到店，欢迎来店里坐坐，一壶可以续三次水。新茶到店，欢迎来店里坐坐，一壶可以续三次水。新茶到店，欢迎来店里坐坐，一壶可以续三次水。新茶到店，欢迎来店里坐坐，一壶可以续三次水。新茶到店，欢迎来店里坐坐，一壶可以续三次水。
              新茶到店，欢迎来店里坐坐，一壶可以续三次水。新茶到店，欢迎来店里坐坐，一壶可以续三次水。新茶到店，欢迎来店里坐坐，一壶可以续三次水。新茶到店，欢迎来店里坐坐，一壶可以续三次水。新茶到店，欢迎来店里坐坐，一壶可以续三次水。
              新茶到店，欢迎来店里坐坐，一壶可以续三次水。新茶到店，欢迎来店里坐坐，一壶可以续三次水。新茶到店，欢迎来店里坐坐，一壶可以续三次水。新茶到店，欢迎来店里坐坐，一壶可以续三次水。新茶到店，欢迎来店里坐坐，一壶可以续三次水。
              新茶到店，欢迎来店里坐坐，一壶可以续三次水。新茶到店，欢迎来店里坐坐，一壶可以续三次水。新茶到店，欢迎来店里坐坐，一壶可以续三次水。新茶到店，欢迎来店里坐坐，一壶可以续三次水。新茶到店，欢迎来店里坐坐，一壶可以续三次水。
    ```

    ```yaml good
    posts:
      - {id: leaf, account: main, at: 2026-11-24 10:00, text: 新茶到店了}
    ```
    """
    if len(wording.text) <= 250:  # no character weighs more than two
        return
    limit = most(wording)
    if len(wording.text) * 2 > limit and (length := weighted_length(wording.text)) > limit:
        there = Place(wording.place.path, wording.place.route, key=True)  # the text itself is a screenful
        planned = wording.planned
        yield hit(there, on=goes_out(wording), about=planned.id, post=called(planned), length=length, limit=limit)
