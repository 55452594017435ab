"""WO1: does everything that is named exist?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from weibo_ops.i18n import Word
from weibo_ops.model.noun import place
from weibo_ops.rules.rule import Hit, hit, rule

if TYPE_CHECKING:
    from weibo_ops.workspace.workspace import Workspace

_NAMED = ("roles", "categories", "contacts", "metrics", "assets")


@rule(
    "WO107",
    "info",
    zh="{noun}“{name}”没有任何地方用到：用上它，或删掉",
    en="nothing names the {noun} “{name}”: use it, or delete it",
)
def nothing_names_it(workspace: Workspace) -> Iterator[Hit]:
    """Something that is there only to be named is named nowhere.

    A role that nobody holds and nothing asks for, a category without posts, a picture that no post uses, a contact
    that is of no stated use: what is dead misleads whoever takes over.
    ---
    只为了给别处引用而写的东西，没有一处用到。

    没有人担任也没有活的岗位、没有微博的类别、没有微博用的图、没写找他做什么的联系人：死的条目只会误导接手的人。

    ```yaml bad playbooks/example.yaml
    categories:
      - {id: travel, name: 茶旅}  # WO107
    contacts:
      - {id: printer, name: 印刷厂}  # WO107
    ```

    ```yaml good playbooks/example.yaml
    categories:
      - {id: travel, name: 茶旅}
    contacts:
      - {id: printer, name: 印刷厂, use_for: 桌卡重印}
    columns:
      - {id: trips, name: 走茶山, account: main, category: travel}
    ```
    """
    if workspace.faults:
        return  # what could not be read may be what names it
    named: dict[str, set[str]] = {section: set() for section in _NAMED}
    for sections, id in frozenset().union(*workspace.names.values()):
        for section in sections:
            if section in named:
                named[section].add(id)
    for section, used in named.items():
        for item in getattr(workspace, section):
            if item.id in used or _of_use(section, item):
                continue
            yield hit(place(item), noun=Word(f"references.{section}"), name=getattr(item, "name", None) or item.id)


def _of_use(section: str, item: Any) -> bool:
    """Whether an item says itself what it is for: a contact to call, a text to take, a share of the week."""
    if section == "contacts":
        return bool(item.use_for)
    return bool(section == "assets" and item.kind not in ("image", "video"))
