"""WO1: does everything that is named exist?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.model.noun import place
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.rules.whole import whole
from weibo_ops.source.edit import Put

if TYPE_CHECKING:
    from weibo_ops.model.playbooks.accounts import Account
    from weibo_ops.model.playbooks.partners import Partner
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO109",
    "warning",
    zh="昵称“{handle}”不带 @：去掉，正文里 @ 到它才对得上",
    en="the handle “{handle}” is written without @: take it out, or mentions do not match it",
    fix="unsafe",
)
def handle_with_at_sign(workspace: Workspace) -> Iterator[Hit]:
    """A handle is written with the @ of a mention.

    The sign is no part of the name: what is compared with it, mentions in texts above all, no longer matches.
    ---
    昵称前面写了 @。

    @ 不是昵称的一部分，写上以后，正文里 @ 到这个号就对不上了。

    ```yaml bad playbooks/shop.yaml
    accounts:
      - id: shop
        handle: "@清远茶门店"  # WO109
    partners:
      - id: notes
        handle: "@山野茶记"  # WO109
        owner: jia
        second_owner: yi
    ```

    ```yaml good playbooks/shop.yaml
    accounts:
      - {id: shop, handle: 清远茶门店}
    partners:
      - {id: notes, handle: 山野茶记, owner: jia, second_owner: yi}
    ```
    """
    items: tuple[Account | Partner, ...] = (*workspace.accounts, *workspace.partners)
    for item in items:
        bare = item.handle.lstrip("@＠ ")
        if bare and bare != item.handle and item.handle[0] in "@＠" and whole(workspace, item):
            at = place(item, "handle")
            yield hit(at, handle=item.handle, edits=(Put(at, bare),))
