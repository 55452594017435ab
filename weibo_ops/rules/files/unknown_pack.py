"""WO0: is this text a calendar at all?"""

from __future__ import annotations

from collections.abc import Iterator

from weibo_ops.rules.hints import did_you_mean, short
from weibo_ops.rules.rule import Hit, hit, rule
from weibo_ops.source.place import Place
from weibo_ops.weibo.packs import names
from weibo_ops.workspace.shapes import nearest
from weibo_ops.workspace.tree import SETTINGS
from weibo_ops.workspace.workspace import Workspace


@rule(
    "WO069",
    "error",
    zh="没有 “{word}” 这个行业包，写了不算，现有 {there}{hint}",
    en="there is no pack `{word}`, so it does not count; there are {there}{hint}",
)
def unknown_pack(workspace: Workspace) -> Iterator[Hit]:
    """The settings switch on a pack of rules that does not exist.

    The desk believes its posts to be read by its industry's law, and they are not.
    ---
    设置里打开的行业包不存在。

    以为微博都按行业的法查过了，其实一条也没查。

    ```yaml bad weibo-ops.yaml
    lint:
      packs: [foods]  # WO069
    ```

    ```yaml good weibo-ops.yaml
    lint:
      packs: [food, health-food]
    ```
    """
    for number, word in enumerate(workspace.settings.lint.packs):
        if word not in names():
            hint = did_you_mean(nearest(word, names()))
            yield hit(Place(SETTINGS, ("lint", "packs", number)), word=short(word), there=names(), hint=hint)
