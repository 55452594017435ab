"""WO0: is this text a calendar at all?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.i18n import Word
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.rules.waivers import Waiver


@rule(
    "WO071",
    "warning",
    zh="这条豁免{lacking}，不算数：写成 # {names} ok until 2026-12-31: 理由",
    en="this waiver has {lacking} and hides nothing: write # {names} ok until 2026-12-31: reason",
)
def waiver_incomplete(waiver: Waiver) -> Iterator[Hit]:
    """A waiver names a rule and lacks its reason or its end.

    A fault that somebody accepted for ever and for no reason is one that nobody will ever look at again.
    ---
    豁免没写理由，或没写到哪天为止。

    没有理由、没有期限的放过，以后再没有人回头看它，也没有人敢删。

    ```yaml bad
    # WO304 ok: 新店开业  # WO071
    posts:
      - {column: morning, day: 2026-11-24, text: 早安}
    ```

    ```yaml good playbooks/more.yaml
    duties:
      - {duty: engagement, owner: editor}  # owner-without-backup ok until 2026-12-31: 新人十二月到岗
    ```
    """
    if waiver.complete or not waiver.codes:
        return
    lacking = [Word("waivers.no-end")] if waiver.until is None else []
    if not waiver.reason:
        lacking.append(Word("waivers.no-reason"))
    yield hit(waiver.place, lacking=lacking, names=", ".join(waiver.names))
