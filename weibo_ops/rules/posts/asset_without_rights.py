"""WO2: may this post go out, like this?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.i18n import Word
from weibo_ops.rules.naming import called
from weibo_ops.rules.posts._assets import used
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.planning.demand import Planned
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO256",
    "warning",
    zh="“{post}”用的素材 {file} {lack}：先拿到授权并记进素材，或换一张",
    en="“{post}” uses {file}, {lack}: get the permission and note it at the asset, or use another one",
    sources=("ai",),
)
def asset_without_rights(planned: Planned, workspace: Workspace) -> Iterator[Hit]:
    """A post uses an asset whose rights are unknown, or a fan's work without the fan's consent.

    Pictures off the web are what companies are sued for most. A consent that was refused is an error; assets that no
    post uses are left in peace.
    ---
    微博用了权利不明的素材，或没有得到粉丝同意的粉丝作品。

    官微被告，多半是为一张网上找来的图。写明没同意（consent: no）的是错误；没人用的素材不管。

    ```yaml bad playbooks/assets.yaml
    assets:
      - {id: web, file: img/web.jpg, rights: unknown, ai: no}
      - {id: fan, file: img/fan.jpg, rights: ugc, ai: no}
    ```

    ```yaml bad
    posts:
      - {id: web, at: 2026-11-24 12:30, account: main, text: 下雪了, assets: [web]}  # WO256
      - {id: fan, at: 2026-11-25 12:30, account: main, text: 茶友拍的冬天, assets: [fan]}  # WO256
    ```

    ```yaml good playbooks/assets.yaml
    assets:
      - {id: own, file: img/own.jpg, rights: own, ai: no}
      - {id: fan, file: img/fan.jpg, rights: ugc, consent: yes, ai: no}
      - {id: web, file: img/web.jpg, rights: unknown, ai: no}
    ```

    ```yaml good
    posts:
      - {id: own, at: 2026-11-24 12:30, account: main, text: 下雪了, assets: [own]}
      - {id: fan, at: 2026-11-25 12:30, account: main, text: 茶友拍的冬天, assets: [fan]}
    ```
    """
    for asset, there in used(planned, workspace):
        lack = _lack(asset.rights, asset.consent)
        if lack:
            severity = "error" if asset.consent is False else None
            word = Word(f"law.{lack}")
            yield hit(there, about=planned.id, post=called(planned), file=asset.file, lack=word, severity=severity)


def _lack(rights: str, consent: bool | None) -> str | None:
    if rights == "unknown":
        return "rights-unknown"
    if rights == "ugc" and not consent:
        return "consent-missing" if consent is None else "consent-refused"
    return None
