"""WO2: may this post go out, like this?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.i18n import Word
from weibo_ops.model.noun import place
from weibo_ops.rules.naming import called
from weibo_ops.rules.posts._assets import used
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.source.edit import Put

if TYPE_CHECKING:
    from weibo_ops.planning.demand import Planned
    from weibo_ops.workspace.workspace import Workspace

_NO = ("no", "false", "none", "无", "否", "不是", "没有")


@rule(
    "WO255",
    "error",
    zh="“{post}”用了 AI 生成的素材 {file}，{how}：发布时选“内容由 AI 生成”（2025-09-01 起必须），并写 ai: yes",
    en=(
        "“{post}” uses {file}, which was made by AI, and {how}: the law of 2025-09-01 wants it declared on posting; "
        "write `ai: yes` in the post"
    ),
    sources=("ai",),
    fix="unsafe",
)
def ai_undeclared(planned: Planned, workspace: Workspace) -> Iterator[Hit]:
    """A post uses an asset that was made by AI and does not declare it.

    Since 2025-09-01 whoever publishes such text, pictures, sound or video must declare it and use the platform's
    function for that; Weibo takes complaints about posts that do not. The asset says `ai: yes`; the post says in `ai`
    how it is declared.
    ---
    微博用了 AI 生成的素材（素材上写着 ai: yes），自己没有声明。

    2025 年 9 月 1 日起，发布 AI 生成的文字、图片、声音、视频，要主动声明并用平台的标识功能；微博开了“未添加 AI 标识”的
    投诉。素材上写 ai: yes，微博的 ai 写怎么声明。

    ```yaml bad playbooks/assets.yaml
    assets:
      - {id: mist, file: img/mist.jpg, rights: own, ai: yes}
      - {id: clip, file: video/clip.mp4, kind: video, rights: own, ai: yes}
    ```

    ```yaml bad
    posts:
      - id: mist
        at: 2026-11-24 12:30
        account: main
        text: 雾里的茶山
        assets: [mist]  # WO255
      - id: clip
        at: 2026-11-25 12:30
        account: main
        text: 一分钟看懂做青
        assets: [clip]
        ai: no  # WO255
    ```

    ```yaml good playbooks/assets.yaml
    assets:
      - {id: mist, file: img/mist.jpg, rights: own, ai: yes}
      - {id: photo, file: img/photo.jpg, rights: own, ai: no}
    ```

    ```yaml good
    posts:
      - {id: mist, at: 2026-11-24 12:30, account: main, text: 雾里的茶山, assets: [mist], ai: 发布时选“内容由 AI 生成”}
      - {id: photo, at: 2026-11-25 12:30, account: main, text: 晒青的一天, assets: [photo]}
    ```
    """
    said = planned.post.ai
    denied = said is not None and said.strip().lower() in _NO
    if said is not None and said.strip() and not denied:
        return
    for asset, there in used(planned, workspace):
        if asset.ai:
            edits = (Put(place(planned.post, "ai"), "yes"),)
            if denied:
                there = place(planned.post, "ai")
            how = Word("law.ai-denied" if denied else "law.ai-silent")
            yield hit(there, about=planned.id, post=called(planned), file=asset.file, how=how, edits=edits)
            return
