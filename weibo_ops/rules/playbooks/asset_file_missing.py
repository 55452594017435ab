"""WO6: could a stranger follow this?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weibo_ops.model.noun import place
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO625",
    "warning",
    zh="素材“{id}”的文件 {file} 不在工作区里：改正路径，或把文件放进来",
    en="the file {file} of the asset `{id}` is not in the workspace: mend the path, or put it there",
)
def asset_file_missing(workspace: Workspace) -> Iterator[Hit]:
    """An asset names a file that is not there.

    Whoever needs it at night finds a name. A desk that keeps none of its assets in the workspace keeps them
    elsewhere, and is told nothing.
    ---
    素材写了文件，工作区里却没有。

    急用的那天晚上，只找到一个名字。素材一件都不放在工作区里的（都在公司素材盘），不提。

    ```yaml bad playbooks/stock.yaml
    assets:
      - {id: desk, file: playbooks/desk.yaml, kind: template, rights: own}
      - id: cover
        file: playbooks/stock/cover.jpg  # WO625
        rights: own
    ```

    ```yaml good playbooks/stock.yaml
    assets:
      - {id: desk, file: playbooks/desk.yaml, kind: template, rights: own}
      - {id: cover, file: https://example.org/cover.jpg, rights: own}
    ```

    ```yaml good playbooks/more.yaml
    assets: []
    ```
    """
    there = {asset.id: workspace.tree.holds(asset.file) for asset in workspace.assets if _here(asset.file)}
    if not any(there.values()):
        return
    for asset in workspace.assets:
        if there.get(asset.id) is False:
            yield hit(place(asset, "file"), id=asset.id, file=asset.file)


def _here(file: str) -> bool:
    """Whether a path could be one of the workspace: no address, and nothing outside of it."""
    return "://" not in file and not file.startswith(("/", "~", "\\")) and ":" not in file
